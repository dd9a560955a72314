package dev.skein.learn.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words that are shown are those that carried the judgement: without them it falls. */
class EvidenceTest {
    private static final int DRAWS = 20;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String[][] TALKS = {
        {
            "I took Tuesday off work and nobody came. I'm really fed up.",
            "Good morning Ms Hale, and thank you for writing. I understand your frustration. The parcel is on the truck now."
        },
        {
            "My mother needs her medicine and the parcel is lost. I'm so worried.",
            "Hello Mr Diaz. You must be terribly worried about her. The courier has the parcel and leaves at two today."
        },
        {
            "I have explained this to five people now.",
            "Hello and welcome back. I'm sorry that you had to explain it all over again. May I see the letter, please?"
        },
        {
            "We've been without heating for four nights with a baby!",
            "Dear Ms Novak. Four nights in the cold must be exhausting for you. A fitter comes this evening at six."
        },
    };

    @Test
    void withoutTheAcknowledgingWordsTheProbabilityFallsMoreThanWithoutRandomOnes() {
        Random random = new Random(5);
        double fall = 0;
        double byChance = 0;
        for (String[] talk : TALKS) {
            FacetReading whole = acknowledged(talk[0], talk[1]);
            Span span = whole.span().orElseThrow();
            fall += whole.probability()
                    - acknowledged(talk[0], talk[1].substring(0, span.start()) + talk[1].substring(span.end()))
                            .probability();
            int words = count(span.of(talk[1]));
            for (int i = 0; i < DRAWS; i++) {
                byChance += (whole.probability()
                                - acknowledged(talk[0], without(talk[1], words, random))
                                        .probability())
                        / DRAWS;
            }
        }

        assertThat(fall).isGreaterThan(byChance + 0.5);
    }

    private static FacetReading acknowledged(String said, String reply) {
        return Empathy.shipped().facets(said, reply).stream()
                .filter(f -> f.facet() == Facet.ACKNOWLEDGED)
                .findFirst()
                .orElseThrow();
    }

    private static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static String without(String text, int words, Random random) {
        List<String> kept = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            kept.add(matcher.group());
        }
        for (int i = 0; i < words && !kept.isEmpty(); i++) {
            kept.remove(random.nextInt(kept.size()));
        }
        return String.join(" ", kept);
    }
}
