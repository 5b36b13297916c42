/** A list as a timeline. */
package io.jobsconsole.web.timeline;
