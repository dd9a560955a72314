package dev.skein.language.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonalTest {
    @Test
    void findsWhatIsPersonalAndLeavesTheRest() throws IOException {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        List<String> mistakes = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/talk/personal.txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Set<String> truth = new TreeSet<>();
            String text = plain(line.replace("\\n", "\n"), truth);
            Set<String> said = new TreeSet<>();
            for (PersonalSpan span : Talk.personal(text)) {
                said.add(span.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "|"
                        + text.substring(span.start(), span.end()));
            }
            for (String one : truth) {
                right += said.contains(one) ? 1 : 0;
                missed += said.contains(one) ? 0 : 1;
            }
            wrong += (int) said.stream().filter(one -> !truth.contains(one)).count();
            if (!said.equals(truth)) {
                mistakes.add(text + " " + said);
            }
        }
        assertThat(right).as(mistakes.toString()).isGreaterThanOrEqualTo(80);
        assertThat(wrong).as(mistakes.toString()).isLessThanOrEqualTo(1);
        assertThat(missed).as(mistakes.toString()).isLessThanOrEqualTo(1);
    }

    private static String plain(String line, Set<String> truth) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', at)) {
            int bar = line.indexOf('|', open);
            int close = line.indexOf('}', open);
            truth.add(line.substring(open + 1, close));
            text.append(line, at, open).append(line, bar + 1, close);
            at = close + 1;
        }
        return text.append(line.substring(at)).toString();
    }

    @Test
    void replacesOnlyWhatWasAskedFor() {
        String text = "I'm Anna Berg, card 4111 1111 1111 1111";
        assertThat(Redaction.of(text)).isEqualTo("I'm [name], card [card]");
        assertThat(Redaction.of(text, EnumSet.of(PersonalKind.CARD))).isEqualTo("I'm Anna Berg, card [card]");
    }

    @Test
    void leavesOutWhatItDidNotRead() {
        String text = "a".repeat(Words.TEXT_CHARS_MAX) + " 4111 1111 1111 1111";
        assertThat(Redaction.of(text)).endsWith("[unread]").doesNotContain("4111");
        String words = "so ".repeat(Words.WORDS_MAX) + "4111 1111 1111 1111";
        assertThat(Redaction.of(words)).endsWith("[unread]").doesNotContain("4111");
    }

    @Test
    void readsAnythingInTimeThatGrowsWithItsLength() {
        for (String piece : List.of(
                "1", "1 ", "@", "a@", "a.", "(", "+1-", "my name is ", "DE12 ", ":", "f:", "\ud83d", "12 rue de ")) {
            String text = piece.repeat(20_000);
            assertThat(Talk.personal(text)).hasSizeLessThanOrEqualTo(Spans.SPANS_MAX);
        }
        assertThat(Talk.personal("")).isEmpty();
    }

    @Test
    void checksTheDigits() {
        assertThat(Checksums.isCard("4111111111111111")).isTrue();
        assertThat(Checksums.isCard("4111111111111112")).isFalse();
        assertThat(Checksums.isIban("DE89370400440532013000")).isTrue();
        assertThat(Checksums.isIban("DE89370400440532013001")).isFalse();
        assertThat(Checksums.isBsn("111222333")).isTrue();
        assertThat(Checksums.isBsn("111222334")).isFalse();
        assertThat(Checksums.isSteuerId("86095742719")).isTrue();
        assertThat(Checksums.isSteuerId("86095742718")).isFalse();
        assertThat(Checksums.isDni("12345678Z")).isTrue();
        assertThat(Checksums.isDni("12345678A")).isFalse();
        assertThat(Checksums.isCodiceFiscale("RSSMRA85T10A562S")).isTrue();
        assertThat(Checksums.isCodiceFiscale("RSSMRA85T10A562T")).isFalse();
        assertThat(Checksums.isNir("184127645108946")).isTrue();
        assertThat(Checksums.isNino("QQ123456C")).isFalse();
    }
}
