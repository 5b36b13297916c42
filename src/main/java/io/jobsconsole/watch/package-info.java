/** Looks at the jobs of accounts while no visitor does, for metrics. */
package io.jobsconsole.watch;
