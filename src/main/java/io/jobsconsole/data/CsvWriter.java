package io.jobsconsole.data;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs as comma-separated values (RFC 4180) for spreadsheets. An unset value is an empty cell. */
public final class CsvWriter {

    private static final String HEADER = "id,type,state,corpus_ids,created_utc,started_utc,completed_utc,"
            + "created_epoch,started_epoch,completed_epoch,waited_seconds,ran_seconds,created_by";

    /** Spreadsheets recognise this form as date and time. The column name states the zone. */
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";
    private static final String LINE_END = "\r\n";

    private CsvWriter() {}

    public static String of(List<JobData> jobs) {
        return Stream.concat(Stream.of(HEADER), jobs.stream().map(CsvWriter::line))
                .collect(joining(LINE_END, "", LINE_END));
    }

    private static String line(JobData job) {
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
                        job.createdBy().map(CsvWriter::cell).orElse(""))
                .collect(joining(","));
    }

    /** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
    private static String cell(String text) {
        var isFormula = !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return quoted(isFormula ? "'" + text : text);
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String time(Optional<Instant> time) {
        return time.map(UTC::format).orElse("");
    }

    private static String number(Optional<Long> number) {
        return number.map(String::valueOf).orElse("");
    }
}
