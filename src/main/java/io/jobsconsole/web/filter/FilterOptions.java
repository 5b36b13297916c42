package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.jobs.filter.DurationRange;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.lang.EnumName;
import io.jobsconsole.web.filter.FilterForm.CorpusField;
import io.jobsconsole.web.filter.FilterForm.SinceField;
import io.jobsconsole.web.filter.FilterForm.TextField;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options of the filter form. A value of the URL that is none of them is added, so that the form keeps it. */
@Singleton
public class FilterOptions {

    private static final List<String> SPANS = List.of("15m", "1h", "6h", "24h", "7d", "30d", "90d", "180d");
    private static final List<String> ORDERS = List.of("", "-created", "created", "-waited", "-ran", "-ended", "state");

    private final FilterMessages messages;
    private final FilterSentence sentence;
    private final TimeFormat times;
    private final JobLabels labels;
    private final Map<String, String> spans;
    private final Map<String, String> orders;
    private final Map<CorpusIdFormat, CorpusField> corpora;

    FilterOptions(FilterMessages messages, FilterSentence sentence, TimeFormat times, JobLabels labels) {
        this.messages = messages;
        this.sentence = sentence;
        this.times = times;
        this.labels = labels;
        // The labels of the standard options stand on every form, so they are made once.
        this.spans = SPANS.stream().collect(Collectors.toMap(Function.identity(), this::sinceLabel));
        this.orders = ORDERS.stream().collect(Collectors.toMap(Function.identity(), this::orderLabel));
        this.corpora = Stream.of(CorpusIdFormat.values()).collect(Collectors.toMap(Function.identity(), this::corpus));
    }

    /** The field for the beginning of a list. Where it stands as nobody else said, an empty value leaves it so. */
    SinceField since(JobQuery query) {
        if (query.filter().ended().isEmpty() || !query.hasDefaultSince()) {
            return since(query.since().written());
        }
        var unsaid = new Choice("", messages.beforeTheyEnded(JobFilter.LONGEST_LIFE.toDays()), true);
        var offered =
                Stream.concat(Stream.of(unsaid), SPANS.stream().map(span -> new Choice(span, spans.get(span), false)));
        return new SinceField(offered.toList(), times.zone());
    }

    SinceField since(String written) {
        var chosen = written.isEmpty() ? Since.DEFAULT.written() : written;
        var offered = offered(SPANS, chosen).stream()
                .map(span -> new Choice(
                        span.equals(Since.DEFAULT.written()) ? "" : span,
                        known(spans, span, this::sinceLabel),
                        span.equals(chosen)))
                .toList();
        return new SinceField(offered, times.zone());
    }

    /** Links to the same list in each of the standard spans of time. */
    public List<NavLink> spans(ListResult list) {
        return spans(list.shown().atFirstPage(), list.addresses()::fromList);
    }

    /** Links to pages about the same list in each of the standard spans of time. */
    public List<NavLink> spans(JobQuery shown, Function<JobQuery, String> url) {
        return SPANS.stream()
                .map(span -> {
                    var window = Window.openSince(Since.read(span).orElseThrow());
                    return new NavLink(
                            SafeText.capitalized(spans.get(span)),
                            url.apply(shown.createdIn(window)),
                            shown.window().equals(window));
                })
                .toList();
    }

    List<TextField> texts(JobFilter filter) {
        return texts(field -> switch (field) {
            case ENDED -> filter.ended().map(Window::written).orElse("");
            case TYPE -> filter.types().written();
            case BY -> filter.creators().written();
            case RAN -> filter.ran().map(DurationRange::written).orElse("");
            case WAITED -> filter.waited().map(DurationRange::written).orElse("");
            default -> filter.text().orElse("");
        });
    }

