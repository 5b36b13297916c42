/** The request: who asks, for what, by which address. */
package io.jobsconsole.web.request;
