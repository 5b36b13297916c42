package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobQueryWriter;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ViewOptions;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filter form, filled from a valid query or with the text that was typed.
 *
 * @param kept parameters that are not part of the filter, for hidden fields
 * @param texts the fields of what the console filters by itself
 * @param groups by what rows can be grouped
 * @param errors of the fields
 */
@TemplateData
public record FilterForm(
        String action,
        List<ViewOptions.Parameter> kept,
        SinceField since,
        String until,
        List<Choice> states,
        CorpusField corpus,
        String job,
        List<Choice> orders,
        List<Choice> limits,
        List<TextField> texts,
        List<Choice> groups,
        List<FieldError> errors) {

    /**
     * A field for text.
     *
     * @param id its name in addresses
     * @param known values to suggest
     */
    @TemplateData
    record TextField(String id, String label, String hint, String value, String example, List<String> known) {

        TextField offering(List<String> others) {
            return new TextField(id, label, hint, value, example, others);
        }

        /** The id of the list of its suggestions. */
        public String list() {
            return id + "-known";
        }
    }

    /**
     * The field for the start of the list, which is chosen or typed.
     *
     * @param zone of a typed time
     */
    @TemplateData
    record SinceField(List<Choice> choices, String zone) {}

    /**
     * The field for corpora, by number or by key as the account's API names them.
     *
     * @param known corpora to suggest
     */
    record CorpusField(String label, String hint, String example, boolean isNumeric, String value, List<String> known) {

        CorpusField holding(String other) {
            return new CorpusField(label, hint, example, isNumeric, other, known);
        }

        CorpusField offering(List<String> corpora) {
            return new CorpusField(label, hint, example, isNumeric, value, corpora);
        }
    }

    public static FilterForm of(
            AccountUrls urls, CorpusIdFormat corpusIdFormat, JobQuery query, FilterOptions options) {
        var states = query.states().equals(StateGroup.ANY.states()) ? Set.<JobState>of() : query.states();
        return new FilterForm(
                urls.jobs(),
                urls.viewOptions().parameters(),
                options.since(query),
                query.window().until().map(Since::written).orElse(""),
                options.states(states),
                options.corpus(corpusIdFormat, JobQueryWriter.corpora(query).replace(",", ", ")),
                query.job().orElse(""),
                options.orders(query.sort().map(Sort::written).orElse("")),
                options.limits(String.valueOf(query.limit())),
                options.texts(query.filter()),
                options.groups(query.grouping().map(Grouping::word).orElse("")),
                List.of());
    }

    public static FilterForm of(
            AccountUrls urls, CorpusIdFormat corpusIdFormat, InvalidQuery invalid, FilterOptions options) {
        return new FilterForm(
                urls.jobs(),
                urls.viewOptions().parameters(),
                options.since(typed(invalid, Field.SINCE)),
                typed(invalid, Field.UNTIL),
                options.states(invalid.typed().get(Field.STATES).stream()
                        .flatMap(word -> StateGroup.named(word).stream())
                        .collect(Collectors.toSet())),
                options.corpus(corpusIdFormat, typed(invalid, Field.CORPUS)),
                typed(invalid, Field.JOB),
                options.orders(typed(invalid, Field.SORT)),
                options.limits(typed(invalid, Field.LIMIT)),
                options.texts(field -> typed(invalid, field)),
                options.groups(typed(invalid, Field.GROUP)),
                invalid.problems().stream()
                        .map(problem -> options.fieldError(corpusIdFormat, problem))
                        .toList());
    }

    /** The same form with one more error. */
    public FilterForm with(FieldError error) {
        var more = Stream.concat(errors.stream(), Stream.of(error)).toList();
        return new FilterForm(action, kept, since, until, states, corpus, job, orders, limits, texts, groups, more);
    }

    /** The same form with corpora and creators to suggest. */
    public FilterForm offering(List<String> known, List<String> creators) {
        var offering = texts.stream()
                .map(field -> field.id().equals("by") ? field.offering(creators) : field)
                .toList();
        return new FilterForm(
                action,
                kept,
                since,
                until,
                states,
                corpus.offering(known),
                job,
                orders,
                limits,
                offering,
                groups,
                errors);
    }

    /** Whether the field with this id has an error. */
    public boolean isWrong(String field) {
        return !wrongIn(field).isEmpty();
    }

    public String wrongIn(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String typed(InvalidQuery invalid, Field field) {
        return String.join(", ", invalid.typed().get(field));
    }
}
