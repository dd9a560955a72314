package dev.skein.server.listen;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/** Paths and addresses as clients write them. */
final class Paths {
    private Paths() {}

    /** The path with doubled slashes made one and none at its end: {@code //v1/import/} is {@code /v1/import}. */
    static String plain(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        if (!path.contains("//") && (path.length() < 2 || !path.endsWith("/"))) {
            return path;
        }
        StringBuilder made = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '/' || made.length() == 0 || made.charAt(made.length() - 1) != '/') {
                made.append(c);
            }
        }
        if (made.length() > 1 && made.charAt(made.length() - 1) == '/') {
            made.setLength(made.length() - 1);
        }
        return made.toString();
    }

    /** Host and port the sender reached us by, for addresses we hand back to it. */
    static String origin(HttpServerRequest request) {
        HostAndPort reached = request.authority();
        return reached == null ? "127.0.0.1" : reached.toString();
    }

    /** A header's value without what would end its line. */
    static String oneLine(String value) {
        StringBuilder made = new StringBuilder(value.length());
        value.chars().filter(c -> c >= 0x20 && c != 0x7f).forEach(c -> made.append((char) c));
        return made.toString();
    }
}
