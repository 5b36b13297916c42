package io.jobsconsole.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** HTML as it was sent, to be read by the Nu Html Checker, which knows the standard and forgives nothing. */
record Markup(String html) {

    /** What EmbeddedValidator makes anew for each document, at ten times the time. */
    private static final SimpleDocumentValidator CHECKER = checker();

    /** Errors and warnings, each with the line that it is about. */
    List<String> faults() {
        var faults = new Faults(html.lines().toList(), new ArrayList<>());
        synchronized (CHECKER) {
            try {
                CHECKER.setUpValidatorAndParsers(faults, false, false);
                CHECKER.checkHtmlInputSource(new InputSource(new StringReader(html)));
            } catch (IOException | SAXException e) {
                throw new IllegalStateException(e);
            }
        }
        return faults.found();
    }

    private static SimpleDocumentValidator checker() {
        var checker = new FutureTask<>(new Schema());
        new Thread(null, checker, "html-schema", Schema.STACK).start();
        try {
            return checker.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the schema that comes with the checker: nothing is fetched. It recurses for each of the schema's choices, too deep for a
     * usual stack where code is compiled for a quick start.
     */
    private record Schema() implements Callable<SimpleDocumentValidator> {

        private static final long STACK = 16L * 1024 * 1024;

        @Override
        public SimpleDocumentValidator call() throws Exception {
            var checker = new SimpleDocumentValidator(false, false, false);
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            return checker;
        }
    }

    private record Faults(List<String> lines, List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            add("warning", fault);
        }

        @Override
        public void error(SAXParseException fault) {
            add("error", fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            add("fatal error", fault);
        }

        private void add(String kind, SAXParseException fault) {
            found.add("line %d, %s: %s%n    %s"
                    .formatted(fault.getLineNumber(), kind, fault.getMessage(), line(fault.getLineNumber())));
        }

        private String line(int number) {
            return number < 1 || number > lines.size()
                    ? ""
                    : lines.get(number - 1).strip();
        }
    }
}
