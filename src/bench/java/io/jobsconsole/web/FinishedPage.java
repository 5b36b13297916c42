package io.jobsconsole.web;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A page made beforehand: what the console itself answered at some time, by the path under which it was put here. */
@Singleton
class FinishedPage {

    private final Map<String, Buffer> pages = new ConcurrentHashMap<>();
    private volatile String html = "";

    void become(String path, Buffer body) {
        pages.put(path, body);
        if (path.equals("/plain")) {
            html = body.toString();
        }
    }

    Buffer at(String path) {
        return pages.get(path);
    }

    String html() {
        return html;
    }
}
