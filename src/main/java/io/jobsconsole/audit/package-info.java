/** The audit log: one line per read of data, sign-in, sign-out and refusal, with the request id. */
package io.jobsconsole.audit;
