package io.jobsconsole.web;

import java.util.List;

/** A list without jobs: why it may be, and what would show some. */
record EmptyView(String heading, List<String> sentences, List<Link> offers) {}
