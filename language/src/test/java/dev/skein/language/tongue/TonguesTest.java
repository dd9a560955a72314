package dev.skein.language.tongue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that stand in no training file. */
class TonguesTest {
    private static Understander understander;

    @BeforeAll
    static void load() throws IOException {
        understander = Understander.load(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|negative|Ich bin stinksauer, der Tisch ist schon wieder kaputt geliefert worden!",
                "de|positive|Vielen herzlichen Dank, die Lampe ist wirklich wunderschön geworden!",
                "de|neutral|Um wie viel Uhr öffnet die Filiale in der Bahnhofstraße morgen?",
                "fr|negative|C'est honteux, la table est encore arrivée cassée et personne ne répond.",
                "fr|positive|Un grand merci, la lampe est superbe et la livraison très rapide !",
                "es|negative|Qué vergüenza, la mesa ha llegado rota otra vez y nadie responde.",
                "es|positive|Muchísimas gracias, la lámpara es preciosa y llegó rapidísimo.",
                "it|negative|Che vergogna, il tavolo è arrivato rotto e nessuno risponde.",
                "it|positive|Grazie mille, la lampada è bellissima e il servizio ottimo!",
                "pt|negative|Que vergonha, a mesa chegou partida outra vez e ninguém responde.",
                "pt|positive|Muito obrigada, o candeeiro é lindo e a entrega foi rápida!",
                "nl|negative|Wat een schande, de tafel is weer kapot aangekomen en niemand reageert.",
                "nl|positive|Hartelijk bedankt, de lamp is prachtig en heel snel geleverd!"
            })
    void readsSentimentOfSixMoreLanguages(String code, String sentiment, String text) {
        Insight insight = understander.read(List.of(text), Depth.FAST).get(0);
        assertThat(insight.language().label()).isEqualTo(code);
        assertThat(insight.sentiment().label()).isEqualTo(sentiment);
        assertThat(insight.feeling())
                .isEqualTo(
                        switch (sentiment) {
                            case "negative" -> Feeling.UNEASY;
                            case "positive" -> Feeling.CONTENT;
                            default -> Feeling.EVEN;
                        });
        assertThat(insight.emotions()).isEmpty();
        assertThat(insight.evidence()).allMatch(e -> e.task().equals("signal"), "no words of a mood");
    }

    @Test
    void saysNotSureOfALanguageWithoutAHead() {
        Insight insight = understander
                .read(List.of("Jestem wściekły, stół znowu przyszedł zepsuty i nikt nie odpowiada."), Depth.FAST)
                .get(0);
        assertThat(insight.language().label()).isEqualTo("pl");
        assertThat(insight.sentiment().label()).isEqualTo("neutral");
        assertThat(insight.sentiment().confidence()).isLessThan(0.4);
    }
}
