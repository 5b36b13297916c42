package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.http.CookieFuzzer;
import io.jobsconsole.jobs.QueryFuzzer;
import io.jobsconsole.vectara.RetryAfterFuzzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs Jazzer on the code that parses input: here with a fixed seed and number of runs, with {@code -Pattack} for ten
 * minutes each.
 */
class FuzzIT {

    private static final Path CORPUS = Path.of("target/fuzz");
    private static final String LIMIT = System.getProperty("fuzz.limit", "-runs=10000");

    /** Without the second compiler: the run ends before it would pay off. */
    private static final String COMPILERS =
            LIMIT.startsWith("-runs=") ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation";

    private static final Map<Class<?>, Process> FUZZERS = new HashMap<>();

    static Stream<Class<?>> targets() {
        return Stream.of(
                io.jobsconsole.vectara.v1.AnswerFuzzer.class,
                io.jobsconsole.vectara.v2.AnswerFuzzer.class,
                QueryFuzzer.class,
                CookieFuzzer.class,
                RetryAfterFuzzer.class);
    }

    /** All fuzzers in parallel: most of their time is Jazzer's single-threaded start. */
    @BeforeAll
    static void start() throws IOException {
        for (var target : targets().toList()) {
            FUZZERS.put(target, start(target));
        }
    }

    @AfterAll
    static void end() {
        FUZZERS.values().forEach(Process::destroy);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(Class<?> target) throws Exception {
        var status = FUZZERS.get(target).waitFor();

        assertThat(status).as(Files.readString(log(target))).isZero();
        System.out.printf("G24: %s, %s: 0 findings%n", target.getName(), LIMIT);
    }

    private static Process start(Class<?> target) throws IOException {
        var corpus = Files.createDirectories(CORPUS.resolve(target.getName()));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        COMPILERS,
                        "-Xmx512m",
                        "-cp",
                        classpath(),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=io.jobsconsole.**",
                        "--reproducer_path=" + CORPUS,
                        LIMIT,
                        "-seed=1",
                        // Without Jazzer's memory limit, which would include the parent process. Java's own limit
                        // applies.
                        "-rss_limit_mb=0",
                        "-artifact_prefix=" + CORPUS + "/",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log(target).toFile())
                .start();
    }

    private static Path log(Class<?> target) {
        return CORPUS.resolve(target.getName() + ".log");
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
