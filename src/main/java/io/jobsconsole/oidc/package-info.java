/** Sign-in and sessions: what the OIDC extension is taught. */
package io.jobsconsole.oidc;
