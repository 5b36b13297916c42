/** The checks and headers that apply to every request and response. */
package io.jobsconsole.http;
