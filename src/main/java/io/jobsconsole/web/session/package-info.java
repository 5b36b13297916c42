/** The pages around sign-in and sign-out, and the cookies that keep a URL meanwhile. */
package io.jobsconsole.web.session;
