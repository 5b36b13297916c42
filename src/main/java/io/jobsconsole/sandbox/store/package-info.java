/** The jobs of the sandbox's customers, and how they change over time. */
package io.jobsconsole.sandbox.store;
