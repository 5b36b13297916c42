package io.jobsconsole.jobs;

import static io.jobsconsole.jobs.JobsFailure.Kind.CORPUS_REFUSED;
import static io.jobsconsole.jobs.JobsFailure.Kind.KEY_REFUSED;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOO_SLOW;
import static io.jobsconsole.jobs.JobsFailure.Kind.UNREACHABLE;
import static io.jobsconsole.jobs.StatusCode.Group.ACCOUNT;
import static io.jobsconsole.jobs.StatusCode.Group.CREDENTIALS;
import static io.jobsconsole.jobs.StatusCode.Group.OTHER;
import static io.jobsconsole.jobs.StatusCode.Group.PERMISSION;
import static io.jobsconsole.jobs.StatusCode.Group.REBUILD;
import static io.jobsconsole.jobs.StatusCode.Group.REQUEST;
import static io.jobsconsole.jobs.StatusCode.Group.SERVICE;
import static io.jobsconsole.jobs.StatusCode.Group.UNSUPPORTED;
import static io.jobsconsole.jobs.StatusCode.Remedy.ASK_ACCOUNT_ADMIN;
import static io.jobsconsole.jobs.StatusCode.Remedy.CHECK_CORPUS;
import static io.jobsconsole.jobs.StatusCode.Remedy.CHECK_CUSTOMER_ID;
import static io.jobsconsole.jobs.StatusCode.Remedy.CHECK_LIMITS;
import static io.jobsconsole.jobs.StatusCode.Remedy.NARROW;
import static io.jobsconsole.jobs.StatusCode.Remedy.REPLACE_KEY;
import static io.jobsconsole.jobs.StatusCode.Remedy.SLOW_DOWN;
import static io.jobsconsole.jobs.StatusCode.Remedy.TELL_SUPPORT;
import static io.jobsconsole.jobs.StatusCode.Remedy.WAIT;
import static io.jobsconsole.jobs.StatusCode.Retry.LATER;
import static io.jobsconsole.jobs.StatusCode.Retry.MAYBE;
import static io.jobsconsole.jobs.StatusCode.Retry.NEVER;
import static io.jobsconsole.jobs.StatusCode.Retry.NEW_TOKEN;

import io.jobsconsole.jobs.JobsFailure.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The status codes in the reference of ListJobs 1.0, in its order. The numbers and the retry advice come from the
 * provider's published table of codes. The console itself chooses the error page and the remedy of each code.
 */
