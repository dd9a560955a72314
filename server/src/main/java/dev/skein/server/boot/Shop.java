package dev.skein.server.boot;

import dev.skein.server.listen.WriteKey;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The demo's shop window: a page of the company's with the chat in its corner, as a customer's site would have it. */
final class Shop {
    private final String page;

    Shop(Engine engine) {
        String key = engine.keys().all().stream()
                .filter(k -> k.name().equals("web"))
                .map(WriteKey::key)
                .findFirst()
                .orElse("");
        page = template()
                .replace("{name}", escaped(engine.folder().file().company().name()))
                .replace("{key}", escaped(key));
    }

    void show(RoutingContext call) {
        call.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page);
    }

    private static String template() {
        try (InputStream in = Shop.class.getResourceAsStream("/shop.html")) {
            if (in == null) {
                throw new IllegalStateException("shop.html is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
