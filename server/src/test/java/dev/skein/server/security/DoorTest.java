package dev.skein.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.server.channel.OnStage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls written by hand, so that no client tidies them up. */
@Timeout(60)
class DoorTest extends OnStage {
    private String host() {
        return "127.0.0.1:" + stage.port();
    }

    private String call(String line, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stage.port())) {
            String request = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String cookie() throws IOException {
        String answer = call("GET " + stage.start(), "Host: " + host());
        int at = answer.toLowerCase(Locale.ROOT).indexOf("set-cookie: ") + "set-cookie: ".length();
        return answer.substring(at, answer.indexOf(';', at));
    }

    @Test
    void theLinkStartsASession() throws IOException {
        String answer = call("GET " + stage.start(), "Host: " + host());
        assertThat(status(answer)).isEqualTo(303);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("location: /\r\n", "httponly", "samesite=strict", "path=/", "skein-" + stage.port() + "=");
        String me = call("GET /api/v1/me", "Host: " + host(), "Cookie: " + cookie());
        assertThat(status(me)).isEqualTo(200);
        assertThat(me).endsWith("me").containsIgnoringCase("cache-control: no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start/", "/start/wrong"})
    void aWrongLinkStartsNone(String path) throws IOException {
        String answer = call("GET " + path, "Host: " + host());
        assertThat(status(answer)).isEqualTo(404);
        assertThat(answer).doesNotContainIgnoringCase("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/know/../me",
                "/api/v1/%6de",
                "/x/../api/v1/me",
                "/API/v1/me",
                "/api/v1/events/1/trace",
                "/api/v2/me",
                "/api"
            })
    void withoutASessionThereIsNoWayIn(String path) throws IOException {
        String answer = call("GET " + path, "Host: " + host());
        assertThat(status(answer)).isEqualTo(401);
        assertThat(answer).contains("application/problem+json").doesNotEndWith("me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api;x/v1/me", "/api/v1;x=1/me", "/api%3Bx/v1/me", "//api/v1/me;", "/api/v1//me;"})
    void nothingHidesBehindASemicolon(String path) throws IOException {
        assertThat(status(call("GET " + path, "Host: " + host()))).isEqualTo(400);
    }

    @Test
    void aForgedCookieIsNone() throws IOException {
        String good = cookie();
        String name = good.substring(0, good.indexOf('=') + 1);
        for (String cookie : new String[] {name + "x", name + "..", good + "x", name + "YQ.99999999999.YQ"}) {
            assertThat(status(call("GET /api/v1/me", "Host: " + host(), "Cookie: " + cookie)))
                    .isEqualTo(401);
        }
    }

    @Test
    void aProgramShowsTheKeyOfTheFolder() throws IOException {
        String key = Files.readString(folder.resolve("api-key")).strip();
        assertThat(status(call("GET /api/v1/me", "Host: " + host(), "Authorization: Bearer " + key)))
                .isEqualTo(200);
        assertThat(status(call("POST /api/v1/me/presence", "Host: " + host(), "Authorization: Bearer " + key)))
                .isEqualTo(200);
        assertThat(status(call("GET /api/v1/me", "Host: " + host(), "Authorization: Bearer wk_test")))
                .isEqualTo(401);
    }

    @Test
    void aForeignPageCannotUseTheSession() throws IOException {
        String post = "POST /api/v1/me/presence";
        String cookie = "Cookie: " + cookie();
        String host = "Host: " + host();
        assertThat(status(call(post, host, cookie, "Origin: http://" + host()))).isEqualTo(200);
        assertThat(status(call(post, host, cookie))).isEqualTo(200);
        assertThat(status(call(post, host, cookie, "Origin: http://127.0.0.1:3000")))
                .isEqualTo(403);
        assertThat(status(call(post, host, cookie, "Origin: null"))).isEqualTo(403);
        assertThat(status(call(post, host, cookie, "Sec-Fetch-Site: same-site")))
                .isEqualTo(403);
        assertThat(status(call("GET /api/v1/live", host, cookie, "Origin: https://evil.example")))
                .isEqualTo(403);
        assertThat(status(call("GET /api/v1/live", host, cookie))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "0.0.0.0"})
    void aForeignNameForUsIsNotAnswered(String host) throws IOException {
        assertThat(status(call("GET /", "Host: " + host))).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8180", "127.0.0.1", "[::1]:8180", "shop.example", "Shop.Example:443"})
    void ourOwnNamesAre(String host) throws IOException {
        assertThat(status(call("GET /", "Host: " + host))).isEqualTo(200);
    }

    @Test
    void pagesMayRunNoForeignScriptAndStandInNoFrame() throws IOException {
        String answer = call("GET /", "Host: " + host());
        assertThat(answer)
                .containsIgnoringCase("content-security-policy: default-src 'self'; script-src 'self';")
                .contains("frame-ancestors 'none'", "ws://" + host())
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("referrer-policy: same-origin")
                .containsIgnoringCase("x-frame-options: DENY");
    }

    @Test
    void theCustomersOwnPageNeedsNoSession() throws IOException {
        assertThat(status(call("GET /api/v1/know/token", "Host: " + host()))).isEqualTo(200);
    }
}
