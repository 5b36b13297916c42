/** A list as a picture. */
package io.jobsconsole.web.timeline;