    /** @param values the text in each field */
    List<TextField> texts(Function<Field, String> values) {
        return List.of(
                text(Field.ENDED, messages.hintEnded(), "24h", values),
                text(Field.TYPE, messages.hintType(), "rebuild", values).offering(types()),
                text(Field.BY, messages.hintBy(), "alice, !ci-bot", values),
                text(Field.RAN, messages.hintLength(), ">10m", values),
                text(Field.WAITED, messages.hintLength(), ">10m", values),
                text(Field.TEXT, messages.hintText(), "", values));
    }

    private TextField text(Field field, String hint, String example, Function<Field, String> values) {
        return new TextField(
                EnumName.snakeCase(field), messages.field(field), hint, values.apply(field), example, List.of());
    }

    private static List<String> types() {
        return Arrays.stream(JobType.values()).map(JobFilter::word).toList();
    }

    List<Choice> groups(String chosen) {
        var ungrouped = new Choice("", messages.ungrouped(), chosen.isEmpty());
        var offered = Arrays.stream(Grouping.values())
                .map(by -> new Choice(by.word(), messages.groupBy(by), by.word().equals(chosen)));
        var wrong = Stream.of(new Choice(chosen, SafeText.brief(chosen), true))
                .filter(choice -> !chosen.isEmpty() && Grouping.read(chosen).isEmpty());
        return Stream.of(Stream.of(ungrouped), offered, wrong)
                .flatMap(Function.identity())
                .toList();
    }

    List<Choice> states(Set<JobState> chosen) {
        return Arrays.stream(JobState.values())
                .map(state -> new Choice(state.word(), labels.of(state), chosen.contains(state)))
                .toList();
    }

    /** The most useful orders, and any other order of the URL. */
    List<Choice> orders(String written) {
        return offered(ORDERS, written).stream()
                .map(order -> new Choice(order, known(orders, order, this::orderLabel), order.equals(written)))
                .toList();
    }

    private String orderLabel(String written) {
        return written.isEmpty()
                ? messages.newestByPage()
                : Sort.read(written).map(sentence::order).orElseGet(() -> SafeText.brief(written));
    }

    List<Choice> limits(String number) {
        var chosen = number.isEmpty() ? String.valueOf(JobQuery.DEFAULT_LIMIT) : number;
        return offered(JobQuery.LIMITS.stream().map(String::valueOf).toList(), chosen).stream()
                .map(limit -> new Choice(limit, limit, limit.equals(chosen)))
                .toList();
    }

    CorpusField corpus(CorpusIdFormat form, String value) {
        return corpora.get(form).holding(value);
    }

    private CorpusField corpus(CorpusIdFormat form) {
        return new CorpusField(
                messages.corpusLabel(form),
                messages.corpusHint(form),
                messages.corpusExample(form),
                form == CorpusIdFormat.NUMBER,
                "",
                List.of());
    }

    FieldError fieldError(CorpusIdFormat corpusIdFormat, Problem problem) {
        return new FieldError(
                EnumName.snakeCase(problem.field()),
                problem.field() == Field.CORPUS
                        ? messages.corpusLabel(corpusIdFormat)
                        : messages.field(problem.field()),
                messages.wrongValue(SafeText.brief(problem.value()), messages.wrong(problem.reason())));
    }

    public FieldError refusedCorpus(CorpusIdFormat corpusIdFormat) {
        return new FieldError("corpus", messages.corpusLabel(corpusIdFormat), messages.refusedCorpus());
    }

    private static String known(Map<String, String> labels, String written, UnaryOperator<String> label) {
        return Optional.ofNullable(labels.get(written)).orElseGet(() -> label.apply(written));
    }

    private static List<String> offered(List<String> standard, String chosen) {
        return standard.contains(chosen)
                ? standard
                : Stream.concat(standard.stream(), Stream.of(chosen)).toList();
    }

    private String sinceLabel(String written) {
        return Since.read(written).map(this::sinceLabel).orElseGet(() -> SafeText.brief(written));
    }

    String sinceLabel(Since since) {
        return since.fold(sentence::lastSpan, times::toTheMinute);
    }
}
