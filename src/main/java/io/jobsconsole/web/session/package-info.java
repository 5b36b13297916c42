/** What stays of a visit between sign-out and sign-in. */
package io.jobsconsole.web.session;