public enum StatusCode {
    OK(0, Group.OK, NEVER),
    FAILURE(1, SERVICE, LATER),
    UNKNOWN(2, SERVICE, LATER),
    INVALID_ARGUMENT(3, REQUEST, NEVER),
    DEADLINE_EXCEEDED(4, SERVICE, LATER, TOO_SLOW, NARROW),
    ALREADY_EXISTS(6, REQUEST, NEVER, TELL_SUPPORT),
    PERMISSION_DENIED(7, PERMISSION, NEVER),
    RESOURCE_EXHAUSTED(8, SERVICE, MAYBE, Kind.TOO_MANY_REQUESTS, CHECK_LIMITS),
    FAILED_PRECONDITION(9, REQUEST, NEVER, TELL_SUPPORT),
    ABORTED(10, SERVICE, LATER),
    OUT_OF_RANGE(11, REQUEST, NEVER),
    UNIMPLEMENTED(12, UNSUPPORTED, NEVER),
    INTERNAL(13, SERVICE, LATER),
    UNAVAILABLE(14, SERVICE, LATER, UNREACHABLE, WAIT),
    DATA_LOSS(15, SERVICE, NEVER, TELL_SUPPORT),
    UNAUTHENTICATED(16, CREDENTIALS, NEW_TOKEN),
    BAD_REQUEST(400, REQUEST, NEVER),
    UNAUTHORIZED(401, CREDENTIALS, NEW_TOKEN),
    FORBIDDEN(403, PERMISSION, NEVER),
    NOT_FOUND(404, REQUEST, NEVER),
    METHOD_NOT_ALLOWED(405, UNSUPPORTED, NEVER),
    CONFLICT(409, REQUEST, NEVER, TELL_SUPPORT),
    UNSUPPORTED_MEDIA_TYPE(415, UNSUPPORTED, NEVER),
    TOO_MANY_REQUESTS(429, SERVICE, LATER, Kind.TOO_MANY_REQUESTS, SLOW_DOWN),
    INTERNAL_SERVER_ERROR(500, SERVICE, LATER),
    NOT_IMPLEMENTED(501, UNSUPPORTED, NEVER),
    SERVICE_UNAVAILABLE(503, SERVICE, LATER, UNREACHABLE, WAIT),
    INSUFFICIENT_STORAGE(507, ACCOUNT, NEVER),
    UNPARSEABLE_RESPONSE(1000, SERVICE, MAYBE),
    DISABLED_CUSTOMER(1100, ACCOUNT, NEVER),
    INVALID_CUSTOMER_ID(1101, ACCOUNT, NEVER, CHECK_CUSTOMER_ID),
    DISABLED_CORPUS(1102, REQUEST, NEVER, CORPUS_REFUSED, CHECK_CORPUS),
    INVALID_CORPUS_ID(1103, REQUEST, NEVER, CORPUS_REFUSED, CHECK_CORPUS),
    DISABLED_API_KEY(1104, CREDENTIALS, NEVER, KEY_REFUSED, REPLACE_KEY),
    EXPIRED_API_KEY(1105, CREDENTIALS, NEVER, KEY_REFUSED, REPLACE_KEY),
    INVALID_API_KEY(1106, CREDENTIALS, NEVER, KEY_REFUSED, REPLACE_KEY),
    CMK_INACCESSIBLE(1107, ACCOUNT, NEVER),
    QRY__DISABLED_CORPUS(1500, OTHER, NEVER, CORPUS_REFUSED, CHECK_CORPUS),
    QRY__DOCUMENT_DB_FAILURE(1505, OTHER, MAYBE, WAIT),
    QRY__ENCODER_FAILURE(1510, OTHER, MAYBE, WAIT),
    QRY__INTERRUPTED(1515, OTHER, LATER, WAIT),
    QRY__INVALID_CORPUS(1520, OTHER, NEVER, CORPUS_REFUSED, CHECK_CORPUS),
    QRY__INVALID_START(1525, OTHER, NEVER),
    QRY__INVALID_NUM_RESULTS(1530, OTHER, NEVER),
    QRY__INVALID_CONTEXT(1531, OTHER, NEVER),
    QRY__MISSING_QUERY(1535, OTHER, NEVER),
    QRY__MISSING_CORPUS(1540, OTHER, NEVER),
    QRY__TIMEOUT(1545, OTHER, LATER, TOO_SLOW, NARROW),
    QRY__TOO_MANY_CORPORA(1550, OTHER, NEVER, NARROW),
    QRY__TOO_MANY_QUERIES(1555, OTHER, NEVER),
    QRY__VECTOR_INDEX_FAILURE(1560, OTHER, MAYBE, WAIT),
    QRY__INVALID_DIMENSION(1565, OTHER, NEVER),
    QRY__INVALID_CLIENTKEY(1570, OTHER, NEVER),
    QRY__DECRYPTION_FAILURE(1575, OTHER, MAYBE, WAIT),
    QRY__INVALID_RERANKER(1580, OTHER, NEVER),
    QRY__PARTIAL_RERANK(1585, OTHER, NEVER),
    QRY__RERANK_FAILURE(1590, OTHER, MAYBE, WAIT),
    QRY__TOO_MANY_RESULT_ROWS(1595, OTHER, NEVER, NARROW),
    QRY__PARTIAL_RETRIEVAL(1600, OTHER, NEVER),
    QRY__SMRY__INVALID_SUMMARIZER_PROMPT(1660, OTHER, NEVER),
    QRY__SMRY__INVALID_SUMMARY_LANG(1665, OTHER, NEVER),
    QRY__SMRY__UNSUPPORTED_SUMMARY_LANG(1670, OTHER, NEVER),
    QRY__SMRY__PARTIAL_SUMMARY(1675, OTHER, NEVER),
    QRY__SMRY__NO_QUERY_RESULTS(1680, OTHER, NEVER),
    QRY__SMRY__EVAL_UNSUPPORTED_LANG(1685, OTHER, NEVER),
    QRY__SMRY__EVAL_FAILURE(1690, OTHER, NEVER),
    QRY__GEN__NO_QUERY_RESULTS(1650, OTHER, NEVER),
    QRY__GEN__UNPARSEABLE_MODEL_PARAMS(1651, OTHER, NEVER),
    CX_SPECS__INVALID_JSON(2000, OTHER, NEVER),
    CX_SPECS__UNREGISTERED_TYPE(2005, OTHER, NEVER),
    CX_SPECS__MISSING_SPEC(2010, OTHER, NEVER),
    CX_SPECS__MISSING_TYPE(2011, OTHER, NEVER),
    CX_SPECS__UNPARSEABLE_SPEC(2015, OTHER, NEVER),
    ADM__INVALID_CUSTOMER_ID(2500, ACCOUNT, NEVER, CHECK_CUSTOMER_ID),
    ADM__INVALID_CORPUS_ID(2501, REQUEST, NEVER, CORPUS_REFUSED, CHECK_CORPUS),
    ADM__INVALID_ENCODER_ID(2502, OTHER, NEVER),
    ADM__INVALID_ROLE_ID(2503, OTHER, NEVER),
    ADM__ROLE_ALREADY_EXISTS(2504, OTHER, NEVER),
    ADM__ONLY_ONE_OWNER_SUPPORTED(2505, OTHER, NEVER),
    ADM__INVALID_PERMISSION(2506, PERMISSION, NEVER),
    ADM__ROLECREATION_FAILURE(2507, OTHER, NEVER),
    ADM__USER_EMAIL_NOT_AVAIALBLE(2508, OTHER, NEVER),
    ADM__USERNAME_NOT_AVAILABLE(2509, OTHER, NEVER),
    ADM__SIGNUP_MISSING_NAME(2510, OTHER, NEVER),
    ADM__SIGNUP_MISSING_ORG(2511, OTHER, NEVER),
    ADM__SIGNUP_MISSING_EMAIL(2512, OTHER, NEVER),
    ADM__SIGNUP_MISSING_PAYMENT(2513, OTHER, NEVER),
    ADM__SIGNUP_MISSING_PLAN(2514, OTHER, NEVER),
    ADM__SIGNUP_MISSING_PASSWORD(2515, OTHER, NEVER),
    ADM__SIGNUP_INVALID_NAME(2516, OTHER, NEVER),
    ADM__SIGNUP_INVALID_ORG(2517, OTHER, NEVER),
    ADM__SIGNUP_INVALID_EMAIL(2518, OTHER, NEVER),
    ADM__SIGNUP_INVALID_PAYMENT(2519, OTHER, NEVER),
    ADM__SIGNUP_INVALID_PLAN(2520, OTHER, NEVER),
    ADM__SIGNUP_INVALID_PASSWORD(2521, OTHER, NEVER),
    ADM__SIGNUP_INVALID_ACCOUNT_ALIAS(2530, OTHER, NEVER),
    ADM__SIGNUP_INVALID_EMAIL_VALIDATION_CODE(2531, OTHER, NEVER),
    ADM__SIGNUP_MISSING_COUNTRY_CODE(2532, OTHER, NEVER),
    ADM__SIGNUP_ROOT_EMAIL_NOT_AVAILABLE(2533, OTHER, NEVER),
    ADM__CUST_MARK_DELETE_FAILED(2522, OTHER, NEVER),
    ADM__CUST_FAISS_DEALLOC_FAILED(2523, OTHER, NEVER),
    ADM__CUST_ALREADY_ACTIVE(2534, OTHER, NEVER),
    ADM__CUST_REACTIVATE_FAILED(2535, OTHER, NEVER),
    ADM__CUST_ENABLEMENT_FAILED(2536, OTHER, NEVER),
    ADM__CORPUS_LIMIT_REACHED(2524, OTHER, NEVER, ASK_ACCOUNT_ADMIN),
    ADM__STRIPE_CARD_DECLINED(2525, OTHER, NEVER, ASK_ACCOUNT_ADMIN),
    ADM__STRIPE_PROCESSING_ERROR(2526, OTHER, MAYBE, WAIT),
    ADM__EMAIL_VALIDATION_REQUEST_NOT_FOUND(2540, OTHER, NEVER),
    ADM__EMAIL_NOT_VALIDATED(2541, OTHER, NEVER, ASK_ACCOUNT_ADMIN),
    ADM__CHANGE_PLAN__NO_CURRENT_PLAN(2550, OTHER, NEVER),
    ADM__CHANGE_PLAN__REQUIRES_MANUAL_CHANGE(2551, OTHER, NEVER),
    ADM__CHANGE_PLAN__INVALID_PLAN_ID(2552, OTHER, NEVER),
    ADM__CHANGE_PLAN__NO_PAYMENT_SOURCE(2553, OTHER, NEVER),
    ADM__CHANGE_PLAN__INVALID_EFFECTIVE_DATE(2554, OTHER, NEVER),
    ADM__CHANGE_PLAN__CONFLICTING_CHANGE(2555, OTHER, NEVER),
    SCM__MISCONFIGURED_CONNECTION(3000, OTHER, NEVER),
    STATS_DB_READ_FAILURE(3550, SERVICE, MAYBE),
    VDB__TEXT_READ_FAILURE(4000, SERVICE, MAYBE),
    REBUILD__LOW_RECALL(4500, REBUILD, NEVER),
    REBUILD__INDEX_UPLOAD_FAILURE(4505, REBUILD, NEVER),
    REBUILD__UPDATE_JOURNAL_FAILURE(4510, REBUILD, NEVER),
    REBUILD__UPDATE_FAISSPARAMS_FAILURE(4515, REBUILD, NEVER),
    REBUILD__NO_DATA(4520, REBUILD, NEVER),
    REBUILD__EVALUATION(4525, REBUILD, NEVER),
    IDX__TRANSIENT_PARTIAL_DELETION_FAILURE(5000, OTHER, LATER, WAIT),
    IDX__PERMANENT_PARTIAL_DELETION_FAILURE(5001, OTHER, NEVER),
    CALB__INVALID_JSON(5500, OTHER, NEVER),
    CALB__INVALID_SPEC(5501, OTHER, NEVER),
    CALB__UNREGISTERED_TYPE(5505, OTHER, NEVER),
    CALB__MISSING_SPEC(5510, OTHER, NEVER),
    CALB__MISSING_TYPE(5511, OTHER, NEVER),
    CALB__UNPARSABLE_SPEC(5515, OTHER, NEVER);

