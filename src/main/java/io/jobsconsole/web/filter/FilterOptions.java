package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.lang.EnumName;
import io.jobsconsole.web.filter.FilterForm.CorpusField;
import io.jobsconsole.web.filter.FilterForm.SinceField;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
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
    private static final List<String> ORDERS = List.of("", "-created", "created", "-waited", "-ran", "state");

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

    SinceField since(String written) {
        var chosen = written.isEmpty() ? Since.DEFAULT.written() : written;
        var offered = offered(SPANS, chosen).stream()
                .map(span -> new Choice(span, known(spans, span, this::sinceLabel), span.equals(chosen)))
                .toList();
        return new SinceField(offered, times.zone());
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
