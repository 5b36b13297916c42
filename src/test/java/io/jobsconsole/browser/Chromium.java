package io.jobsconsole.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed browser, and the Node.js for Playwright's driver: the installed one, or the one of the Maven profile
 * {@code bundled-node}.
 */
record Chromium(Optional<Path> browser, Optional<Path> node, boolean nodeBundled) {
    private static final List<String> NAMES = List.of("chromium", "google-chrome", "chrome", "chromium-browser");
    private static final Path ON_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final String BUNDLE = "META-INF/maven/com.microsoft.playwright/driver-bundle/pom.properties";

    /** Playwright's driver rejects older versions; Debian 12 has 18. */
    private static final int OLDEST_NODE = 20;

    /**
     * Playwright itself adds the options for headless mode, no sandbox, no first run, no sync, no updates and no
     * background traffic.
     */
    private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic");

    private static final Chromium INSTALLED = look();

    static Chromium installed() {
        return INSTALLED;
    }

    private static Chromium look() {
        var browser = named("chromium")
                .or(() -> onPath(NAMES.stream()))
                .or(() -> Optional.of(ON_MAC))
                .filter(Files::isExecutable);
        var node = named("playwright.nodejs.path")
                .or(() -> onPath(Stream.of("node")))
                .filter(Chromium::isRecent);
        return new Chromium(browser, node, Chromium.class.getClassLoader().getResource(BUNDLE) != null);
    }

    /** The reason why browser tests cannot run, and the remedy. */
    Optional<String> lack() {
        if (browser.isEmpty()) {
            return Optional.of("Chromium is missing: `apt-get install chromium nodejs` installs it on Debian,"
                    + " -Dchromium=<path> names one elsewhere.");
        }
        if (node.isEmpty() && !nodeBundled) {
            return Optional.of(
                    "Node.js " + OLDEST_NODE + " or newer is missing: `apt-get install nodejs` installs it on"
                            + " Debian 13, and `./mvnw verify -Pbundled-node` needs none.");
        }
        return Optional.empty();
    }

    Playwright driver() {
        lack().ifPresent(lack -> {
            throw new IllegalStateException(lack);
        });
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        node.ifPresent(path -> environment.put("PLAYWRIGHT_NODEJS_PATH", path.toString()));
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    Browser start(Playwright driver) {
        var options =
                new LaunchOptions().setExecutablePath(browser.orElseThrow()).setArgs(ARGUMENTS);
        return driver.chromium().launch(options);
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }

    private static Optional<Path> onPath(Stream<String> names) {
        var directories = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return names.flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static boolean isRecent(Path node) {
        try {
            var process = new ProcessBuilder(node.toString(), "--version").start();
            var version = new String(process.getInputStream().readAllBytes()).strip();
            return Runtime.Version.parse(version.substring(1)).feature() >= OLDEST_NODE;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
