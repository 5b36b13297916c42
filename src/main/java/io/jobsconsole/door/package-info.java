/** The front door: what every request and answer passes before and after everything else, sign-in included. */
package io.jobsconsole.door;
