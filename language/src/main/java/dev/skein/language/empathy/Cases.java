package dev.skein.language.empathy;

import dev.skein.Insight;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Labelled talks, taken apart: every customer's turn, and every reply to an opening. Repetitions count once. */
record Cases(List<Said> said, List<Answered> answered) {
    /** A customer's turn. */
    record Said(String group, String channel, String text, Optional<Insight> insight, boolean opening) {}

    /** A reply to an opening, with what the labeller found in it. */
    record Answered(
            String group,
            String channel,
            String speaker,
            String said,
            String reply,
            Map<Facet, Boolean> truth,
            Map<Facet, Span> spans) {
        boolean has(Facet facet) {
            return truth.getOrDefault(facet, false);
        }
    }

    static Cases of(List<LabelledTalk> talks, Function<String, Optional<Insight>> reader) {
        List<Said> said = new ArrayList<>();
        List<Answered> answered = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (LabelledTalk talk : talks) {
            for (LabelledTalk.Turn turn : talk.turns()) {
                if (turn.isCustomer()) {
                    if (seen.add(List.of(talk.group(), turn.text()))) {
                        said.add(new Said(
                                talk.group(),
                                talk.channel(),
                                turn.text(),
                                reader.apply(turn.text()),
                                turn.opening().isPresent()));
                    }
                } else {
                    turn.reply().ifPresent(reply -> {
                        String to = talk.turns().get(reply.to()).text();
                        if (seen.add(List.of(talk.group(), to, turn.text()))) {
                            answered.add(answered(talk, turn, reply, to));
                        }
                    });
                }
            }
        }
        return new Cases(List.copyOf(said), List.copyOf(answered));
    }

    private static Answered answered(
            LabelledTalk talk, LabelledTalk.Turn turn, LabelledTalk.ReplyLabel reply, String to) {
        Map<Facet, Span> spans = new java.util.EnumMap<>(Facet.class);
        reply.spans().forEach((facet, words) -> {
            int start = turn.text().indexOf(words);
            spans.put(facet, new Span(start, start + words.length()));
        });
        return new Answered(talk.group(), talk.channel(), turn.speaker(), to, turn.text(), reply.facets(), spans);
    }
}
