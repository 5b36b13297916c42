package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Link;
import java.util.List;

/** A list without jobs: why it may be, and what would show some. */
record EmptyListView(String heading, List<String> sentences, List<Link> offers) {}
