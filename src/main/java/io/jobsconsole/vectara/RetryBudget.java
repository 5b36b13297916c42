package io.jobsconsole.vectara;

/**
 * How many calls may be made once more: a tenth of all, so that an API that fails is not asked for much more than it was anyhow
 * (Site Reliability Engineering, chapter 21). Each call brings in a tenth of what a second try costs; what is not used is saved up
 * to a few.
 */
class RetryBudget {

    private static final int COST = 10;
    private static final int MOST = 10 * COST;

    private int saved;

    synchronized void earn() {
        saved = Math.min(MOST, saved + 1);
    }

    /** Takes what a second try costs, where that is there. */
    synchronized boolean spend() {
        if (saved < COST) {
            return false;
        }
        saved -= COST;
        return true;
    }
}
