/** The data for programs: jobs as JSON and CSV, failures as problem details. */
package io.jobsconsole.data;
