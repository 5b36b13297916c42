package io.jobsconsole.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the help pages say. The words are in {@code messages/help_en.properties}. */
@MessageBundle("help")
public interface HelpMessages {

    // Links

    @Message
    String links();

    @Message
    String title(String page);

    @Message
    String linksText();

    @Message
    String tryThese();

    @Message
    String parameters();

    @Message
    String states();

    @Message
    String corpus();

    @Message
    String since();

    @Message
    String job();

    @Message
    String sort();

    @Message
    String limit();

    @Message
    String view();

    @Message
    String refresh();

    @Message
    String page();

    @Message
    String stateWords();

    @Message
    String groups();

    @Message
    String counting();

    @Message
    String complete();

    @Message
    String first();

    @Message
    String atLeast();

    @Message
    String files();

    @Message
    String programs();

    @Message
    String description();

    // Keys

    @Message
    String keys();

    @Message
    String keysText();

    @Message
    String tabKey();

    @Message
    String enterKey();

    @Message
    String spaceKey();

    @Message
    String backKey();

    @Message
    String singleKeys();

    @Message
    String singleKeysText();

    @Message
    String keyList();

    @Message
    String keyJob();

    @Message
    String keyFilter();

    @Message
    String keyRows();

    @Message
    String keyCopy();

    @Message
    String keyLinks();

    @Message
    String keyRefresh();

    @Message
    String keyPause();

    @Message
    String keyZone();

    @Message
    String keyView();

    @Message
    String keyPages();

    @Message
    String keyTabs();

    @Message
    String keyEscape();
}
