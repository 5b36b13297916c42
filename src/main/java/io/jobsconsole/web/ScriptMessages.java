package io.jobsconsole.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the script says. It fills the gaps, {@code {}}, itself. The words are in {@code messages/script_en.properties}. */
@MessageBundle("script")
public interface ScriptMessages {

    // Reading anew

    @Message
    String nextIn(String one);

    @Message
    String held();

    @Message
    String pause();

    @Message
    String paused();

    @Message
    String idle();

    @Message
    String resume();

    @Message
    String unchanged(String one);

    @Message
    String failing(String one, String two, String three);

    @Message
    String stopped(String one, String two);

    @Message
    String unreachable();

    @Message
    String tryNow();

    @Message
    String signedOut(String one);

    @Message
    String oneNew();

    @Message
    String manyNew(String one);

    @Message
    String show();

    @Message
    String left();

    @Message
    String manyLeft(String one);

    // Changes

    @Message
    String updated(String one);

    @Message
    String oneChanged(String one, String two);

    @Message
    String manyChanged(String one, String two);

    @Message
    String onCorpus(String one, String two);

    @Message
    String sinceLook(String one);

    @Message
    String fresh();

    // Watching

    @Message
    String watch();

    @Message
    String watchAll();

    @Message
    String endWatch();

    @Message
    String done(String one, String two);

    @Message
    String tell();

    // Copying, keys, looks

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String copyId(String one);

    @Message
    String keys();

    @Message
    String keysOn();

    @Message
    String keysOff();

    @Message
    String close();

    @Message
    String zone();

    @Message
    String local(String one);

    @Message
    String theme();

    @Message
    String system();

    @Message
    String light();

    @Message
    String dark();
}
