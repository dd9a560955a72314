package dev.skein.server.channel;

import dev.skein.Channel;
import dev.skein.Effect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Stands in for the providers of mail and text messages while none is connected: one file a message, in the form of
 * RFC 5322, named after its effect. Written whole or not at all; writing it again changes nothing. Nobody is reached.
 */
final class Mailbox {
    private static final int HEADER_CHARS_MAX = 500;

    private final Path folder;

    Mailbox(Path folder) {
        this.folder = folder;
    }

    /** Puts a message down. The address must be one line; it is cut at {@value #HEADER_CHARS_MAX} characters. */
    void put(Effect effect, Channel channel, String from, String to, String text, Instant now) throws IOException {
        Path file = folder.resolve(effect.id() + ".eml");
        if (Files.exists(file)) {
            return;
        }
        String letter = String.join(
                "\r\n",
                "Message-ID: <" + effect.id() + "@skein.invalid>",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                "From: " + oneLine(from) + " <sandbox@skein.invalid>",
                "To: " + oneLine(to),
                "X-Skein-Channel: " + channel,
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                text.replace("\r\n", "\n").replace("\n", "\r\n"),
                "");
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, effect.id(), ".new");
        Files.write(fresh, letter.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without what would end a header's line and begin another. */
    private static String oneLine(String value) {
        StringBuilder made = new StringBuilder();
        value.codePoints().filter(c -> !Character.isISOControl(c)).forEach(made::appendCodePoint);
        return made.substring(0, Math.min(made.length(), HEADER_CHARS_MAX));
    }
}
