/** Health checks and metrics of the services that the console depends on. */
package io.jobsconsole.health;
