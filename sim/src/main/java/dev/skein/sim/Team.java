package dev.skein.sim;

import dev.skein.CompanyFile;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Promise;
import dev.skein.host.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the synthetic employees work: on their shifts, with their gifts, well and less well. */
final class Team {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK);

    /** One who works in the world. */
    private record Worker(String id, String name, List<String> skills, Shift shift, double names) {}

    private final Town town;
    private final Views views;
    private final ZoneId zone;
    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Map<String, String> answering = new LinkedHashMap<>();

    Team(Town town, Views views, ZoneId zone, List<CompanyFile.Person> played) {
        this.town = town;
        this.views = views;
        this.zone = zone;
        for (CompanyFile.Person person : played) {
            double gift = Chance.of(town.seed, "gift", person.id()).below(1000) / 1000.0;
            double names = Truths.NAMES_FEELING_LEAST + gift * (Truths.NAMES_FEELING_MOST - Truths.NAMES_FEELING_LEAST);
            List<String> skills = person.described().list("skills").stream()
                    .map(String::valueOf)
                    .toList();
            workers.put(person.id(), new Worker(person.id(), person.name(), skills, Shift.of(person.shift()), names));
        }
    }

    /** Comes and goes by the shifts, from a time on, so many days. */
    void plan(Instant start, int days) {
        for (Worker worker : workers.values()) {
            Chance chance = Chance.of(town.seed, "shifts", worker.id);
            for (int day = 0; day <= days; day++) {
                Optional<Shift.Day> works =
                        worker.shift.on(start.atZone(zone).toLocalDate().plusDays(day), zone);
                works.filter(d -> d.from().isAfter(start)).ifPresent(d -> {
                    Instant comes = d.from().plus(chance.minutes(0, 9));
                    Instant pause = d.from().plus(chance.hours(3, 5));
                    present(worker, comes, "AVAILABLE");
                    present(worker, pause, "BREAK");
                    present(worker, pause.plus(chance.minutes(25, 40)), "AVAILABLE");
                    present(worker, d.until().minus(chance.minutes(0, 9)), "AWAY");
                    if (chance.yes(0.12)) {
                        town.agenda.at(pause.plus(chance.minutes(60, 90)), () -> flags(worker));
                    }
                });
            }
        }
    }

    /** All come at once: for a demo. */
    void arrive() {
        workers.values().forEach(worker -> present(worker, town.now(), "AVAILABLE"));
    }

    private void present(Worker worker, Instant at, String presence) {
        town.agenda.at(at, () -> town.desk(Key.employee(worker.id), "PresenceChanged", Data.of("presence", presence)));
    }

    private void flags(Worker worker) {
        Data flag = Data.of(
                "text",
                "The carrier's page shows another day than our mail",
                "step",
                "delivery",
                "anonymous",
                false,
                "employee",
                worker.id);
        town.desk(Key.employee(worker.id), "ProblemFlagged", flag);
    }

    /** A conversation changed: whoever of us leads it answers when the customer waits. */
    void noticed(Conversation talk) {
        Optional<Worker> lead = talk.lead().map(workers::get);
        if (lead.isEmpty() || !waits(talk)) {
            return;
        }
        String turn = talk.id() + "/" + talk.seq() + "/" + talk.waitingSince().orElseThrow();
        String known = answering.put(talk.id(), turn);
        if (turn.equals(known)) {
            return;
        }
        Chance chance = Chance.of(town.seed, "answers", turn);
        Instant ready = town.now().plus(chance.between(town.pace.answers(), town.pace.answersMax()));
        Instant at = !town.pace.shown() ? lead.get().shift.atWork(ready, zone) : ready;
        town.agenda.at(at, () -> answer(talk.customer(), talk.id(), turn));
    }

    private static boolean waits(Conversation talk) {
        return talk.handedOver()
                && talk.isOpen()
                && talk.waitingSince().isPresent()
                && talk.queued().isEmpty();
    }

    private void answer(Key key, String id, String turn) {
        if (!turn.equals(answering.get(id))) {
            return; // the customer wrote once more: that turn has its own answer
        }
        answering.remove(id);
        Optional<Conversation> now = talk(key, id).filter(Team::waits);
        Optional<Worker> lead = now.flatMap(Conversation::lead).map(workers::get);
        if (now.isPresent() && lead.isPresent()) {
            write(now.get(), lead.get(), Chance.of(town.seed, "writes", turn));
        }
    }

    private void write(Conversation talk, Worker who, Chance chance) {
        Key key = talk.customer();
        Customer customer = (Customer) views.state(views.owner(key));
        String first = customer.profile().trait("firstName").orElse("");
        String need = talk.need()
                .flatMap(id ->
                        customer.needs().stream().filter(n -> n.id().equals(id)).findFirst())
                .map(Need::kind)
                .orElse("");
        boolean names = talk.feeling().isBurdened() && chance.yes(who.names);
        boolean owed = customer.promises().stream()
                .anyMatch(p ->
                        p.status() == Promise.Status.BROKEN && p.conversation().equals(Optional.of(talk.id())));
        boolean promised = customer.promises().stream()
                .anyMatch(p ->
                        p.status() == Promise.Status.OPEN && p.conversation().equals(Optional.of(talk.id())));
        if (promised && talk.lastFromCustomer().filter(Team::asksNothing).isPresent()) {
            return; // the customer said to wait for what was promised
        }
        boolean thanked = talk.lastFromCustomer().filter(Team::isThanks).isPresent();
        if (thanked && !owed) {
            town.later(chance.between(town.pace.answers(), town.pace.answersMax()), () -> resolve(talk, who));
            return;
        }
        if (chance.yes(0.08)) {
            town.desk(key, "NoteWritten", signed(talk, who, Replies.note(chance)));
        }
        if (owed) {
            town.desk(key, "ReplyWritten", signed(talk, who, Replies.afterBreaking(names, first, chance)));
            resolveLater(talk, who, chance);
            return;
        }
        firstWord(talk, who, first, need, names, chance);
    }

    /** Solves it, promises to, or asks for what may have been said before. */
    private void firstWord(Conversation talk, Worker who, String first, String need, boolean names, Chance chance) {
        Key key = talk.customer();
        boolean home = who.skills.contains(need);
        boolean solves = chance.yes(home ? Truths.SOLVES_AT_HOME : Truths.SOLVES_ABROAD);
        boolean asks = !solves && chance.yes(0.3);
        Replies.Kind kind = solves ? Replies.Kind.SOLVES : asks ? Replies.Kind.ASKS_AGAIN : Replies.Kind.PROMISES;
        Instant due = due(who, chance);
        String said = Replies.write(kind, need, names, first, CLOCK.format(due.atZone(zone)), chance);
        Data reply = signed(talk, who, said);
        if (kind == Replies.Kind.PROMISES) {
            town.desk(key, "ReplyWritten", reply.with("promise", Data.of("text", "Word on it", "due", due.toString())));
            if (chance.yes(Truths.KEEPS_PROMISE)) {
                town.agenda.at(due.minus(grace()), () -> keep(talk, who, first, chance));
            }
        } else {
            town.desk(key, "ReplyWritten", reply);
            if (kind == Replies.Kind.SOLVES) {
                resolveLater(talk, who, chance);
            }
        }
    }

    private Instant due(Worker who, Chance chance) {
        return !town.pace.shown()
                ? who.shift.atWork(town.now().plus(chance.hours(3, 26)), zone).plus(Duration.ofHours(1))
                : town.now().plus(chance.minutes(3, 9));
    }

    private Duration grace() {
        return !town.pace.shown() ? Duration.ofMinutes(20) : Duration.ofSeconds(40);
    }

    private void keep(Conversation talk, Worker who, String first, Chance chance) {
        Customer customer = (Customer) views.state(views.owner(talk.customer()));
        customer.promises().stream()
                .filter(p ->
                        p.status() == Promise.Status.OPEN && p.conversation().equals(Optional.of(talk.id())))
                .findFirst()
                .ifPresent(promise -> {
                    Data kept = Data.of("promise", promise.id(), "employee", who.id);
                    town.desk(talk.customer(), "PromiseKept", kept);
                    town.desk(talk.customer(), "ReplyWritten", signed(talk, who, Replies.kept(first, chance)));
                    resolveLater(talk, who, chance);
                });
    }

    /** A playbook promised news of a parcel: somebody sees to it, mostly. */
    void owes(Key key) {
        Chance chance = Chance.of(town.seed, "owes", key.toString(), town.now().toString());
        if (chance.yes(Truths.KEEPS_PROMISE)) {
            Duration wait = town.pace.shown() ? chance.minutes(2, 8) : chance.hours(20, 44);
            town.later(
                    wait,
                    () -> ((Customer) views.state(views.owner(key)))
                            .promises().stream()
                                    .filter(p -> p.status() == Promise.Status.OPEN
                                            && p.conversation().isEmpty())
                                    .forEach(p -> town.desk(
                                            key, "PromiseKept", Data.of("promise", p.id(), "employee", p.owner()))));
        }
    }

    private void resolveLater(Conversation talk, Worker who, Chance chance) {
        Duration wait = !town.pace.shown()
                ? chance.minutes(8, 24)
                : chance.between(town.pace.answers(), town.pace.answersMax());
        town.later(wait, () -> resolve(talk, who));
    }

    private void resolve(Conversation before, Worker who) {
        talk(before.customer(), before.id())
                .filter(Conversation::isOpen)
                .filter(t -> t.waitingSince().isEmpty()
                        || t.lastFromCustomer().filter(Team::isThanks).isPresent())
                .filter(t -> t.lead().equals(Optional.of(who.id)))
                .ifPresent(t -> town.desk(t.customer(), "ConversationResolved", signed(t, who, "")));
    }

    private static boolean asksNothing(Message message) {
        return message.insight()
                .flatMap(i -> i.bestNeed())
                .filter(n -> n.label().equals("other"))
                .isPresent();
    }

    private static boolean isThanks(Message message) {
        return message.insight()
                .flatMap(i -> i.bestNeed())
                .filter(n -> n.label().equals("thanks"))
                .isPresent();
    }

    private Optional<Conversation> talk(Key key, String id) {
        return ((Customer) views.state(views.owner(key))).conversation(id);
    }

    private static Data signed(Conversation talk, Worker who, String text) {
        Data data = Data.of("conversation", talk.id(), "employee", who.id, "name", who.name);
        return text.isEmpty() ? data : data.with("text", text);
    }
}
