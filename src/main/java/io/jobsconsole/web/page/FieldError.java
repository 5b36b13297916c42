package io.jobsconsole.web.page;

import io.quarkus.qute.TemplateData;

/** A sentence about one wrong value, with the id and the label of the field it stands in. */
@TemplateData
public record FieldError(String field, String label, String sentence) {}
