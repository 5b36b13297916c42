/** Sign-in and sessions: extensions and limits of the OIDC extension. */
package io.jobsconsole.oidc;
