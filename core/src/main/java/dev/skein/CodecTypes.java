package dev.skein;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/** How instants and trees are written: an instant as milliseconds since 1970, a time of day as {@code 17:00}, a tree as itself. */
final class CodecTypes extends SimpleModule {
    private static final long serialVersionUID = 1;

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    CodecTypes() {
        addSerializer(Instant.class, new JsonSerializer<>() {
            @Override
            public void serialize(Instant at, JsonGenerator out, SerializerProvider all) throws IOException {
                out.writeNumber(at.toEpochMilli());
            }
        });
        addDeserializer(Instant.class, new JsonDeserializer<>() {
            @Override
            public Instant deserialize(JsonParser in, DeserializationContext all) throws IOException {
                return Instant.ofEpochMilli(in.getLongValue());
            }
        });
        addSerializer(LocalTime.class, new JsonSerializer<>() {
            @Override
            public void serialize(LocalTime time, JsonGenerator out, SerializerProvider all) throws IOException {
                out.writeString(time.toString());
            }
        });
        addDeserializer(LocalTime.class, new JsonDeserializer<>() {
            @Override
            public LocalTime deserialize(JsonParser in, DeserializationContext all) throws IOException {
                return LocalTime.parse(in.getText());
            }
        });
        addDeserializer(Data.class, new JsonDeserializer<>() {
            @Override
            public Data deserialize(JsonParser in, DeserializationContext all) throws IOException {
                Map<String, Object> tree = in.readValueAs(TREE);
                return Data.of(tree);
            }

            @Override
            public Data getNullValue(DeserializationContext all) {
                return Data.none();
            }
        });
    }
}
