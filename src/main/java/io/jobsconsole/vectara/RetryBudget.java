package io.jobsconsole.vectara;

/**
 * Limits retries to a tenth of all calls, so that retries add little load to an API that fails (Site Reliability
 * Engineering, chapter 21). Each call earns a tenth of a retry; at most ten unused retries are saved.
 */
class RetryBudget {

    private static final int COST = 10;
    private static final int MOST = 10 * COST;

    private int saved;

    synchronized void earn() {
        saved = Math.min(MOST, saved + 1);
    }

    /** Spends one retry, if the budget has one. */
    synchronized boolean spend() {
        if (saved < COST) {
            return false;
        }
        saved -= COST;
        return true;
    }
}
