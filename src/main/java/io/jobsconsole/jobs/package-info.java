/** Jobs, the queries that list them and the failures that can occur. This package does not depend on HTTP or JSON. */
package io.jobsconsole.jobs;
