package io.jobsconsole.web.corpora;

import io.jobsconsole.data.CorporaData;
import io.jobsconsole.data.CorporaData.Active;
import io.jobsconsole.data.CorporaData.CorpusData;
import io.jobsconsole.data.CorporaData.Failures;
import io.jobsconsole.data.CorporaData.Usual;
import io.jobsconsole.data.JobData;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.CorpusStatus;
import io.jobsconsole.lang.EnumName;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns the corpora of an account into data for programs. */
@Singleton
class CorporaDataPresenter {

    CorporaData of(ConsoleRequest request, CorporaResult result) {
        var account = result.account();
        var reading = result.reading();
        var corpora = reading.corpora();
        return new CorporaData(
                account.key(),
                request.absolute(AccountUrls.of(account).corpora(reading.query())),
                reading.now(),
                reading.page().isComplete(),
                reading.page().jobs().size(),
                corpora.size(),
                CorporaPresenter.shown(corpora).stream()
                        .map(status -> data(request, status, result))
                        .toList(),
                Optional.of(request.unknown().names()).filter(names -> !names.isEmpty()));
    }

    private static CorpusData data(ConsoleRequest request, CorpusStatus status, CorporaResult result) {
        var reading = result.reading();
        var links = result.links();
        return new CorpusData(
                status.corpus().map(Corpus::key),
                status.corpus().flatMap(result.names()::of),
                EnumName.snakeCase(status.trend()),
                status.lastEnded()
                        .map(job ->
                                JobData.of(job, reading.now(), links.job(job).map(request::absolute))),
                status.history().stream().map(Job::state).map(JobData::word).toList(),
                status.failing()
                        .or(status::recovered)
                        .map(run -> new Failures(JobData.word(run.type()), run.count(), run.isWhole())),
                new Active(status.active().size(), reading.isEveryActiveKnown()),
                status.usual()
                        .map(usual -> new Usual(
                                JobData.word(usual.type()),
                                usual.duration().shortest().toSeconds(),
                                usual.duration().longest().toSeconds(),
                                usual.duration().count())),
                status.corpus().flatMap(links::jobs).map(request::absolute));
    }
}
