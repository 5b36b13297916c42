/** The configured accounts, the roles that open them, and the signed-in visitor. */
package io.jobsconsole.account;
