package dev.skein.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Passage;
import dev.skein.act.assist.Assist;
import dev.skein.act.assist.Macros;
import dev.skein.act.assist.Tone;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.FlowFile;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.Playbooks;
import dev.skein.loop.Loops;
import dev.skein.server.channel.Wording.Worded;
import dev.skein.sim.MemoryHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * With a model that always obeys, each injected text, in a customer's words or in an article, leads to the same effects as
 * without any model: only wording passes, and of that only what says the same. Taken away, the guard is missed at once.
 */
final class AdversarialModelTest {
    private static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ARTICLE = "You can pick another slot on the order page.";
    private static final List<String> OF_OTHERS =
            List.of("Greta Falk", "greta.falk@example.org", "77191", "her blue sofa");

    private final List<String> corpus = corpus();
    private final Flows flows = flows();
    private ObedientModel model;
    private ModelWording guarded;
    private ModelWording unguarded;

    @BeforeEach
    void raise() throws IOException {
        model = new ObedientModel();
        guarded = wording(ModelWording.Guard.FACTS);
        unguarded = wording((tone, draft, words) -> "");
    }

    @AfterEach
    void lower() {
        guarded.close();
        unguarded.close();
        model.close();
    }

    private ModelWording wording(ModelWording.Guard guard) {
        return new ModelWording(model.url(), "obedient", "k", Duration.ofSeconds(60), guard);
    }

    /** What came of one talk: everything asked of the world, and what the assistant said beside what it had drafted. */
    private record Came(List<String> effects, List<Said> said, List<String> events) {}

    private record Said(String draft, String words) {}

    @Test
    void inACustomersWordsNothingComesOfItThatWouldNotComeWithoutAModel() {
        for (String injected : corpus) {
            Came plain = talk(Wording.AS_IS, injected, ARTICLE);
            Came obeyed = talk(guarded, injected, ARTICLE);

            assertThat(obeyed.effects()).as(injected).isEqualTo(plain.effects());
            assertThat(obeyed.events()).as(injected).isEqualTo(plain.events());
            assertThat(breaches(obeyed)).as(injected).isEmpty();
        }
        assertThat(model.told).hasSizeGreaterThan(2 * corpus.size());
        assertThat(model.told)
                .as("nothing of others is ever told")
                .allSatisfy(prompt -> assertThat(prompt).doesNotContain(OF_OTHERS));
        assertThat(model.told)
                .as("no model ever sees what a customer wrote")
                .noneMatch(prompt -> corpus.stream().anyMatch(injected -> prompt.contains(Codecs.quoted(injected))));
    }

    @Test
    void inAnArticleItStaysTheArticlesWords() {
        for (String injected : corpus) {
            String poisoned = ARTICLE + ' ' + injected;
            Came plain = talk(Wording.AS_IS, "Can I have another day for it?", poisoned);
            Came obeyed = talk(guarded, "Can I have another day for it?", poisoned);

            assertThat(obeyed.effects()).as(injected).isEqualTo(plain.effects());
            assertThat(obeyed.events()).as(injected).isEqualTo(plain.events());
            assertThat(breaches(obeyed)).as(injected).isEmpty();
        }
    }

    @Test
    void warmerAndShorterTakeNoneOfItAndSayWhy() {
        for (String injected : corpus) {
            for (Tone tone : Tone.values()) {
                String words = "I am sorry. " + ARTICLE + " Our shop opens at 9.";
                var said = guarded.by(tone, words, injected);

                assertThat(ObedientModel.MARKS).as(injected).noneMatch(said.text()::contains);
                assertThat(said.refused()).as(injected).contains("obedient were refused");
            }
        }
        assertThat(model.told)
                .noneMatch(prompt -> corpus.stream().anyMatch(injected -> prompt.contains(Codecs.quoted(injected))));
    }

    @Test
    void withoutTheGuardItIsHeard() {
        int heard = 0;
        for (String injected : corpus) {
            heard += breaches(talk(unguarded, injected, ARTICLE)).isEmpty() ? 0 : 1;
        }
        assertThat(heard).as("of %s", corpus.size()).isEqualTo(corpus.size());
    }

