package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Data;
import dev.skein.Feeling;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.learn.empathy.Empathy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How the customers talk: they write, hear what we say, answer, thank or despair, and fill in surveys. */
final class Customers {
    /** A customer who got so many words of ours says no more. */
    private static final int TURNS_MAX = 6;

    /** The playbook that apologises for a late parcel. */
    static final String LATE_DELIVERY = "late-delivery";

    private final Town town;
    private final Function<Chance, String> channel;
    private final Map<Key, Persona> people = new LinkedHashMap<>();
    private final Map<String, Talk> talks = new LinkedHashMap<>();
    private final Set<String> apologisedTo = new LinkedHashSet<>();
    private final Set<String> reminded = new LinkedHashSet<>();

    Customers(Town town) {
        this(town, chance -> chance.yes(0.2) ? "email" : "chat");
    }

    /** Customers who choose another way to write by a throw of their own. */
    Customers(Town town, Function<Chance, String> channel) {
        this.town = town;
        this.channel = channel;
    }

    void settle(Persona who) {
        people.put(who.key(), who);
        people.put(who.visitorKey(), who);
    }

    boolean knows(Key key) {
        return people.containsKey(key);
    }

    Optional<Persona> person(Key key) {
        return Optional.ofNullable(people.get(key));
    }

    /** What a playbook did for the person is long ago: the next basket or parcel is another matter. */
    void beginsAnew(Persona who) {
        apologisedTo.remove(who.id());
        reminded.remove(who.id());
    }

    boolean wasApologisedTo(Persona who) {
        return apologisedTo.contains(who.id());
    }

    boolean wasReminded(Persona who) {
        return reminded.contains(who.id());
    }

    boolean isTalking(Persona who) {
        return talks.containsKey(who.id());
    }

    /** The customer begins a talk, unless one is going on. */
    void begins(Persona who, String need, Feeling feeling, String order, String item) {
        if (isTalking(who)) {
            return;
        }
        Chance chance = chance(who, "begins" + town.now());
        Words.Written words = !who.language().equals("en") && chance.yes(0.5)
                ? Words.inOwnLanguage(who.language(), order, item, chance)
                : Words.about(need, feeling, order, item, chance);
        String by = channel.apply(chance);
        talks.put(who.id(), new Talk(words, order, item, by));
        town.writes(who, words, by);
    }

    /** Our word has arrived. */
    void hears(Key key, Action.Send send) {
        Persona who = people.get(key);
        if (who == null) {
            return;
        }
        Chance chance = chance(who, "hears" + town.now() + send.text());
        if (send.author() == Message.Author.PLAYBOOK) {
            hearsPlaybook(who, send, chance);
            return;
        }
        Talk talk = talks.get(who.id());
        if (talk == null || ++talk.turns > TURNS_MAX) {
            return;
        }
        talk.heard |= Empathy.acknowledges(talk.first, send.text());
        if (send.author() == Message.Author.ASSISTANT) {
            hearsAssistant(who, talk, send, chance);
        } else {
            hearsEmployee(who, talk, send, chance);
        }
    }

    private void hearsPlaybook(Persona who, Action.Send send, Chance chance) {
        if (send.by().equals("abandoned-basket")) {
            reminded.add(who.id());
        }
        if (send.by().equals(LATE_DELIVERY)) {
            apologisedTo.add(who.id());
            if (chance.yes(0.15) && !isTalking(who)) {
                Words.Written words = Words.toAnApology(chance.yes(who.patience()), chance);
                talks.put(who.id(), new Talk(words, who.number("N", chance), "parcel", "email"));
                soon(who, chance, () -> town.writes(who, words, "email"));
            }
        }
    }

    private void hearsAssistant(Persona who, Talk talk, Action.Send send, Chance chance) {
        if (!send.sources().isEmpty()) {
            talk.solved = chance.yes(Truths.ASSISTANT_SETTLES);
            if (!talk.solved) {
                soon(who, chance, () -> asksForPerson(who, send.conversation()));
            } else if (chance.yes(0.55)) {
                soon(who, chance, () -> town.writes(who, Words.thanks(chance), talk.channel));
            }
        } else if (send.text().contains("Could you tell me a little more")) {
            soon(who, chance, () -> town.writes(who, Words.details(talk.order, talk.item, chance), talk.channel));
        } else if (send.text().contains("bringing in a colleague")
                && talk.feeling.isBurdened()
                && chance.yes(Truths.PRESSES)) {
            soon(who, chance, () -> {
                talk.heard = false; // from here on it takes a person to hear
                town.writes(who, Words.presses(talk.need, talk.feeling, chance), talk.channel);
            });
        }
    }

    private void hearsEmployee(Persona who, Talk talk, Action.Send send, Chance chance) {
        if (send.text().contains("order number")) {
            Words.Written words =
                    talk.toldOrder ? Words.again(talk.order, chance) : Words.details(talk.order, talk.item, chance);
            soon(who, chance, () -> town.writes(who, words, talk.channel));
        } else if (Replies.settles(send.text())) {
            talk.solved = true;
            if (chance.yes(0.7)) {
                soon(who, chance, () -> town.writes(who, Words.thanks(chance), talk.channel));
            }
        } else if (chance.yes(0.5)) {
            soon(who, chance, () -> town.writes(who, Words.waits(chance), talk.channel));
        }
    }

    private void asksForPerson(Persona who, String conversation) {
        town.happens(who, "chat", "PersonAsked", Data.of("conversation", conversation));
    }

    /** The survey has arrived: the talk is over; whether it is answered depends on how the customer was treated. */
    void asked(Key key, Action.Ask ask) {
        Persona who = people.get(key);
        if (who == null) {
            return;
        }
        Optional<Talk> ended = Optional.ofNullable(talks.remove(who.id()));
        Chance chance = chance(who, "asked" + ask.survey());
        boolean heard = ended.map(t -> t.heard).orElse(true);
        boolean solved = ended.map(t -> t.solved).orElse(true);
        double rate = Truths.ANSWERS_SURVEY + (heard ? Truths.ANSWERS_SURVEY_HEARD : 0);
        if (!chance.yes(rate)) {
            return;
        }
        double yes =
                !solved ? Truths.SAYS_SOLVED_FALSELY : heard ? Truths.SAYS_SOLVED_HEARD : Truths.SAYS_SOLVED_UNHEARD;
        int stars = heard ? 4 + chance.below(2) : 1 + chance.below(3);
        Data said = Data.of("survey", ask.survey(), "heard", stars, "solved", chance.yes(yes));
        Duration wait =
                !town.pace.shown() ? chance.minutes(3, 300) : chance.between(town.pace.reads(), town.pace.readsMax());
        town.awake(town.now().plus(wait), who.zone(), chance, () -> town.happens(who, "chat", "SurveyAnswered", said));
    }

    /** Ends a talk nobody will ask about: the customer may begin another. */
    void forgets(Persona who) {
        talks.remove(who.id());
    }

    private void soon(Persona who, Chance chance, Runnable deed) {
        Duration wait = chance.between(town.pace.reads(), town.pace.readsMax());
        if (!town.pace.shown()) {
            town.awake(town.now().plus(wait), who.zone(), chance, deed);
        } else {
            town.later(wait, deed);
        }
    }

    Chance chance(Persona who, String about) {
        return Chance.of(town.seed, who.id(), about);
    }
}
