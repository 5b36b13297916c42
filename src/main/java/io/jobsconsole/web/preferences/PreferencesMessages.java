package io.jobsconsole.web.preferences;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the preferences page. The values are in {@code messages/preferences_en.properties}. */
@MessageBundle("preferences")
public interface PreferencesMessages {
    // @formatter:off

    String title(String heading);
    String heading();
    String kept();
    String timeZone();
    String timeZoneHint();
    String notAZone(String typed);
    String theme();
    String themeOfSystem();
    String themeLight();
    String themeDark();
    String startViews();
    String startViewsHint();
    String notValid();
    String remove(String account);
    String keep();
    String cancel();
    // @formatter:on
}
