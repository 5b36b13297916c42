/** The clock of the application. */
package io.jobsconsole.time;
