package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Link;
import java.util.List;

/** A list without jobs: possible reasons, and links to lists that have jobs. */
record EmptyListView(String heading, List<String> sentences, List<Link> offers) {}
