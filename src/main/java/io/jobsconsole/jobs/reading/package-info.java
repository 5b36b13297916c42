/** Reads of lists: pages beside a list, walks through its pages, the jobs around one job. */
package io.jobsconsole.jobs.reading;
