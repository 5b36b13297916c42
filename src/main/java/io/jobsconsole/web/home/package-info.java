/** The first page: the accounts that a visitor may see. */
package io.jobsconsole.web.home;
