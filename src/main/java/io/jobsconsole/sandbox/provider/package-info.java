/**
 * The sign-in provider of a demo, which has to bring along what development gets from the OIDC Dev Service: OpenID Connect
 * with the authorization code flow, PKCE and a nonce, refresh tokens, and sign-out. It has one client, the console, and
 * two people, who need no password.
 */
package io.jobsconsole.sandbox.provider;
