package dev.skein.language.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Due;
import dev.skein.OpeningHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TalkTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nobodyIsKnownByWhatOthersLearnFrom() {
        assertThat(Redaction.forLearning("Order A-1042 of 12/05/2024, #77-1203, call Anna Berg, 3 chairs, 24h"))
                .doesNotContain("1042", "1203", "2024")
                .contains("[number]", "3 chairs, 24h");
        assertThat(Redaction.forLearning("My sofa is late again")).isEqualTo("My sofa is late again");
    }

    @Test
    void whatCarriedASignalIsShown() {
        String text = "I need it today. I will cancel my account and go to a competitor.";
        List<Shown> shown = Talk.shown(text);
        assertThat(shown).extracting(Shown::signal).contains(Signal.URGENT, Signal.LEAVING);
        for (Shown one : shown) {
            assertThat(one.probability()).isGreaterThanOrEqualTo(0.5);
            assertThat(one.words()).allMatch(w -> w.start() < w.end() && w.end() <= text.length());
        }
        assertThat(Talk.shown("The lamp is white."))
                .extracting(Shown::signal)
                .doesNotContain(Signal.LEAVING, Signal.URGENT);
    }

    @Test
    void readsWhatAMessageDoes() {
        Talk.Signs signs = Talk.read("Hi, my chair arrived broken, could you send a new one?");
        assertThat(signs.has(Signal.GREETING)).isTrue();
        assertThat(signs.has(Signal.COMPLAINT)).isTrue();
        assertThat(signs.has(Signal.REQUEST)).isTrue();
        assertThat(signs.has(Signal.THANKS)).isFalse();
        assertThat(Talk.read("Thank you so much!").has(Signal.THANKS)).isTrue();
    }

    @Test
    void cancellingAnOrderIsNotLeaving() {
        assertThat(Talk.read("I want to cancel my contract").probability(Signal.LEAVING))
                .isGreaterThan(0.5);
        assertThat(Talk.read("I want to cancel one of the two chairs").probability(Signal.LEAVING))
                .isLessThan(0.3);
    }

    @Test
    void linesSetAsideAreReadAsTheCardSays() throws IOException {
        int at = 0;
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (String line : Files.readAllLines(Path.of("src/training/talk-lines.tsv"))) {
            int tab = line.indexOf('\t');
            if (at++ % 4 == 3) {
                Talk.Signs signs = Talk.read(line.substring(tab + 1));
                for (Signal signal : Signal.values()) {
                    boolean is = line.substring(0, tab).indexOf(signal.code()) >= 0;
                    right += is && signs.has(signal) ? 1 : 0;
                    wrong += !is && signs.has(signal) ? 1 : 0;
                    missed += is && !signs.has(signal) ? 1 : 0;
                }
            }
        }
        assertThat(right / (double) (right + wrong)).isGreaterThan(0.85);
        assertThat(right / (double) (right + missed)).isGreaterThan(0.7);
    }

    @Test
    void promisesAreFoundWithTheirTime() throws IOException {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int times = 0;
        for (String line : Files.readAllLines(Path.of("src/training/promise-lines.tsv"))) {
            if (line.charAt(0) == '#') {
                continue;
            }
            String[] fields = line.split("\t", -1);
            Optional<PromiseSpan> found = Talk.promises(fields[3]).stream()
                    .filter(p -> p.probability() >= 0.5)
                    .findFirst();
            boolean is = fields[0].equals("1");
            right += is && found.isPresent() ? 1 : 0;
            wrong += !is && found.isPresent() ? 1 : 0;
            missed += is && found.isEmpty() ? 1 : 0;
            String due = found.flatMap(PromiseSpan::due)
                    .map(d -> local(d, OpeningHours.USUAL).toString())
                    .orElse("-");
            times += is && due.equals(fields[2]) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(53);
        assertThat(times).isGreaterThanOrEqualTo(53);
        assertThat(wrong).isLessThanOrEqualTo(1);
        assertThat(missed).isLessThanOrEqualTo(2);
    }

    private static LocalDateTime local(Due due, OpeningHours hours) {
        LocalDateTime said = LocalDateTime.of(2026, 3, 11, 10, 0);
        return LocalDateTime.ofInstant(due.resolve(said.atZone(BERLIN).toInstant(), BERLIN, hours), BERLIN);
    }

    @Test
    void workingDaysAreThoseWeWork() {
        OpeningHours weekend = new OpeningHours(
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(10, 0), LocalTime.of(14, 0));
        Due due = new Due(Due.Rule.WORKING_DAYS, 2, Optional.empty(), false);
        assertThat(local(due, OpeningHours.USUAL)).isEqualTo("2026-03-13T18:00");
        assertThat(local(due, weekend)).isEqualTo("2026-03-15T14:00");
    }

    @Test
    void anHourThatHasPassedIsTheNextOne() {
        Due nine = new Due(Due.Rule.CLOCK, 0, Optional.of(LocalTime.of(9, 0)), true);
        Due sharp = new Due(Due.Rule.CLOCK, 0, Optional.of(LocalTime.of(9, 0)), false);
        assertThat(local(nine, OpeningHours.USUAL)).isEqualTo("2026-03-11T21:00");
        assertThat(local(sharp, OpeningHours.USUAL)).isEqualTo("2026-03-12T09:00");
    }

    @Test
    void seesWhatWasAskedAgain() {
        assertThat(AskedAgain.of(List.of("Order number 44821 is late"), "What is your order number?"))
                .contains(AskedAgain.Asked.ORDER);
        assertThat(AskedAgain.of(List.of("My mail is a.b@example.org"), "Could you tell me your email address?"))
                .contains(AskedAgain.Asked.EMAIL);
        assertThat(AskedAgain.of(List.of("I'm Anna Berg", "hello?"), "May I have your name, please?"))
                .contains(AskedAgain.Asked.NAME);
        assertThat(AskedAgain.of(List.of("Ring me on 07700 900123"), "Wie lautet Ihre Telefonnummer?"))
                .contains(AskedAgain.Asked.PHONE);
        assertThat(AskedAgain.of(List.of("I paid 1200 in 2024"), "What is your order number?"))
                .isEmpty();
        assertThat(AskedAgain.of(List.of("Ring me on 07700 900123"), "What is your order number?"))
                .isEmpty();
        assertThat(AskedAgain.of(List.of("Order number 44821"), "I have found your order number, thank you."))
                .isEmpty();
    }

    @Test
    void readsAnything() {
        for (String text :
                List.of("", " ", "\ud83d", "\u0000", "?".repeat(50_000), "I will call ".repeat(5_000), "\u202e ola")) {
            assertThat(Talk.everything(text, true).promises()).hasSizeLessThanOrEqualTo(Promises.PROMISES_MAX);
        }
    }
}
