/** The help pages. */
package io.jobsconsole.web.help;
