package io.jobsconsole.web;

/** A sentence about one wrong value, with the id and the label of the field it stands in. */
record FieldError(String field, String label, String sentence) {}
