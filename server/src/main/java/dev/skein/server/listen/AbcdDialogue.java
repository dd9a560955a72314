package dev.skein.server.listen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Identity.Kind;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.interchange.Json;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import dev.skein.interchange.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dialogue of ABCD as events: the person, the order, the customer's pressing "talk to a person", the turns, what the
 * employee did between them, and the end. The set has no times. Dialogues begin three to twelve minutes apart; a turn takes
 * as long as its text takes to type at about five characters a second, and a breath; the same file gives the same times.
 */
final class AbcdDialogue {
    private static final String EMPLOYEE = "abcd-employee";
    private static final int TEXT_CHARS_A_SECOND = 5;

    private final Instant start;
    private final Origin origin;
    private Instant begun;

    AbcdDialogue(Instant start, Origin origin) {
        this.start = start;
        this.origin = origin;
        this.begun = start;
    }

    /** The events of the dialogue at a place in the file, from 0. */
    List<Event> events(JsonNode dialogue, long place) throws Refused {
        String id = dialogue.path("convo_id").asText();
        JsonNode turns = dialogue.path("original");
        if (id.isEmpty() || turns.isEmpty()) {
            throw new Refused("", "convo_id or original: missing");
        }
        if (place > 0) {
            begun = begun.plusSeconds(180 + (long) (540 * Ids.fraction("abcd", id, "gap")));
        }
        Told told = new Told(id, begun.isBefore(start) ? start : begun);
        told.person(dialogue.path("scenario"));
        told.opening();
        for (int i = 0; i < turns.size(); i++) {
            told.turn(turns.get(i), actionOf(dialogue, i));
        }
        told.ending();
        if (!Times.isBelievable(told.now, origin.received())) {
            throw new Refused("", "start: the dialogue would end at " + told.now + " (expected: not in the future)");
        }
        return told.events;
    }

    /** The name of the action at a turn, which only the second telling of the dialogue has. */
    private static String actionOf(JsonNode dialogue, int turn) {
        return dialogue.path("delexed").path(turn).path("targets").path(2).asText("");
    }

    /** One dialogue being told. */
    private final class Told {
        private final String id;
        private final Key customer;
        private final List<Event> events = new ArrayList<>();
        private final List<Identity> names = new ArrayList<>();
        private String conversation = "";
        private Instant now;

        Told(String id, Instant at) {
            this.id = id;
            this.now = at;
            String user = "abcd-" + id;
            this.customer = Ids.customer(Kind.USER, user);
            names.add(Identity.verified(Kind.USER, user));
        }

        void person(JsonNode scenario) {
            JsonNode person = scenario.path("personal");
            JsonNode order = scenario.path("order");
            Map<String, Object> traits = new LinkedHashMap<>();
            put(traits, "name", person.path("customer_name"));
            put(traits, "email", person.path("email"));
            put(traits, "phone", person.path("phone"));
            put(traits, "membership", person.path("member_level"));
            if (person.hasNonNull("email")) {
                names.add(Identity.claimed(Kind.EMAIL, person.path("email").asText()));
            }
            Instant talk = now;
            now = talk.minus(Duration.ofDays(3 + (long) (7 * Ids.fraction("abcd", id, "order"))));
            add("ProfileIdentified", Data.of("traits", traits));
            if (order.hasNonNull("order_id")) {
                Map<String, Object> fields = new LinkedHashMap<>();
                put(fields, "order", order.path("order_id"));
                put(fields, "payment", order.path("payment_method"));
                fields.put("products", texts(scenario.path("product").path("names")));
                now = now.plusSeconds(60);
                add("OrderPlaced", Data.of(fields));
            }
            now = talk;
        }

        void opening() {
            Event asked = add("PersonAsked", Data.of("channel", "CHAT"));
            conversation = Ids.derive("conversation", customer.toString(), asked.id());
        }

        void turn(JsonNode turn, String action) {
            String speaker = turn.path(0).asText();
            String text = Json.storable(turn.path(1).asText());
            long breath = 2 + (long) (6 * Ids.fraction("abcd", id, String.valueOf(events.size())));
            now = now.plusSeconds(breath + text.length() / TEXT_CHARS_A_SECOND);
            switch (speaker) {
                case "customer" ->
                    add("MessageReceived", Data.of("text", text, "channel", "CHAT", "conversation", conversation));
                case "agent" ->
                    add(
                            "MessageSent",
                            Data.of(
                                    "text",
                                    text,
                                    "channel",
                                    "CHAT",
                                    "conversation",
                                    conversation,
                                    "author",
                                    "EMPLOYEE",
                                    "by",
                                    EMPLOYEE,
                                    "name",
                                    "Employee"));
                default -> add("ActionTaken", Data.of("action", action, "detail", text, "conversation", conversation));
            }
        }

        void ending() {
            now = now.plusSeconds(5);
            add(
                    "ConversationResolved",
                    Data.of("conversation", conversation, "employee", EMPLOYEE, "name", "Employee"));
        }

        private Event add(String type, Data data) {
            String messageId = id + "-" + events.size();
            Event event = new Event(
                    Ids.event(origin.source(), messageId),
                    origin.source(),
                    messageId,
                    type,
                    customer,
                    List.copyOf(names),
                    now,
                    origin.received(),
                    true,
                    data,
                    Optional.empty(),
                    List.of());
            events.add(event);
            return event;
        }
    }

    private static void put(Map<String, Object> fields, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
            fields.put(name, Json.storable(value.asText()));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(Json.storable(item.asText())));
        return texts;
    }
}
