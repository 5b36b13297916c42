/** The values of the filters that the console itself applies: names, lengths of time, groups. */
package io.jobsconsole.jobs.filter;
