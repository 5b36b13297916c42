package io.jobsconsole.data;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jobs as comma-separated values (RFC 4180) for spreadsheets. An unset value is an empty cell. */
public final class CsvWriter {

    public static final String DESCRIPTION = "UTF-8 with a byte-order mark. The first line names the columns; later"
            + " versions may add columns at its end. A text that a spreadsheet could run as a formula, of any column,"
            + " has an apostrophe in front.";

    /** Without it, Excel reads UTF-8 as the code page of the machine. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String HEADER = "id,type,state,corpus_ids,created_utc,started_utc,completed_utc,"
            + "created_epoch,started_epoch,completed_epoch,waited_seconds,ran_seconds,created_by,comment,account,link";

    /** Spreadsheets recognise this form as date and time. The column name states the zone. */
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /**
     * The beginning of a text that a spreadsheet could run as a formula: a sign in any of its widths, also behind blanks and
     * invisible characters, which spreadsheets take off; or a tab or line end, where some begin another cell.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\t\\r\\n]|[\\p{Z}\\p{C}]*+[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]");

    /** Some spreadsheets take semicolons and tabs for separators, too, unless they are quoted. */
    private static final String QUOTED = ",;\t\"\r\n";

    private static final String LINE_END = "\r\n";

    private CsvWriter() {}

    /** @param account its key, which stands in each line: people join the files of several accounts */
    public static String of(String account, List<JobData> jobs) {
        return Stream.concat(Stream.of(HEADER), jobs.stream().map(job -> line(account, job)))
                .collect(joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
    }

    private static String line(String account, JobData job) {
        return Stream.of(
                        cell(job.id()),
                        cell(job.type()),
                        cell(job.state()),
                        cell(String.join(" ", job.corpora())),
                        time(job.times().createdAt()),
                        time(job.times().startedAt()),
                        time(job.times().completedAt()),
                        number(job.times().createdEpoch()),
                        number(job.times().startedEpoch()),
                        number(job.times().completedEpoch()),
                        number(job.times().waitedSeconds()),
                        number(job.times().ranSeconds()),
                        job.createdBy().map(CsvWriter::cell).orElse(""),
                        job.comment().map(CsvWriter::cell).orElse(""),
                        cell(account),
                        job.page().map(CsvWriter::cell).orElse(""))
                .collect(joining(","));
    }

    /** Puts an apostrophe before a text that a spreadsheet could run as a formula. */
    private static String cell(String text) {
        return quoted(FORMULA.matcher(text).lookingAt() ? "'" + text : text);
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String time(Optional<Instant> time) {
        return time.map(UTC::format).orElse("");
    }

    private static String number(Optional<Long> number) {
        return number.map(String::valueOf).orElse("");
    }
}
