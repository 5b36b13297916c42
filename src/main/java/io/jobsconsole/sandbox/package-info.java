/**
 * An embedded jobs API with its token service, for development, tests and demos only.
 *
 * <p>It follows the reference page of ListJobs 1.0 rule by rule, and offers version 2 over the same jobs. What is named
 * ListJobs belongs to version 1, what is named Jobs to version 2. It shares no type with the console, so that a mapping
 * mistake there cannot hide here.
 */
package io.jobsconsole.sandbox;
