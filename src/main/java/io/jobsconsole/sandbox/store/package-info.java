/** The jobs of the sandbox's customers, and how they live. */
package io.jobsconsole.sandbox.store;
