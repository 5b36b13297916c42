/**
 * The sign-in provider of a demo, in place of the OIDC Dev Service: OpenID Connect with the authorization code flow,
 * PKCE and a nonce, refresh tokens, and sign-out. Its only client is the console, and its two users need no password.
 */
package io.jobsconsole.sandbox.provider;
