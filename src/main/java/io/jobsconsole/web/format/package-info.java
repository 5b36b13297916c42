/** How values are shown: times, durations, states, text from outside. */
package io.jobsconsole.web.format;
