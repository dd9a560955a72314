package dev.skein.server.listen;

import dev.skein.interchange.Json;
import dev.skein.interchange.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The headers of a request that may carry a CloudEvent.
 *
 * @param contentType empty when there is none
 * @param authorization empty when there is none
 * @param attributes the {@code ce-*} headers by the name after the dash, in small letters, as they came
 * @param twice the name of an attribute that came twice; empty when none did
 */
record Headers(String contentType, String authorization, Map<String, String> attributes, String twice) {
    private static final String PREFIX = "ce-";

    static Headers of(Iterable<Map.Entry<String, String>> all) {
        String type = "";
        String authorization = "";
        String twice = "";
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : all) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("content-type")) {
                type = header.getValue();
            } else if (name.equals("authorization")) {
                authorization = header.getValue();
            } else if (name.startsWith(PREFIX)
                    && attributes.put(name.substring(PREFIX.length()), header.getValue()) != null) {
                twice = name;
            }
        }
        return new Headers(type, authorization, attributes, twice);
    }

    /**
     * A header's value as the HTTP binding of CloudEvents 1.0.2 decodes it (section 3.1.3.2): quotes taken off, then one
     * round of percent-decoding; what is not UTF-8 then is refused.
     */
    static String decoded(String name, String value) throws Refused {
        String plain = unquoted(value);
        if (plain.indexOf('%') < 0) {
            return Json.storable(plain);
        }
        // What came raw is Latin-1 by now, one character a byte; it is kept, and only the escapes are read as UTF-8.
        ByteBuffer bytes = ByteBuffer.allocate(plain.length() * 3);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '%') {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            boolean whole = i + 2 < plain.length();
            int high = whole ? Character.digit(plain.charAt(i + 1), 16) : -1;
            int low = whole ? Character.digit(plain.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw new Refused("", "ce-" + name + ": a percent sign without two hexadecimal digits");
            }
            bytes.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return Json.storable(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            throw new Refused("", "ce-" + name + ": its escapes are not UTF-8");
        }
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        StringBuilder made = new StringBuilder(value.length());
        for (int i = 1; i < value.length() - 1; i++) {
            char c = value.charAt(i);
            made.append(c == '\\' && i + 1 < value.length() - 1 ? value.charAt(++i) : c);
        }
        return made.toString();
    }
}
