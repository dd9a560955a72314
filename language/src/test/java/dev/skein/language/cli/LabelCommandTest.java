package dev.skein.language.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.language.empathy.LabelledTalk;
import dev.skein.language.empathy.LabelledTalks;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Opening;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCommandTest {
    private static final String TALK = "{\"id\":\"a\",\"channel\":\"chat\",\"turns\":["
            + "{\"speaker\":\"customer\",\"text\":\"Fed up. Nobody came.\"},"
            + "{\"speaker\":\"employee\",\"text\":\"You waited for nothing. I'll ring the driver.\"}]}";

    private final StringWriter screen = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void asksWhatTheProtocolAsks() throws IOException {
        LabelledTalk made = label("f\nFed up\nNobody came\n1\ny\nYou waited for nothing\nn\ny\n\n")
                .orElseThrow();

        LabelledTalk.OpeningLabel opening = made.turns().get(0).opening().orElseThrow();
        assertThat(opening.kind()).isEqualTo(Opening.Kind.FEELING);
        assertThat(opening.cause()).contains("Nobody came");
        LabelledTalk.ReplyLabel reply = made.turns().get(1).reply().orElseThrow();
        assertThat(reply.to()).isZero();
        assertThat(reply.has(Facet.ACKNOWLEDGED)).isTrue();
        assertThat(reply.has(Facet.UNDERSTOOD)).isFalse();
        assertThat(reply.has(Facet.HEARD)).isTrue();
        assertThat(reply.spans().get(Facet.HELPED))
                .isEqualTo(made.turns().get(1).text());
        assertThat(LabelledTalks.read(file(LabelledTalks.line(made)))).containsExactly(made);
    }

    @Test
    void doesNotAskAboutAReplyToNoOpening() throws IOException {
        assertThat(label("n\n3\n").orElseThrow().turns().get(1).reply()).isEmpty();
        assertThat(screen.toString()).doesNotContain("acknowledged");
    }

    @Test
    void asksAgainForWordsThatDoNotStandThere() throws IOException {
        label("c\nnowhere\nFed up\n\n2\nn\nn\nn\nn\n");

        assertThat(screen.toString()).contains("do not stand there");
    }

    @Test
    void stopsAndBeginsAgainWhenAsked() throws IOException {
        assertThat(label("f\nq\n")).isEmpty();
        assertThat(label("f\nr\nn\n3\n").orElseThrow().turns().get(0).opening()).isEmpty();
        assertThat(label("")).isEmpty();
    }

    @Test
    void measuresLabelledTalks() throws IOException {
        Path labels = Path.of("src", "training", "talks.jsonl");

        assertThat(Main.run("empathy", "--talks", labels.toString())).isZero();
        assertThat(Main.run("empathy", "--talks", folder.resolve("none").toString()))
                .isEqualTo(1);
    }

    private Optional<LabelledTalk> label(String keys) throws IOException {
        LabelledTalk talk = LabelledTalks.read(file(TALK)).get(0);
        return new Labelling(new BufferedReader(new StringReader(keys)), new PrintWriter(screen, true)).label(talk);
    }

    private Path file(String line) throws IOException {
        return Files.writeString(folder.resolve("talks.jsonl"), line + "\n");
    }
}
