/** The request: its visitor, account, query and view options, and the URLs that follow from them. */
package io.jobsconsole.web.request;
