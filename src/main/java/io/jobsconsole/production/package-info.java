/** Checks the configuration of a packaged console at the start. Development and tests have their own settings. */
package io.jobsconsole.production;
