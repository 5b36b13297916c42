/** What an operator wants to know of the services behind the console: how calls to them end, counted and for probes. */
package io.jobsconsole.health;
