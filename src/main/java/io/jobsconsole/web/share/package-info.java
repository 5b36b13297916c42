/** A list as links, files and JSON. */
package io.jobsconsole.web.share;
