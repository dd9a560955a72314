package dev.skein.language.tongue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static List<String> words(String text) {
        Wording wording = new Wording();
        wording.fill(text);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < wording.count; i++) {
            made.add(wording.word(i));
        }
        return made;
    }

    @ParameterizedTest
    @CsvSource({
        "SOOOOO schön, soo schön",
        "أحبّك, احبك",
        "ﺇﺫﺍ, اذا",
        "हाँ, हाँ",
        "don’t, don't",
        "20244444, 000",
        "ＷＯＷ, wow"
    })
    void spellsForgivingly(String written, String read) {
        assertThat(String.join(" ", words(written))).isEqualTo(read);
    }

    @Test
    void cutsEmojiAndFaces() {
        assertThat(words("Danke😍😍 :) #top @anna!!!!"))
                .containsExactly("danke", "😍", "😍", ":)", "#top", "@anna", "!!!");
    }
}
