package io.jobsconsole.jobs.remote;

import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The APIs of one version by their base addresses, each opened at its first use.
 *
 * @param <C> the client of that version
 */
public class Upstreams<C extends Closeable> {

    private final Class<C> client;
    private final Duration deadline;
    private final Map<URI, Upstream<C>> opened = new ConcurrentHashMap<>();

    public Upstreams(Class<C> client, Duration deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    public Upstream<C> at(URI url) {
        return opened.computeIfAbsent(url, address -> new Upstream<>(client, address, deadline));
    }

    public void close() {
        opened.values().forEach(Upstream::close);
    }
}
