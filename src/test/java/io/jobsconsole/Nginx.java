package io.jobsconsole;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * An nginx proxy in front of several consoles, configured like in the operator's guide, with a sandbox at the same
 * address.
 */
final class Nginx implements AutoCloseable {

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static Optional<Path> installed() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx start(String port, String sandbox, List<String> consoles) throws IOException {
        var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "nginx-");
        var configuration = Files.writeString(directory.resolve("nginx.conf"), configuration(port, sandbox, consoles));
        var process = new ProcessBuilder(
                        installed().orElseThrow().toString(),
                        "-p",
                        directory.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        "stderr")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile())
                .start();
        Awaitility.await().until(() -> process.isAlive() && listens(port));
        return new Nginx(process);
    }

    private static boolean listens(String port) {
        try (var ignored = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String configuration(String port, String sandbox, List<String> consoles) {
        var servers = consoles.stream()
                .map(console -> "server 127.0.0.1:" + console + " max_fails=1 fail_timeout=2s;")
                .collect(joining("\n"));
        return """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                events { worker_connections 512; }
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    upstream consoles {
                        %s
                        keepalive 32;
                    }
                    server {
                        listen 127.0.0.1:%s;
                        large_client_header_buffers 4 16k;
                        proxy_buffer_size 16k;
                        proxy_buffers 8 16k;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Host $http_host;
                        proxy_next_upstream error timeout;
                        proxy_read_timeout 75s;
                        location / { proxy_pass http://consoles; }
                        location /sandbox/ { proxy_pass http://127.0.0.1:%s; }
                    }
                }
                """.formatted(servers, port, sandbox);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
