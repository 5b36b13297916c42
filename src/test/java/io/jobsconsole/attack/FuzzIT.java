package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.door.CookieFuzzer;
import io.jobsconsole.jobs.QueryFuzzer;
import io.jobsconsole.jobs.remote.RetryAfterFuzzer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reads bytes from outside, under Jazzer: a fixed seed and number of runs here, ten minutes each with {@code -Pattack}. */
class FuzzIT {

    private static final Path CORPUS = Path.of("target/fuzz");

    static Stream<Class<?>> targets() {
        return Stream.of(
                io.jobsconsole.jobs.v1.AnswerFuzzer.class,
                io.jobsconsole.jobs.v2.AnswerFuzzer.class,
                QueryFuzzer.class,
                CookieFuzzer.class,
                RetryAfterFuzzer.class);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(Class<?> target) throws Exception {
        var corpus = Files.createDirectories(CORPUS.resolve(target.getName()));
        var log = corpus.resolveSibling(target.getName() + ".log");
        var limit = System.getProperty("fuzz.limit", "-runs=30000");

        var fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath(),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=io.jobsconsole.**",
                        "--reproducer_path=" + CORPUS,
                        limit,
                        "-seed=1",
                        "-artifact_prefix=" + CORPUS + "/",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(fuzzer.waitFor()).as(Files.readString(log)).isZero();
        System.out.printf("G24: %s, %s: 0 findings%n", target.getName(), limit);
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