    /** The subject of a code. Most codes have the failure kind and the remedy of their group. */
    enum Group {
        OK(Optional.empty(), Remedy.NOTHING),
        SERVICE(Kind.SERVICE_ERROR, WAIT),
        REQUEST(Kind.REQUEST_REFUSED, Remedy.CHECK_FILTER),
        PERMISSION(Kind.NOT_ALLOWED, Remedy.ASK_FOR_PERMISSION),
        CREDENTIALS(Kind.CREDENTIALS_REFUSED, Remedy.SIGN_IN_AGAIN),
        ACCOUNT(Kind.ACCOUNT_REFUSED, ASK_ACCOUNT_ADMIN),
        UNSUPPORTED(Kind.NOT_OFFERED, Remedy.CHECK_URL),
        /** Codes of operations other than listing jobs. */
        OTHER(Kind.SERVICE_ERROR, TELL_SUPPORT),
        REBUILD(Kind.SERVICE_ERROR, TELL_SUPPORT);

        private final Optional<Kind> kind;
        private final Remedy remedy;

        Group(Kind kind, Remedy remedy) {
            this(Optional.of(kind), remedy);
        }

        Group(Optional<Kind> kind, Remedy remedy) {
            this.kind = kind;
            this.remedy = remedy;
        }
    }

