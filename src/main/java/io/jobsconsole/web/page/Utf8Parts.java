package io.jobsconsole.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parts of a page as UTF-8. Each part is encoded alone, because the JVM copies ASCII much faster than anything else. */
class Utf8Parts implements Consumer<String> {

    private final List<byte[]> parts = new ArrayList<>();
    private int length;

    @Override
    public void accept(String part) {
        var encoded = part.getBytes(StandardCharsets.UTF_8);
        parts.add(encoded);
        length += encoded.length;
    }

    byte[] joined() {
        var joined = new byte[length];
        var end = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, end, part.length);
            end += part.length;
        }
        return joined;
    }
}
