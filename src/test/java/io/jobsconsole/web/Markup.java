package io.jobsconsole.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
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

    /** With the schema that comes with it: nothing is fetched. */
    private static SimpleDocumentValidator checker() {
        try {
            var checker = new SimpleDocumentValidator(false, false, false);
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            return checker;
        } catch (Exception e) {
            throw new IllegalStateException(e);
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
