/** Keeps secrets out of the log, also in the lines of libraries. */
package io.jobsconsole.logs;
