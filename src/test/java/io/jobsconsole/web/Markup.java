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

/** HTML as it was sent. The Nu Html Checker validates it against the standard. */
record Markup(String html) {

    /** One validator for all documents. EmbeddedValidator makes one for each document, which takes ten times as long. */
    private static final SimpleDocumentValidator CHECKER = checker();

    /** Errors and warnings, each with its line of HTML. */
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
     * Reads the schema that comes with the checker, without network access. The reader recurses for each choice of the schema,
     * which needs more than the default stack where code is compiled for a quick start.
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
