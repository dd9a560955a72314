package dev.skein.sim.story;

import dev.skein.Codec;
import dev.skein.Correction;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.host.Views.Query;
import java.util.List;

/** The phrases of {@code at} by which somebody says that a reading was wrong. */
final class Corrections {
    private final Telling telling;
    private final Cast cast;

    Corrections(Telling telling, Cast cast) {
        this.telling = telling;
        this.cast = cast;
    }

    List<Phrase> phrases() {
        return List.of(
                Phrase.of(
                        "<name> corrects (\\w+) of <name> <text> from <name> to <name>[ because <text>]",
                        m -> corrects(
                                m.group(1),
                                m.group(2),
                                m.group(3),
                                m.group(4),
                                List.of(m.group(5), m.group(6)),
                                Phrase.group(m, 7).orElse(""))),
                Phrase.of("<name> takes the correction for <name> back", m -> takesBack(m.group(1), m.group(2))));
    }

    /** By an employee, or by the customer on the page of what we know; "none" stands for no label. */
    private void corrects(String who, String aspect, String name, String text, List<String> fromTo, String why) {
        boolean own = cast.isCustomer(who);
        Message message = telling.customer(name).conversations().stream()
                .flatMap(c -> c.tail().stream())
                .filter(m -> m.text().equals(text))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalArgumentException(name + " did not write that"));
        Data said = Data.of(
                "event",
                message.id(),
                "conversation",
                message.conversation(),
                "reading",
                aspect,
                "from",
                fromTo.get(0).equals("none") ? "" : fromTo.get(0),
                "to",
                fromTo.get(1).equals("none") ? "" : fromTo.get(1),
                "by",
                (own ? cast.customer(who) : Key.employee(who)).toString(),
                "name",
                own ? "" : cast.employee(who),
                "why",
                why);
        telling.speaksOf(name);
        telling.happens(cast.customer(name), List.of(), own ? "know" : "desk", Correction.TOLD, said);
    }

    private void takesBack(String employee, String name) {
        Correction last =
                telling
                        .host()
                        .list(Query.of("correction")
                                .key(telling.customer(name).key())
                                .status("STANDS"))
                        .items()
                        .stream()
                        .map(row -> Codec.read(row.json(), Correction.class))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("nothing of " + name + " is corrected"));
        cast.employee(employee);
        telling.speaksOf(name);
        telling.happens(cast.customer(name), List.of(), "desk", Correction.TAKEN_BACK, last.undoing());
    }
}
