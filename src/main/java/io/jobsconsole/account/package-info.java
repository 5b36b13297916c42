/** The accounts of the configuration, who may see them, and the signed-in visitor. */
package io.jobsconsole.account;
