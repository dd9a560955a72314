package dev.skein.server.view;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.skein.Decision;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How answers are written: records field for field and nothing else, all fields present, what is not there as null,
 * times after RFC 3339 in UTC.
 */
@Singleton
public final class JsonShape implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .addMixIn(Decision.Option.class, WholeOption.class);
    }

    /** What the store leaves out when it is empty is there in an answer. */
    interface WholeOption {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        String against();
    }
}
