package io.jobsconsole.web.page;

import io.quarkus.qute.TemplateData;

/** A sentence about an invalid value, with the id and the label of its form field. */
@TemplateData
public record FieldError(String field, String label, String sentence) {}
