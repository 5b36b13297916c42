package io.jobsconsole.web.share;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the share row, and of the API request in it and on the job page. The values are in {@code messages/share_en.properties}. */
@MessageBundle("share")
public interface ShareMessages {
    // @formatter:off

    // Links and files
    String heading();
    String liveLink(String since);
    String linkSince(String instant);
    String frozenLink(String from, String before);
    String linkToPage(int page);
    String exports();
    String exportsRead();

    // The start view
    String openLikeThis();
    String opensLikeThis();
    String openWithAllJobs();

    // The request
    String apiCall();
    String apiCurl();
    String frozenLinkBefore(String before);
    String linkToWindow(String window);
    String linkToEnded(String when);
    String filteredFurther(String filters);
    // @formatter:on
}
