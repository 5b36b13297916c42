package io.jobsconsole.web.table;

import io.jobsconsole.web.job.Badge;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * The heading of a group of rows.
 *
 * @param href the list of these jobs alone, where a filter says which they are
 * @param worst the state that someone should look at first
 */
@TemplateData
public record GroupRow(String label, Optional<String> href, int count, Badge worst) {}
