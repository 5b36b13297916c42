package io.jobsconsole.web;

/** Somebody is signed in who may see no account at all. */
class NoAccount extends RuntimeException {

    NoAccount() {
        super("No account is open to this visitor", null, false, false);
    }
}
