/** The front door: what every request and every answer passes, whatever it is about. */
package io.jobsconsole.http;
