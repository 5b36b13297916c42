/** The page of one job, and the texts for a job that every page uses. */
package io.jobsconsole.web.job;
