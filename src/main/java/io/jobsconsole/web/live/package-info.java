/** The automatic refresh of an open page. */
package io.jobsconsole.web.live;
