/** The bearer that opens an account's jobs API for a visitor: had from a token service, kept until it nearly expires. */
package io.jobsconsole.token;
