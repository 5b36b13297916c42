/** How values read: times, durations, states, text of others. */
package io.jobsconsole.web.format;
