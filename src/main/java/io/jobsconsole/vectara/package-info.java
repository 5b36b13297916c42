/** What every client of a remote jobs API needs, whatever its version. */
package io.jobsconsole.vectara;
