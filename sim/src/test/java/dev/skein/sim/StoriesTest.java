package dev.skein.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.host.Dump;
import dev.skein.sim.story.Story;
import dev.skein.sim.story.StoryFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped stories, told to the host in memory. */
class StoriesTest {
    private static final Story.Teller MEMORY =
            (company, playbooks, start) -> new MemoryStage(new MemoryHost(Examples.loops(company, playbooks), start));

    static java.util.List<String> shipped() {
        return Story.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isSo(String name) {
        String first = Story.shipped(name).tell(MEMORY, Reader.none());
        assertThat(first).contains("state ");
        assertThat(Dump.sha256(Story.shipped(name).tell(MEMORY, Reader.none()))).isEqualTo(Dump.sha256(first));
    }

    @Test
    void aFailureNamesFileLineAndWhatIsSo() {
        String text = """
                story: wrong
                given customer amara, email amara@example.com
                at 0D 09:00 amara writes "hello"
                then send to amara "a poem"
                """;
        assertThatThrownBy(() -> Story.parse("wrong.story", text).tell(MEMORY, Reader.none()))
                .isInstanceOf(StoryFailure.class)
                .hasMessageContaining("wrong.story:4")
                .hasMessageContaining("I want to get this right");
    }

    @Test
    void aLineThatSaysNothingKnownFails() {
        String text = "story: slip\ngiven customer amara\nthen nothing more was sent\n";
        assertThatThrownBy(() -> Story.parse("slip.story", text).tell(MEMORY, Reader.none()))
                .isInstanceOf(StoryFailure.class)
                .hasMessageContaining("slip.story:3")
                .hasMessageContaining("nothing known");
    }
}
