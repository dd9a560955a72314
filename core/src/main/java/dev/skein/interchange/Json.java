package dev.skein.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that a stranger wrote (RFC 8259), in one streaming pass: UTF-8 only, no duplicate names, no number beyond a
 * double, at most {@link #DEPTH_MAX} levels. NUL and lone surrogates, which no database keeps, become U+FFFD. A JSON null
 * is left out, as {@link dev.skein.Data} has it.
 */
public final class Json implements AutoCloseable {
    /** Levels of objects and lists, the outermost among them; one more refuses the whole body. */
    public static final int DEPTH_MAX = 32;

    /** Digits of a number; more refuse the whole body. */
    public static final int NUMBER_CHARS_MAX = 400;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .build())
            .build();

    private final byte[] bytes;
    private final int start;
    private final boolean escapes;
    private final JsonParser parser;

    private Json(byte[] bytes, int start, boolean escapes, JsonParser parser) {
        this.bytes = bytes;
        this.start = start;
        this.escapes = escapes;
        this.parser = parser;
    }

    /** Opens a body; an empty one, or one that is not UTF-8, is refused. */
    public static Json open(byte[] bytes) throws Refused {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        int sum = 0;
        boolean escapes = false;
        for (byte b : bytes) {
            sum |= b;
            escapes |= b == '\\';
        }
        if (sum < 0 && !isUtf8(bytes)) {
            throw new Refused("", "the body is not UTF-8");
        }
        try {
            return new Json(bytes, start, escapes, FACTORY.createParser(bytes, start, bytes.length - start));
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The next token; the end of the body where more was to come is refused. */
    public JsonToken next() throws Refused {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new Refused("", "the body ends too early");
            }
            return token;
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** Refuses anything but white space after the value. */
    public void end() throws Refused {
        try {
            if (parser.nextToken() != null) {
                throw new Refused("", "something follows the JSON value");
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** The name of the field just read. */
    public String name() throws Refused {
        try {
            return clean(parser.currentName());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** Offset in the body of the token just read. */
    public int tokenStart() {
        return start + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Offset in the body after the token just read. */
    public int tokenEnd() {
        return start + (int) parser.currentLocation().getByteOffset();
    }

    /** A part of the body as it came. */
    public String raw(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The value whose first token was just read; {@code null} for a JSON null. */
    @Nullable
    public Object value(JsonToken token) throws Refused {
        try {
            return switch (token) {
                case START_OBJECT -> object();
                case START_ARRAY -> list();
                case VALUE_STRING -> clean(parser.getText());
                case VALUE_NUMBER_INT -> whole();
                case VALUE_NUMBER_FLOAT -> finite();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> null;
                default -> throw refuse("no value");
            };
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** The fields of the object whose brace was just read. */
    public Map<String, Object> object() throws Refused {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> nulls = List.of();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String name = name();
            Object value = value(next());
            if (value == null) {
                if (nulls.isEmpty()) {
                    nulls = new ArrayList<>();
                }
                if (fields.containsKey(name) || nulls.contains(name)) {
                    throw twice(name);
                }
                nulls.add(name);
            } else if (fields.put(name, value) != null || nulls.contains(name)) {
                throw twice(name);
            }
        }
        return fields;
    }

    private List<Object> list() throws Refused {
        List<Object> items = new ArrayList<>(4);
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            Object value = value(token);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private Object whole() throws IOException, Refused {
        JsonParser.NumberType type = parser.getNumberType();
        return type == JsonParser.NumberType.BIG_INTEGER ? finite() : (Object) parser.getLongValue();
    }

    private Double finite() throws IOException, Refused {
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw refuse("a number no double can hold");
        }
        return value;
    }

    /** Without NUL and lone surrogates: they can only have come as escapes, the bytes were checked. */
    private String clean(String text) {
        return escapes ? storable(text) : text;
    }

    /** The text with NUL and lone surrogates replaced by U+FFFD. */
    public static String storable(String text) {
        int fault = firstFault(text);
        if (fault < 0) {
            return text;
        }
        StringBuilder made = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                made.append(c).append(text.charAt(++i));
            } else {
                made.append(c == 0 || Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return made.toString();
    }

    private static int firstFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    public Refused twice(String name) {
        return refuse("the name \"" + name + "\" stands twice");
    }

    private Refused refuse(String detail) {
        return new Refused(parser.getParsingContext().pathAsPointer().toString(), detail);
    }

    private static Refused fault(IOException e) {
        String detail = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return new Refused("", "not JSON: " + storable(String.valueOf(detail)));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new IllegalStateException("a parser over bytes in memory needs no closing", e);
        }
    }
}
