/** The requests that the sandbox received, and the connections that it keeps open. */
package io.jobsconsole.sandbox.requests;
