package io.jobsconsole.account;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the names of the corpora of an account. */
public interface CorpusNameSource {

    /**
     * The names, as far as they can be had without delay: none is worth a failure or a long wait.
     *
     * @param request the id of the visitor's request, which is sent to the jobs API
     * @param calls counts the outgoing calls for this request
     */
    Uni<CorpusNames> names(Account account, Visitor visitor, String request, AtomicInteger calls);
}
