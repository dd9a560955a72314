package dev.skein.sim.story;

import dev.skein.Codec;
import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Suggested;
import dev.skein.WrapUp;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What helps people to answer: the phrases on suggested words and on what a talk came to. */
final class Helped {
    private static final int ROWS = 500;

    private final Telling telling;
    private final Cast cast;

    Helped(Telling telling, Cast cast) {
        this.telling = telling;
        this.cast = cast;
    }

    /** Phrases of {@code at}. */
    List<Phrase> deeds() {
        return List.of(
                Phrase.of(
                        "<name> corrects the summary of <name> <text> to <text>",
                        m -> corrects(m.group(1), m.group(2), m.group(3), m.group(4))),
                Phrase.of(
                        "<name> takes the suggestion for <name> as (warmer|shorter) <text>",
                        m -> reworded(m.group(1), m.group(2), m.group(3), m.group(4))));
    }

    /** Phrases of {@code then}. */
    List<Phrase> outcomes() {
        return List.of(
                Phrase.of(
                        "suggested to <name> for <name> <text>[ from <text>]",
                        m -> suggested(m.group(1), m.group(2), m.group(3), Phrase.group(m, 4))),
                Phrase.of(
                        "nothing is suggested for <name>[ because <text>]",
                        m -> nothing(m.group(1), Phrase.group(m, 2).orElse(""))),
                Phrase.of("the suggestion was checked: <name>", m -> checked(m.group(1))),
                Phrase.of("the flow <name> of <name> is <name>", m -> flow(m.group(1), m.group(2), m.group(3))),
                Phrase.of("the suggestion was <name>", m -> became(m.group(1))),
                Phrase.of("the summary[ of <name>] says <text>", m -> says(m.group(2), true)),
                Phrase.of("the summary[ of <name>] does not say <text>", m -> says(m.group(2), false)),
                Phrase.of("every sentence of the summary cites what it comes from", m -> cites()));
    }

    private Conversation talk(String name) {
        return Deeds.last(telling.customer(name).conversations(), any -> true)
                .orElseThrow(() -> new IllegalStateException("there is no conversation"));
    }

    private void suggested(String employee, String name, String words, Optional<String> from) {
        cast.employee(employee);
        telling.speaksOf(name);
        Conversation talk = talk(name);
        check(talk.lead().equals(Optional.of(employee)), "the lead is " + talk.lead());
        Suggested s = talk.suggested().orElseThrow(() -> new IllegalStateException("nothing is suggested: " + why()));
        check(s.text().contains(words), "what is suggested is: " + s.text());
        from.ifPresent(title ->
                check(s.parts().stream().anyMatch(p -> p.title().equals(title)), "it rests on " + s.parts()));
    }

    private void nothing(String name, String because) {
        telling.speaksOf(name);
        check(talk(name).suggested().isEmpty(), "suggested is: " + talk(name).suggested());
        check(why().contains(because), "the reason is: " + why());
    }

    /** Why the last suggestion was made, or not. */
    private String why() {
        return rows("decision").stream()
                .map(row -> Codec.read(row.json(), Decision.class))
                .filter(d -> d.kind().equals("suggest"))
                .findFirst()
                .map(Decision::because)
                .orElse("none was decided");
    }

    private void checked(String facet) {
        Suggested s = talk(telling.spokenOf()).suggested().orElseThrow();
        check(
                s.checks().stream().anyMatch(c -> c.facet().equals(facet) && c.passed()),
                "what was read is: " + s.checks());
    }

    private void flow(String flow, String name, String status) {
        telling.speaksOf(name);
        Row row = rows("flow-run").stream()
                .filter(r -> r.about().equals(flow))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no such run"));
        check(row.status().equals(status), "it is " + row.status() + ": " + row.json());
    }

    private void became(String status) {
        String is = rows("suggestion").stream().findFirst().map(Row::status).orElse("not there");
        check(is.equals(status), "it is " + is);
    }

    private List<Row> rows(String kind) {
        return telling.host()
                .list(Query.of(kind)
                        .key(telling.host().owner(cast.customer(telling.spokenOf())))
                        .page(Optional.empty(), ROWS))
                .items();
    }

    private WrapUp last() {
        return rows(WrapUp.KIND).stream()
                .findFirst()
                .map(row -> Codec.read(row.json(), WrapUp.class))
                .orElseThrow(() -> new IllegalStateException("nothing is written"));
    }

    private void says(String words, boolean expected) {
        boolean found = last().lines().stream().anyMatch(l -> l.text().contains(words));
        check(found == expected, "it says: " + last().lines());
    }

    private void cites() {
        for (WrapUp.Line line : last().lines()) {
            check(!line.cites().isEmpty(), "this cites nothing: " + line.text());
            for (WrapUp.Cite cite : line.cites()) {
                boolean there = cite.kind().equals("event")
                        ? telling.host().event(cite.id()).isPresent()
                        : telling.host().row(cite.kind(), cite.id()).isPresent();
                check(there, "there is no " + cite);
            }
        }
    }

    private void corrects(String employee, String name, String from, String to) {
        telling.speaksOf(name);
        WrapUp before = last();
        List<Object> lines = new ArrayList<>();
        for (WrapUp.Line line : before.lines()) {
            WrapUp.Line now = line.text().equals(from) ? new WrapUp.Line(line.kind(), to, List.of()) : line;
            lines.add(tree(now));
        }
        desk(employee, name, WrapUp.CORRECTED, Data.of("wrapUp", before.id(), "lines", lines, "before", tree(before)));
    }

    private void reworded(String employee, String name, String tone, String words) {
        Suggested s = talk(name).suggested().orElseThrow(() -> new IllegalStateException("nothing is suggested"));
        desk(
                employee,
                name,
                Suggested.REWORDED,
                Data.of("suggestion", s.id(), "tone", tone.toLowerCase(Locale.ROOT), "words", words));
    }

    private void desk(String employee, String name, String type, Data data) {
        telling.speaksOf(name);
        Data signed = data.with("conversation", talk(name).id())
                .with("employee", employee)
                .with("name", cast.employee(employee));
        telling.happens(cast.customer(name), List.of(), "desk", type, signed);
    }

    private static Data tree(Object noun) {
        return Codec.read(Codec.json(noun), Data.class);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
