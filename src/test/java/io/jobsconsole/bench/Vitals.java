package io.jobsconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The resources of a process, as Linux reports them.
 *
 * @param residentMiB memory
 * @param connections sockets to its browsers and of its own calls
 */
record Vitals(double residentMiB, int threads, int files, int connections) {

    static Vitals of(long pid) {
        var process = Path.of("/proc", String.valueOf(pid));
        try {
            var status = Files.readAllLines(process.resolve("status"));
            try (var open = Files.list(process.resolve("fd"))) {
                var names = open.map(Vitals::target).toList();
                return new Vitals(
                        number(status, "VmRSS:") / 1024.0, (int) number(status, "Threads:"), names.size(), (int)
                                names.stream()
                                        .filter(name -> name.startsWith("socket:"))
                                        .count());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static long number(List<String> status, String key) {
        return status.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
