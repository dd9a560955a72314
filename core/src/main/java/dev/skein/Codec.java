package dev.skein;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The one way nouns are written down: JSON with named fields, what is empty left out, times as milliseconds since 1970,
 * fields a later release added ignored by an earlier one. What a release wrote every later release reads; the golden
 * files in the tests hold it to that.
 */
public final class Codec {
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .withConfigOverride(List.class, absent -> absent.setSetterInfo(EMPTY))
            .withConfigOverride(Map.class, absent -> absent.setSetterInfo(EMPTY))
            .withConfigOverride(String.class, absent -> absent.setSetterInfo(EMPTY))
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .addModule(new Jdk8Module())
            .addModule(new CodecTypes())
            .build();

    private Codec() {}

    public static byte[] encode(State state) {
        return bytes(state);
    }

    /** Reads a state of the kind the key names; what cannot be read is an {@link IllegalStateException}. */
    public static State decode(Key key, byte[] bytes) {
        return switch (key.kind()) {
            case CUSTOMER -> read(bytes, Customer.class);
            case EMPLOYEE -> read(bytes, Employee.class);
            case POD -> read(bytes, Pod.class);
        };
    }

    public static byte[] encode(Event event) {
        return bytes(event);
    }

    public static Event event(byte[] bytes) {
        return read(bytes, Event.class);
    }

    public static byte[] encode(Effect effect) {
        return bytes(effect);
    }

    public static Effect effect(byte[] bytes) {
        return read(bytes, Effect.class);
    }

    /** Any noun as JSON: a view's body, say. */
    public static String json(Object noun) {
        return new String(bytes(noun), StandardCharsets.UTF_8);
    }

    /** Any noun from JSON; what cannot be read is an {@link IllegalStateException}. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Writes any noun as UTF-8 JSON. */
    public static byte[] bytes(Object noun) {
        try {
            return JSON.writeValueAsBytes(noun);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + noun.getClass().getSimpleName(), e);
        }
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + type.getSimpleName(), e);
        }
    }
}
