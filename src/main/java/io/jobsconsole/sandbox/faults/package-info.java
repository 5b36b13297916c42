/** The fault board: how the sandbox breaks on request. */
package io.jobsconsole.sandbox.faults;
