package io.jobsconsole.web.request;

import io.jobsconsole.lang.EnumName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query parameters that say how jobs are shown, not which jobs. Links from list to list keep them.
 *
 * @param scale of the timeline; always {@code DURATION} for the table, which has no scale
 * @param refresh interval of the automatic refresh, if the URL sets one
 */
public record ViewOptions(View view, Scale scale, Optional<Refresh> refresh) {

    /** The two ways to show a list. */
    public enum View {
        TABLE,
        TIMELINE
    }

    /** The width of the timeline stands for a duration or for calendar time. */
    public enum Scale {
        DURATION,
        CALENDAR
    }

    /**
     * Automatic refresh of a list.
     *
     * @param seconds between two refreshes; 0 turns the refresh off
     */
    public record Refresh(int seconds) {

        public static final Refresh WITHOUT_SCRIPTS = new Refresh(30);

        private static final List<Integer> CHOICES = List.of(0, 15, 30, 60, 300);

        static Refresh named(String word) {
            return CHOICES.stream()
                    .map(Refresh::new)
                    .filter(choice -> choice.written().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidViewOption("refresh", word));
        }

        String written() {
            return seconds == 0 ? "off" : String.valueOf(seconds);
        }
    }

    /** A query parameter. */
    public record Parameter(String name, String value) {}

    public static final ViewOptions DEFAULT = new ViewOptions(View.TABLE, Scale.DURATION, Optional.empty());

    public ViewOptions {
        scale = view == View.TABLE ? Scale.DURATION : scale;
    }

    /**
     * Reads the query parameters of a URL.
     *
     * @throws InvalidViewOption if a parameter has an unknown value
     */
    public static ViewOptions parse(Map<String, ? extends Collection<String>> parameters) {
        return new ViewOptions(
                chosen(parameters, "view", View.values()),
                chosen(parameters, "scale", Scale.values()),
                first(parameters, "refresh").map(Refresh::named));
    }

    public ViewOptions as(View other) {
        return new ViewOptions(other, scale, refresh);
    }

    public ViewOptions by(Scale other) {
        return new ViewOptions(view, other, refresh);
    }

    public ViewOptions refreshing(Optional<Refresh> other) {
        return new ViewOptions(view, scale, other);
    }

    public boolean isTimeline() {
        return view == View.TIMELINE;
    }

    public boolean isCalendar() {
        return scale == Scale.CALENDAR;
    }

    /** The options as a query string; empty for the default options. */
    String written() {
        return parameters().stream()
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    /** The options that differ from the default, for the hidden fields of a form. */
    public List<Parameter> parameters() {
        return Stream.of(
                        Optional.of(new Parameter("view", EnumName.snakeCase(view)))
                                .filter(chosen -> view != View.TABLE),
                        Optional.of(new Parameter("scale", EnumName.snakeCase(scale)))
                                .filter(chosen -> scale != Scale.DURATION),
                        refresh.map(chosen -> new Parameter("refresh", chosen.written())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first constant is the default. */
    private static <C extends Enum<C>> C chosen(
            Map<String, ? extends Collection<String>> parameters, String name, C[] choices) {
        return first(parameters, name)
                .map(word -> Arrays.stream(choices)
                        .filter(choice -> EnumName.snakeCase(choice).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new InvalidViewOption(name, word)))
                .orElse(choices[0]);
    }

    private static Optional<String> first(Map<String, ? extends Collection<String>> parameters, String name) {
        return Stream.ofNullable(parameters.get(name))
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
