/** The subject: jobs, the question asked about them, and the few ways in which asking can fail. Knows no HTTP and no JSON. */
package io.jobsconsole.jobs;