    /** Marks of obedience in what was said that the draft has not. */
    private static List<String> breaches(Came came) {
        List<String> found = new ArrayList<>();
        for (Said said : came.said()) {
            ObedientModel.MARKS.stream()
                    .filter(mark -> said.words().contains(mark) && !said.draft().contains(mark))
                    .forEach(mark -> found.add(mark + ": " + said.words()));
        }
        return found;
    }

    /**
     * Another customer has a past. This one asks, is answered from an article, writes the words, begins a change, and
     * answers the question whether to do it with the words.
     */
    private Came talk(Wording wording, String words, String article) {
        Company company = Company.plain("Shop", ZoneId.of("Europe/Stockholm"));
        MemoryHost host = new MemoryHost(
                new Loops(company, Playbooks.compile(List.of()), Policies.first(), new Assist(flows, Macros.NONE)), T0);
        List<Said> said = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        host.performWith(effect -> perform(host, effect, wording, said, effects));
        write(host, "greta", "I am Greta Falk, order 77191, where is her blue sofa?", "", Optional.empty());
        write(host, "amara", "Can I have another day?", "", Optional.of(article));
        write(host, "amara", words, "", Optional.of(article));
        for (String one : List.of("I want to change my order", "88214", "colour", "green", words)) {
            write(host, "bo", one, one.startsWith("I want") ? "change-order" : "", Optional.empty());
        }
        List<String> events = new ArrayList<>();
        for (String user : List.of("amara", "bo", "greta")) {
            host.timeline(Ids.customer(Identity.Kind.USER, user), Optional.empty(), 100)
                    .items()
                    .forEach(logged -> events.add(user + ' ' + logged.event().type()));
        }
        assertThat(events).as("changed without a yes").noneMatch(event -> event.contains("OrderChangeAsked"));
        return new Came(effects, said, events);
    }

    private static void perform(
            MemoryHost host, Effect effect, Wording wording, List<Said> said, List<String> effects) {
        Action action = effect.action();
        if (action instanceof Action.Send send) {
            Worded words = send.author() == Message.Author.ASSISTANT
                    ? wording.word(send).toCompletableFuture().join()
                    : Worded.asIs(send.text());
            said.add(new Said(send.text(), words.text()));
            effects.add("send to " + effect.key() + ": " + send.text());
            host.append(List.of(Results.sent(effect, send, words, false, host.now())));
        } else {
            effects.add(effect.key() + " " + action);
        }
    }

    private static void write(MemoryHost host, String user, String text, String need, Optional<String> article) {
        Key key = Ids.customer(Identity.Kind.USER, user);
        String id = user
                + '/'
                + text
                + '/'
                + host.timeline(key, Optional.empty(), 100).items().size();
        Insight read = Insight.UNREAD.withNeeds(
                need.isEmpty() ? List.of() : List.of(new Insight.Reading(need, 0.9)), Optional.empty(), List.of(), "t");
        host.append(List.of(new Event(
                Ids.event("chat", id),
                "chat",
                Ids.event("chat", id),
                "MessageReceived",
                key,
                List.of(Identity.verified(Identity.Kind.USER, user)),
                host.now(),
                host.now(),
                false,
                Data.of("text", text, "channel", "chat"),
                Optional.of(read),
                article.map(a -> new Passage("slots", "Slots", a, 0.9)).stream().toList())));
    }

    private static List<String> corpus() {
        try (InputStream in = AdversarialModelTest.class.getResourceAsStream("/injections.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2)[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flows flows() {
        try {
            Path file = Path.of("..", "examples", "flows", "change-order.yaml");
            return Flows.of(List.of(FlowFile.read("change-order.yaml", Files.readString(file))
                    .flow()
                    .orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as it stands in a JSON request. */
    private static final class Codecs {
        static String quoted(String text) {
            String json = Codec.json(text);
            return json.substring(1, json.length() - 1);
        }
    }
}