    /** Whether the same request can succeed later. */
    public enum Retry {
        NEVER,
        LATER,
        MAYBE,
        NEW_TOKEN
    }

    /** The advice to the visitor. */
    public enum Remedy {
        NOTHING,
        WAIT,
        SLOW_DOWN,
        NARROW,
        CHECK_FILTER,
        CHECK_CORPUS,
        SIGN_IN_AGAIN,
        ASK_FOR_PERMISSION,
        ASK_ACCOUNT_ADMIN,
        CHECK_LIMITS,
        REPLACE_KEY,
        CHECK_CUSTOMER_ID,
        CHECK_URL,
        TELL_SUPPORT
    }

    private static final Map<String, StatusCode> BY_NAME = by(StatusCode::name);
    private static final Map<Integer, StatusCode> BY_NUMBER = by(StatusCode::number);

    private final int number;
    private final Group group;
    private final Retry retry;
    private final Optional<Kind> kind;
    private final Remedy remedy;

    StatusCode(int number, Group group, Retry retry) {
        this(number, group, retry, group.kind, group.remedy);
    }

    StatusCode(int number, Group group, Retry retry, Remedy remedy) {
        this(number, group, retry, group.kind, remedy);
    }

    StatusCode(int number, Group group, Retry retry, Kind kind, Remedy remedy) {
        this(number, group, retry, Optional.of(kind), remedy);
    }

    StatusCode(int number, Group group, Retry retry, Optional<Kind> kind, Remedy remedy) {
        this.number = number;
        this.group = group;
        this.retry = retry;
        this.kind = kind;
        this.remedy = remedy;
    }

    /** The code with this name; empty when the name is not in the table. */
    public static Optional<StatusCode> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The code with this number. Error bodies of the gateway carry gRPC numbers, 0 to 16; some of them are not in the
     * table.
     */
    public static Optional<StatusCode> numbered(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    public int number() {
        return number;
    }

    Group group() {
        return group;
    }

    public Retry retry() {
        return retry;
    }

    /** The failure kind of an answer with this code and without jobs; empty for {@link #OK} only. */
    public Optional<Kind> kind() {
        return kind;
    }

    public Remedy remedy() {
        return remedy;
    }

    private static <K> Map<K, StatusCode> by(Function<StatusCode, K> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
