package io.jobsconsole.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * Page tests against the built artifact: a jar, or with {@code -Dnative} an executable. They use HTTP alone: they inject
 * nothing and set no profile of their own.
 */
class PackagedPages {

    @QuarkusIntegrationTest
    static class BadInput extends BadInputTest {}

    @QuarkusIntegrationTest
    static class ListExtras extends ListExtrasTest {}

    @QuarkusIntegrationTest
    static class ViewOptions extends ViewOptionsTest {}

    @QuarkusIntegrationTest
    static class Export extends ExportTest {}

    @QuarkusIntegrationTest
    static class RequestGuard extends RequestGuardTest {}

    @QuarkusIntegrationTest
    static class Help extends HelpTest {}

    @QuarkusIntegrationTest
    static class JobPage extends JobPageTest {}

    @QuarkusIntegrationTest
    static class JobListPage extends JobListPageTest {}

    @QuarkusIntegrationTest
    static class Paging extends PagingTest {}

    @QuarkusIntegrationTest
    static class Preferences extends PreferencesTest {}

    @QuarkusIntegrationTest
    static class Share extends ShareTest {}

    @QuarkusIntegrationTest
    static class Sorting extends SortingTest {}

    @QuarkusIntegrationTest
    static class ApiVersions extends ApiVersionsTest {}
}
