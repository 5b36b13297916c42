package io.jobsconsole.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * Page tests once more, against the built artifact: a jar, or with {@code -Dnative} an executable. They see it by HTTP alone,
 * as do all tests that inject nothing and set no profile of their own.
 */
class PackagedPages {

    @QuarkusIntegrationTest
    static class Export extends ExportTest {}

    @QuarkusIntegrationTest
    static class JobPage extends JobPageTest {}

    @QuarkusIntegrationTest
    static class JobsPage extends JobsPageTest {}

    @QuarkusIntegrationTest
    static class Paging extends PagingTest {}
}
