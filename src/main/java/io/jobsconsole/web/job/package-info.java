/** How one job reads anywhere, and its page. */
package io.jobsconsole.web.job;
