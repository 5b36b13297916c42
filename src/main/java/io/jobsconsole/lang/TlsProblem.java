package io.jobsconsole.lang;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why an encrypted connection to a service did not come about. */
public enum TlsProblem {
    /** The service's certificate comes from an authority that the console does not trust. */
    UNKNOWN_AUTHORITY,
    /** The service's certificate has expired or is not valid yet. */
    EXPIRED,
    /** The service's certificate is for other host names. */
    OTHER_HOST,
    /** The service requires a certificate of the console, and got none or another one than it accepts. */
    CLIENT_CERTIFICATE,
    OTHER;

    /** How the JDK begins its only exceptions about host names. */
    private static final Pattern HOST = Pattern.compile("No (?:subject alternative|name matching).*", Pattern.DOTALL);

    /** The alerts of a server about its client's certificate (RFC 8446, 6.2). */
    private static final Pattern ALERT = Pattern.compile(
            ".*Received fatal alert: (?:bad_certificate|unsupported_certificate|certificate_[a-z]+|unknown_ca|access_denied).*",
            Pattern.DOTALL);

    /** The problem behind a failed call; empty where encryption is not to blame. */
    public static Optional<TlsProblem> of(Throwable failure) {
        var causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream().anyMatch(cause -> cause instanceof SSLException || cause instanceof CertificateException)
                ? Optional.of(of(causes))
                : Optional.empty();
    }

    private static TlsProblem of(List<Throwable> causes) {
        Predicate<Predicate<Throwable>> any = kind -> causes.stream().anyMatch(kind);
        if (any.test(cause ->
                cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException)) {
            return EXPIRED;
        }
        if (any.test(cause -> cause instanceof CertificateException && says(cause, HOST))) {
            return OTHER_HOST;
        }
        if (any.test(cause -> cause instanceof CertPathBuilderException || hasNoAnchor(cause))) {
            return UNKNOWN_AUTHORITY;
        }
        return any.test(cause -> says(cause, ALERT)) ? CLIENT_CERTIFICATE : OTHER;
    }

    private static boolean hasNoAnchor(Throwable cause) {
        return cause instanceof CertPathValidatorException path && path.getReason() == PKIXReason.NO_TRUST_ANCHOR;
    }

    private static boolean says(Throwable cause, Pattern sentence) {
        return cause.getMessage() != null
                && sentence.matcher(cause.getMessage()).matches();
    }

    /** The name in logs. */
    public String word() {
        return EnumName.kebabCase(this);
    }
}
