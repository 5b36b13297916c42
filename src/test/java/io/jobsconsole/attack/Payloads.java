package io.jobsconsole.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Malicious values for tests. */
final class Payloads {

    private Payloads() {}

    /** Scripts that try to break out of text, attributes, addresses and text areas. */
    static List<String> scripts() {
        var bodies = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg/onload=alert`1`>",
                "<iframe src=javascript:alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<body onload=alert(1)>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)>",
                "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
                "<a href=javascript:alert(1)>x</a>",
                "<form action=javascript:alert(1)><button>x",
                "<button formaction=javascript:alert(1)>x",
                "<object data=javascript:alert(1)>",
                "<embed src=javascript:alert(1)>",
                "<link rel=stylesheet href=//evil.example>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<base href=//evil.example/>",
                "<style>*{background:url(//evil.example)}</style>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<plaintext>",
                "<!--<script>alert(1)//-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "{msg:product}{config:['user.home']}{raw}",
                "${7*7}#{7*7}{{7*7}}",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\\u003cscript\\u003ealert(1)",
                "onmouseover=alert(1)");
        List<UnaryOperator<String>> wrappings = List.of(
                body -> body,
                body -> "\">" + body,
                body -> "'>" + body,
                body -> "\" " + "onfocus=alert(1) autofocus x=\"" + body,
                body -> "</textarea>" + body,
                body -> "</title></style></script>" + body,
                body -> "</bdi></td></table>" + body,
                body -> "`-alert(1)-`" + body);
        return bodies.stream()
                .flatMap(body -> wrappings.stream().map(wrapping -> wrapping.apply(body)))
                .toList();
    }

    /** Addresses that look like the console's and lead elsewhere. */
    static List<String> redirects() {
        var hosts = List.of("evil.example", "evil.example:80", "localhost.evil.example", "evil.example%00.localhost");
        var shapes = List.of(
                "//%s",
                "///%s",
                "////%s",
                "/\\%s",
                "\\\\%s",
                "\\/%s",
                "/\t/%s",
                "/\n/%s",
                "/ /%s",
                "http://%s",
                "https://%s",
                "http:%s",
                "https:/%s",
                "https:///%s",
                "HtTpS://%s",
                "http://localhost@%s",
                "http://localhost:80@%s/",
                "@%s",
                "/@%s",
                ".%s",
                "/.%s",
                "/..//%s",
                "/accounts/../../%s",
                "/accounts/demo/jobs@%s",
                "javascript://%s/%%0aalert(1)",
                "data://%s",
                "ftp://%s",
                "/%%2f%s",
                "/%%5c%s",
                "%%2f%%2f%s",
                "/%%09/%s",
                "/accounts/demo/jobs?back=//%s",
                "/accounts/demo/jobs#//%s",
                "//%s/accounts/demo/jobs",
                "http://%s/accounts/demo/jobs",
                "/\u2044%s",
                "/\u3002%s",
                "\u0000//%s");
        List<UnaryOperator<String>> codings = List.of(
                address -> address,
                address -> URLEncoder.encode(address, StandardCharsets.UTF_8),
                address -> address + "?x=1",
                address -> address.replace("/", "%2f"));
        return shapes.stream()
                .flatMap(shape -> hosts.stream().map(shape::formatted))
                .flatMap(address -> codings.stream().map(coding -> coding.apply(address)))
                .distinct()
                .toList();
    }

    /** The parts of generated malicious addresses. */
    static List<String> pieces() {
        return Stream.concat(
                        Stream.of(
                                "..",
                                "%2e%2e",
                                "%2f",
                                "%5c",
                                "%00",
                                "%0d%0a",
                                "%0d%0aSet-Cookie:%20a=b",
                                "%c0%ae",
                                "%ff",
                                "%zz",
                                "%",
                                ";",
                                ";jsessionid=1",
                                "//",
                                "\\",
                                "'",
                                "\"",
                                "<",
                                "%3Cscript%3E",
                                "{",
                                "}",
                                "|",
                                "^",
                                "`",
                                "[",
                                "]",
                                "&",
                                "=",
                                "+",
                                "%20",
                                "#",
                                "?",
                                "*",
                                "~",
                                "~2f",
                                "$",
                                "é",
                                "%F0%9F%92%A9",
                                "%E2%80%AE",
                                "9".repeat(40),
                                "-1",
                                "0x10",
                                "1e999",
                                "NaN",
                                "null",
                                "true",
                                "' OR '1'='1",
                                "A".repeat(900)),
                        Stream.of(
                                "demo",
                                "locked",
                                "accounts",
                                "jobs",
                                "jobs.csv",
                                "jobs.json",
                                "q",
                                "assets",
                                "..;",
                                "callback",
                                "logout",
                                "prefs",
                                "help",
                                "sandbox",
                                "openapi",
                                "signed-out"))
                .toList();
    }
}
