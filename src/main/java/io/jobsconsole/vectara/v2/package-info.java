/** Version 2 of the jobs API: the typed client of {@code GET /v2/jobs}, its wire records, and the source over it. */
package io.jobsconsole.vectara.v2;
