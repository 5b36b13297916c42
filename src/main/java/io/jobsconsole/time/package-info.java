/** The clock that the console reads. */
package io.jobsconsole.time;
