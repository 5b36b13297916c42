/**
 * An embedded jobs API with its token service, for development, tests and demos only.
 *
 * <p>It follows the reference of ListJobs 1.0 rule by rule and offers version 2 over the same jobs. Types named
 * ListJobs belong to version 1, types named Jobs to version 2. The sandbox shares no type with the console, so that a
 * mapping error of the console cannot hide here.
 */
package io.jobsconsole.sandbox;
