package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.JobsFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTest {

    private static final Pattern CODES_OF_THE_REFERENCE =
            Pattern.compile("code vectaraStatusCode\\s+Possible values: \\[([^]]+)]");

    @Test
    void hasTheCodesOfTheReferenceAndNoOthers() {
        var page = CODES_OF_THE_REFERENCE.matcher(contract("ListJobs-1.0.txt"));

        assertThat(page.find()).isTrue();
        assertThat(names()).containsExactly(page.group(1).split(", "));
    }

    @Test
    void hasTheRowsOfThePublishedTable() {
        assertThat(names()).containsExactlyElementsOf(namesInTheTable());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/contract/status-codes.csv", numLinesToSkip = 1)
    void agreesWithThePublishedTable(int number, StatusCode code, String group, String retry) {
        assertThat(code.number()).isEqualTo(number);
        assertThat(word(code.group())).isEqualTo(group);
        assertThat(word(code.retry())).isEqualTo(retry);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameAndByItsNumber(StatusCode code) {
        assertThat(StatusCode.named(code.name())).contains(code);
        assertThat(StatusCode.numbered(code.number())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "HTTP 500", "SOMETHING_NEW"})
    void knowsNoOtherNames(String name) {
        assertThat(StatusCode.named(name)).isEmpty();
    }

    /** gRPC's NOT_FOUND is not among the codes; the code of this name stands for HTTP 404. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 17, 200})
    void knowsNoOtherNumbers(int number) {
        assertThat(StatusCode.numbered(number)).isEmpty();
    }

    @Test
    void isAFailureUnlessItIsGood() {
        var good = Stream.of(StatusCode.values()).filter(code -> code.kind().isEmpty());

        assertThat(good).containsExactly(StatusCode.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "FAILURE,             SERVICE_ERROR",
        "INVALID_ARGUMENT,    REQUEST_REFUSED",
        "FORBIDDEN,           NOT_ALLOWED",
        "ADM__INVALID_PERMISSION, NOT_ALLOWED",
        "UNAUTHORIZED,        CREDENTIALS_REFUSED",
        "EXPIRED_API_KEY,     KEY_REFUSED",
        "DISABLED_CUSTOMER,   ACCOUNT_REFUSED",
        "INSUFFICIENT_STORAGE, ACCOUNT_REFUSED",
        "QRY__INVALID_CORPUS, CORPUS_REFUSED",
        "METHOD_NOT_ALLOWED,  NOT_OFFERED",
        "RESOURCE_EXHAUSTED,  TOO_MANY_REQUESTS",
        "QRY__TIMEOUT,        TOO_SLOW",
        "SERVICE_UNAVAILABLE, UNREACHABLE",
        "QRY__ENCODER_FAILURE, SERVICE_ERROR",
        "REBUILD__NO_DATA,    SERVICE_ERROR",
    })
    void failsAsItsGroupDoesUnlessItsRowSaysOtherwise(StatusCode code, Kind kind) {
        assertThat(code.kind()).contains(kind);
    }

    private static List<String> names() {
        return Arrays.stream(StatusCode.values()).map(StatusCode::name).toList();
    }

    private static List<String> namesInTheTable() {
        return contract("status-codes.csv")
                .lines()
                .skip(1)
                .map(row -> row.split(",")[1])
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String contract(String file) {
        try (var stream = StatusCodeTest.class.getResourceAsStream("/contract/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
