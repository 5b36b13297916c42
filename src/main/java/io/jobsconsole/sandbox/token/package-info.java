/** The sandbox's token service: token exchange (RFC 8693) and client credentials. */
package io.jobsconsole.sandbox.token;
