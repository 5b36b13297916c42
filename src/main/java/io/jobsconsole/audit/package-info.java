/** Who did what: one line per read of data, sign-in, sign-out and refusal, joined by the number of the request. */
package io.jobsconsole.audit;
