package dev.skein.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsATreeInItsOrderAndLeavesNullsOut() throws Refused {
        assertThat(read("{\"b\":[1,null,2.5,true],\"a\":{\"x\":\"é\",\"y\":null}}"))
                .isEqualTo(Map.of("b", List.of(1L, 2.5, true), "a", Map.of("x", "é")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1}{}",
                "{'a':1}",
                "{a:1}",
                "[1,]",
                "[01]",
                "[1.]",
                "[.5]",
                "[+1]",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[1e400]",
                "[1e1000000000]",
                "[-1e400]",
                "\"\\x\"",
                "\"\\u12\"",
                "\"a\nb\"",
                "{\"a\":1,\"a\":2}",
                "{\"a\":null,\"a\":2}",
                "{\"a\":2,\"a\":null}",
                "{\"a\":null,\"a\":null}",
                "{\"a\":1,\"\\u0061\":2}",
                "[tru]",
                "/* no */[1]"
            })
    void refusesWhatIsNotJsonOrMeansTwoThings(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class);
    }

    @Test
    void takesThirtyTwoLevelsAndRefusesThirtyThree() throws Refused {
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(List.class);
        assertThatThrownBy(() -> read("[".repeat(33) + "]".repeat(33))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(Refused.class);
    }

    @Test
    void keepsWholeNumbersExactAndTakesLargerOnesAsDoubles() throws Refused {
        assertThat(read("[9007199254740993,-9223372036854775808,9223372036854775808,-0]"))
                .isEqualTo(List.of(9007199254740993L, Long.MIN_VALUE, 0x1p63, 0L));
        assertThatThrownBy(() -> read("[" + "1".repeat(Json.NUMBER_CHARS_MAX + 1) + "]"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void replacesWhatNoDatabaseKeeps() throws Refused {
        assertThat(read("[\"a\\u0000b\",\"\\ud800\",\"\\udc00x\",\"\\ud83d\\ude00\",\"\\ud800\\ud83d\\ude00\"]"))
                .isEqualTo(List.of("a\uFFFDb", "\uFFFD", "\uFFFDx", "\uD83D\uDE00", "\uFFFD\uD83D\uDE00"));
        assertThat(read("{\"\\u0000\":1}")).isEqualTo(Map.of("\uFFFD", 1L));
    }

    @Test
    void takesOnlyUtf8() throws Refused {
        assertThat(read("\uFEFF[1]".getBytes(StandardCharsets.UTF_8))).isEqualTo(List.of(1L));
        for (byte[] other : List.of(
                "[1]".getBytes(StandardCharsets.UTF_16),
                "[1]".getBytes(StandardCharsets.UTF_16LE),
                "[1]".getBytes(StandardCharsets.UTF_16BE),
                new byte[] {0, 0, 0, '[', 0, 0, 0, ']'},
                new byte[] {'[', '"', (byte) 0xC0, (byte) 0x80, '"', ']'},
                new byte[] {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'},
                new byte[] {'[', '"', (byte) 0xE9, '"', ']'})) {
            assertThatThrownBy(() -> read(other)).isInstanceOf(Refused.class);
        }
    }

    private static @Nullable Object read(String text) throws Refused {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object read(byte[] bytes) throws Refused {
        try (Json json = Json.open(bytes)) {
            Object value = json.value(json.next());
            json.end();
            return value;
        }
    }
}
