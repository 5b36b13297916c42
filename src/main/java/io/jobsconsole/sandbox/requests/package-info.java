/** The requests that the sandbox received, and the connections that it holds open. */
package io.jobsconsole.sandbox.requests;
