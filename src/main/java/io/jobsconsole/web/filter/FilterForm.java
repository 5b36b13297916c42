package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.StateGroup;
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
 * The filter form as it is filled: from a query, or with what was typed when that is no query.
 *
 * @param kept what the address says beside the filter, and goes on saying
 * @param isOpen whether it shows where there is little room
 * @param problems what is wrong
 */
@TemplateData
public record FilterForm(
        String action,
        List<ViewOptions.Parameter> kept,
        boolean isOpen,
        SinceField since,
        String until,
        List<Choice> states,
        CorpusField corpus,
        String job,
        List<Choice> orders,
        List<Choice> limits,
        List<FieldError> problems) {

    /**
     * Where the beginning of the list is chosen or typed.
     *
     * @param zone of the times that are typed
     */
    @TemplateData
    record SinceField(List<Choice> choices, String zone) {}

    /**
     * Where corpora are named, in the form in which this account's API names them.
     *
     * @param known corpora to choose from, as far as they are known
     */
    record CorpusField(String label, String hint, String example, boolean isNumeric, String value, List<String> known) {

        CorpusField holding(String other) {
            return new CorpusField(label, hint, example, isNumeric, other, known);
        }

        CorpusField offering(List<String> corpora) {
            return new CorpusField(label, hint, example, isNumeric, value, corpora);
        }
    }

    public static FilterForm of(AccountUrls urls, CorpusForm corpusForm, JobQuery query, FilterOptions choices) {
        var states = query.states().equals(StateGroup.ANY.states()) ? Set.<JobState>of() : query.states();
        return new FilterForm(
                urls.jobs(),
                urls.display().parameters(),
                !query.isEverything(),
                choices.since(query.since().written()),
                query.window().until().map(Since::written).orElse(""),
                choices.states(states),
                choices.corpus(
                        corpusForm, query.corpora().stream().map(Corpus::key).collect(Collectors.joining(", "))),
                query.job().orElse(""),
                choices.orders(query.sort().map(Sort::written).orElse("")),
                choices.limits(String.valueOf(query.limit())),
                List.of());
    }

    public static FilterForm of(AccountUrls urls, CorpusForm corpusForm, InvalidQuery invalid, FilterOptions choices) {
        return new FilterForm(
                urls.jobs(),
                urls.display().parameters(),
                true,
                choices.since(typed(invalid, Field.SINCE)),
                typed(invalid, Field.UNTIL),
                choices.states(invalid.typed().get(Field.STATES).stream()
                        .flatMap(word -> StateGroup.named(word).stream())
                        .collect(Collectors.toSet())),
                choices.corpus(corpusForm, typed(invalid, Field.CORPUS)),
                typed(invalid, Field.JOB),
                choices.orders(typed(invalid, Field.SORT)),
                choices.limits(typed(invalid, Field.LIMIT)),
                invalid.problems().stream()
                        .map(problem -> choices.problem(corpusForm, problem))
                        .toList());
    }

    /** The same form with one more thing wrong in it. */
    public FilterForm with(FieldError problem) {
        var more = Stream.concat(problems.stream(), Stream.of(problem)).toList();
        return new FilterForm(action, kept, true, since, until, states, corpus, job, orders, limits, more);
    }

    /** The same form with corpora to choose from. */
    public FilterForm offering(List<String> known) {
        return new FilterForm(
                action, kept, isOpen, since, until, states, corpus.offering(known), job, orders, limits, problems);
    }

    /** Whether anything is wrong in the field with this id. */
    public boolean isWrong(String field) {
        return !wrongIn(field).isEmpty();
    }

    public String wrongIn(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldError::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String typed(InvalidQuery invalid, Field field) {
        return String.join(", ", invalid.typed().get(field));
    }
}
