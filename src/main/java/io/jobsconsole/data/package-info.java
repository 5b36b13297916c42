/** What programs read: jobs as JSON and CSV, and failures as problem details. */
package io.jobsconsole.data;
