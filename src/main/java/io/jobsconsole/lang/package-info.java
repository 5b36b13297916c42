/** What the language and its libraries leave to each of us, said once: words of enums, hashes, the way back to an event loop. */
package io.jobsconsole.lang;
