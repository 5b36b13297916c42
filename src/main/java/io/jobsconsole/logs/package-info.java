/** What the log must not hold, whoever writes it. */
package io.jobsconsole.logs;
