/**
 * An embedded jobs API with its token service, for development, tests and demos only.
 *
 * <p>It follows the reference page of ListJobs 1.0 rule by rule. It shares no type with the console, so that a mapping
 * mistake there cannot hide here.
 */
package io.jobsconsole.sandbox;
