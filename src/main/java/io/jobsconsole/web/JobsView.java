package io.jobsconsole.web;

import java.util.List;
import java.util.Optional;

/** The list page. Links that lead nowhere are absent. */
record JobsView(
        Frame frame,
        String heading,
        String summary,
        String readAt,
        String self,
        List<String> notices,
        FilterForm form,
        String order,
        List<JobRow> rows,
        String empty,
        int page,
        Optional<String> firstPage,
        Optional<String> previousPage,
        Optional<String> nextPage,
        boolean isEnd) {}
