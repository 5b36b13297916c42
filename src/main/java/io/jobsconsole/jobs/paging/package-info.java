/** The position of a page in a list, as a link carries it. */
package io.jobsconsole.jobs.paging;
