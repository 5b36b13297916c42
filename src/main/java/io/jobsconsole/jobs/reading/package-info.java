/** Reads lists page by page, with the optional data of a list page and of a job page. */
package io.jobsconsole.jobs.reading;
