package dev.skein.host;

import dev.skein.Codec;
import dev.skein.Effect;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Timer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How {@link Host#dump} is written, so that two hosts with the same content write the same bytes. */
public final class Dump {
    private final List<String> lines = new ArrayList<>();

    /** The state of a key that has taken in at least one event. */
    public void state(State state) {
        lines.add("state " + state.key() + ' ' + Codec.json(state));
    }

    /** An effect, done or not, a {@code Tell} too. */
    public void effect(Effect effect) {
        lines.add("effect " + Codec.json(effect));
    }

    /** A timer that has not fired. */
    public void timer(Key key, Timer timer) {
        lines.add("timer " + key + ' ' + timer.at().toEpochMilli() + ' ' + timer.name());
    }

    /** All of it, one a line, sorted by UTF-16 units. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.stream().sorted().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** SHA-256 of a text's UTF-8, in lower-case hex: what two hosts compare when the dump itself is too long to show. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
