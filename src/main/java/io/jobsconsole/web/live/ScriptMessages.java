package io.jobsconsole.web.live;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the script, from {@code messages/script_en.properties}. The script itself replaces each {@code {}}. */
@MessageBundle("script")
public interface ScriptMessages {
    // @formatter:off

    // Automatic refresh
    String nextIn(String one);
    String held();
    String notLive(String one);
    String offline();
    String pause();
    String paused();
    String idle();
    String resume();
    String unchanged(String one);
    String failing(String one, String two, String three);
    String stopped(String one, String two);
    String unreachable();
    String givenUp(String one);
    String foreign();
    String load();
    String tryNow();
    String signedOut(String one);
    String oneNew();
    String manyNew(String one);
    String show();
    String left();
    String manyLeft(String one);

    // Changes
    String updated(String one);
    String oneChanged(String one, String two);
    String manyChanged(String one, String two);
    String onCorpus(String one, String two);
    String sinceLook(String one);
    String fresh();

    // Watching
    String watch();
    String watchAll();
    String endWatch();
    String done(String one, String two);
    String tell();

    // Copying, keys, appearance
    String copy();
    String copied();
    String copyId(String one);
    String copyIds();
    String copyTable();
    String selected(String one);
    String keys();
    String keysOn();
    String keysOff();
    String close();
    String zone();
    String local(String one);
    String theme();
    String system();
    String light();
    String dark();
    // @formatter:on
}
