/** The faults that tests can switch on in the sandbox. */
package io.jobsconsole.sandbox.faults;
