package io.jobsconsole.sandbox.faults;

import static io.jobsconsole.sandbox.faults.Fault.Kind.ANSWER;
import static io.jobsconsole.sandbox.faults.Fault.Kind.HANG_UP;
import static io.jobsconsole.sandbox.faults.Fault.Kind.STATUS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ready-made faults: what jobs APIs have been seen to answer. A list has good rows around the odd ones, in both versions. */
enum Sample {
    UNKNOWN_STATES(list("""
            {"id":"job_odd_1","state":"JOB_STATE__PAUSED"}, {"id":"job_odd_2","state":"ARCHIVED"}""", """
            {"id":"job_odd_1","state":"paused"}, {"id":"job_odd_2","state":"archived"}""")),
    ODD_TIMES(list("""
            {"id":"job_odd_1","tsCreate":1779199330000}, {"id":"job_odd_2","tsCreate":"1779199330","tsStart":"-1"},
            {"id":"job_odd_3","tsCreate":"2026-05-19T13:00:00Z"}""", """
            {"id":"job_odd_1","created_at":"0001-01-01T00:00:00Z"}, {"id":"job_odd_2","created_at":"2024-12-31T23:59:60Z"},
            {"id":"job_odd_3","created_at":"2026-05-19 13:00:00.123456789012Z"}, {"id":"job_odd_4","created_at":1779199330},
            {"id":"job_odd_5","created_at":"2026-05-19T13:00:00+0000"}, {"id":"job_odd_6","created_at":"2026-05-19T13:00:00"}""")),
    ODD_CORPORA(list("""
            {"id":"job_odd_1","corpusId":[999999999999,"9007199254740993"]}, {"id":"job_odd_2","corpusId":[-1]},
            {"id":"job_odd_3","corpusId":{}}""", """
            {"id":"job_odd_1","corpus_keys":[null]}, {"id":"job_odd_2","corpus_keys":"docs"}""")),
    ODD_MEMBERS(list("""
            {"id":"job_odd_1","userHandle":{"name":"maria"}}, {"id":["job_odd_2"]}, 7, null""", """
            {"id":"job_odd_1","comment":{"text":"why"}}, {"id":["job_odd_2"],"state":{}}, 7, null""")),
    LONG_TEXTS(list("""
            {"id":"job_odd_1","userHandle":"{{x*70000}}"}""", """
            {"id":"job_odd_1","comment":"{{x*66000}}"}""")),
    UNKNOWN_MEMBERS(list(unknownMembers(), unknownMembers())),
    ODD_TEXTS(list("""
            {"id":"job_odd_1","userHandle":"\\u202egnp.exe \\u0000"}""", """
            {"id":"job_odd_1","comment":"line\\r\\nbreak\\ttab"}, {"id":"job_odd_2","comment":"\\u001b[31mred\\u001b[0m"},
            {"id":"job_odd_3","comment":"\\u0645\\u06cc\\u200c\\u062e\\u0648\\u0627\\u0647\\u0645"},
            {"id":"job_odd_4","comment":"\\u202egnp.exe \\u0000"}""")),
    ODD_IDS(list(oddIds(), oddIds())),
    /** In version 2, which alone has this type: in its list, and as the page of any job. */
    BULK_DELETE(answer("""
            {"id":"job_odd_1","type":"bulk_delete_documents","state":"completed","job":[],
             "jobs":[{"id":"job_odd_1","type":"bulk_delete_documents","state":"completed"}]}""")),
    /** For the page of any job. */
    ONE_JOB(answer("{\"id\":\"job_odd_1\",\"job\":[{\"id\":\"job_odd_1\"}],\"score\":[1.10,1e-7]}")),
    MISSING_JOB(status(404, Optional.empty(), "{\"messages\":[\"No such job.\"],\"request_id\":\"r-77\"}")),
    MISSING_JOB_WITH_ID(status(404, Optional.empty(), "{\"id\":\"job_odd_1\",\"messages\":[\"No such job.\"]}")),
    CLOSED_CONNECTION(fault(HANG_UP, Optional.of(1), Optional.empty(), Optional.empty(), Optional.empty())),
    /** Its page says only in version 1 when it leaves the list. */
    OLD_JOB(answer("""
            {"id":"job_odd_1","created_at":"2024-01-01T12:00:00Z",
             "job":[{"id":"job_odd_1","tsCreate":"1704110400"}],
             "jobs":[{"id":"job_odd_1","created_at":"2024-01-01T12:00:00Z"}]}""")),
    WAIT_UNTIL_A_DATE(status(429, Optional.of("Tue, 31 Dec 2999 23:59:59 GMT"), "{}")),
    WAIT_NO_TIME(status(503, Optional.of("0"), "{}")),
    NOT_ALLOWED(status(403, Optional.empty(), "{}")),
    NOT_PROCESSABLE(status(422, Optional.empty(), "{\"messages\":[\"limit is too high\"],\"request_id\":\"r-78\"}"));

    private final Fault fault;

    Sample(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** The name in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Sample> named(String word) {
        return Arrays.stream(values())
                .filter(sample -> sample.word().equals(word))
                .findFirst();
    }

    private static Fault list(String version1, String version2) {
        return answer("""
                {"status":[],
                 "job":[{"id":"job_good_1","state":"JOB_STATE__COMPLETED","tsCreate":"1779109330"}, %s,
                        {"id":"job_good_2","state":"JOB_STATE__FAILED","tsCreate":"1779109331"}],
                 "jobs":[{"id":"job_good_1","state":"completed","created_at":"2026-05-18T13:00:00Z"}, %s,
                         {"id":"job_good_2","state":"failed","created_at":"2026-05-18T13:00:01Z"}]}""".formatted(version1, version2));
    }

    private static String unknownMembers() {
        return """
            {"id":"job_odd_1","new":%s}, {"id":"job_odd_2","new":1.%s}, {"id":"job_odd_3","new":"{{x*70000}}"},
            {"id":"job_odd_4","new":%s%s}""".formatted("9".repeat(21), "2".repeat(22), "[".repeat(40), "]".repeat(40));
    }

    private static String oddIds() {
        return """
            {"id":"a/b"}, {"id":"a;b"}, {"id":"100%"}, {"id":"a\\\\b"}, {"id":"."}, {"id":".."}, {"id":"{{x*501}}"}""";
    }

    private static Fault answer(String json) {
        return fault(ANSWER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(json));
    }

    private static Fault status(int status, Optional<String> retryAfter, String json) {
        return fault(STATUS, Optional.empty(), Optional.of(status), retryAfter, Optional.of(json));
    }

    private static Fault fault(
            Fault.Kind kind,
            Optional<Integer> times,
            Optional<Integer> status,
            Optional<String> retryAfter,
            Optional<String> json) {
        return new Fault(
                kind,
                times,
                Optional.empty(),
                status,
                retryAfter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                json);
    }
}
