package io.jobsconsole.web.help;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the help pages, from {@code messages/help_en.properties}. */
@MessageBundle("help")
public interface HelpMessages {
    // @formatter:off

    // Links
    String links();
    String title(String page);
    String linksText();
    String tryThese();
    String parameters();
    String states();
    String corpus();
    String since();
    String until();
    String ended();
    String type();
    String by();
    String lengths();
    String text();
    String group();
    String job();
    String sort();
    String limit();
    String view();
    String refresh();
    String page();
    String ofTheConsole();
    String stateWords();
    String groups();
    String counting();
    String complete();
    String first();
    String atLeast();
    String files();
    String programs();
    String description();
    String csv();

    // Alerts
    String alerts();
    String watches(String account, String interval);
    String doesNotWatch(String account);
    String cannotWatch(String account);
    String setting();
    String whatTheyTell();
    String failed();
    String inARow();
    String waits();
    String runs();
    String noSuccess();
    String notRead();
    String whoSends();
    String rules();
    String rulesText();
    String guide();

    // Keys
    String keys();
    String keysText();
    String tabKey();
    String enterKey();
    String spaceKey();
    String backKey();
    String singleKeys();
    String singleKeysText();
    String keyList();
    String keyJob();
    String keyFilter();
    String keyRows();
    String keyCopy();
    String keyLinks();
    String keyRefresh();
    String keyPause();
    String keyZone();
    String keyView();
    String keyPages();
    String keyTabs();
    String keyEscape();
    // @formatter:on
}
