/** Version 1 of the jobs API: {@code POST /v1/list-jobs} with its own wire records, and the port over it. */
package io.jobsconsole.vectara.v1;
