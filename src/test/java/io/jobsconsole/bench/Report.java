package io.jobsconsole.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints the figures and writes them to {@code target/bench}. */
final class Report {

    private static final Path DIRECTORY = Path.of("target", "bench");

    private final Map<String, Figures> rows = new LinkedHashMap<>();
    private final Map<String, Double> others = new LinkedHashMap<>();

    void add(String name, Figures figures) {
        rows.put(name, figures);
    }

    /** Adds a figure, whose name contains its unit. */
    void add(String name, double figure) {
        others.put(name, figure);
    }

    /** The ratio of two figures. */
    void ratio(String name, String measure) {
        add(
                "CPU, " + name + " : " + measure,
                rows.get(name).cpu() / rows.get(measure).cpu());
        add(
                "pages per second, " + name + " : " + measure,
                rows.get(name).perSecond() / rows.get(measure).perSecond());
    }

    void write(String name) throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve(name + ".txt"), text());
        Files.writeString(DIRECTORY.resolve(name + ".json"), json().encodePrettily());
        System.out.println(text());
    }

    private String text() {
        var text = new StringBuilder();
        if (!rows.isEmpty()) {
            text.append(row("", "pages/s", "p50 ms", "p99 ms", "CPU s/1,000", "MiB"));
        }
        rows.forEach((name, figures) -> text.append(row(
                name,
                "%,.0f".formatted(figures.perSecond()),
                "%.1f".formatted(figures.p50()),
                "%.1f".formatted(figures.p99()),
                "%.2f".formatted(figures.cpu()),
                "%.0f".formatted(figures.memory()))));
        others.forEach((name, figure) -> text.append("%-60s %10.2f%n".formatted(name, figure)));
        return text.toString();
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-24s%10s%10s%10s%14s%8s%n", (Object[]) cells);
    }

    private JsonObject json() {
        var json = new JsonObject();
        rows.forEach((name, figures) -> json.put(name, JsonObject.mapFrom(figures)));
        others.forEach(json::put);
        return json;
    }
}
