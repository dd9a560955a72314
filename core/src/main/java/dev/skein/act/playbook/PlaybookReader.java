package dev.skein.act.playbook;

import dev.skein.Consent;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what stands at the top of a playbook's file; {@link StepReader} reads the steps. */
final class PlaybookReader {
    /** Characters a file may have. */
    static final int FILE_CHARS_MAX = 1_000_000;

    /** Characters of names: titles, owners, types of events. */
    static final int NAME_CHARS_MAX = 200;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Duration AGE_MAX = Duration.ofHours(24);

    /**
     * What we do ourselves, or what a machine reports of it. None is an outcome of the customer's, however it is spelt.
     */
    private static final List<String> OWN_DOINGS = List.of(
            "messagesent",
            "sendfailed",
            "surveyasked",
            "offermade",
            "leadchanged",
            "replywritten",
            "notewritten",
            "conversationresolved",
            "conversationassigned",
            "conversationreleased",
            "promisekept",
            "helpneeded",
            "timerfired",
            "emailsent",
            "emaildelivered",
            "emailopened",
            "emailclicked",
            "emaillinkclicked",
            "emailbounced",
            "smssent",
            "smsdelivered",
            "smsopened",
            "smsclicked",
            "pushsent",
            "pushdelivered",
            "pushopened",
            "pushclicked",
            "notificationsent",
            "notificationdelivered",
            "notificationopened",
            "messagedelivered",
            "messageopened",
            "messageread",
            "messageclicked",
            "campaignsent",
            "impressionshown");

    private static final Map<String, Playbook.Audience> AUDIENCES = new LinkedHashMap<>();
    private static final Map<String, Consent.Purpose> PURPOSES = new LinkedHashMap<>();

    static {
        for (Playbook.Audience audience : Playbook.Audience.values()) {
            AUDIENCES.put(audience.name().toLowerCase(Locale.ROOT), audience);
        }
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            PURPOSES.put(purpose.name().toLowerCase(Locale.ROOT), purpose);
        }
    }

    private final Faults faults;
    private final Fields top;

    private PlaybookReader(Faults faults, Node root) {
        this.faults = faults;
        this.top = Fields.of(
                faults, "", root, "id", "version", "title", "owner", "for", "purpose", "trigger", "reentry", "goal",
                "holdOut", "exit", "steps");
    }

    static PlaybookFile read(String file, String yaml) {
        Faults faults = new Faults(file);
        Optional<Playbook> playbook =
                compose(faults, file, yaml).map(root -> new PlaybookReader(faults, root).playbook());
        return new PlaybookFile(faults.isEmpty() ? playbook : Optional.empty(), faults.all());
    }

    static Optional<Node> compose(Faults faults, String file, String yaml) {
        if (yaml.length() > FILE_CHARS_MAX) {
            faults.add(1, "", "the file has " + yaml.length() + " characters", "Write at most " + FILE_CHARS_MAX);
            return Optional.empty();
        }
        try {
            List<Node> documents = new ArrayList<>();
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(0)
                    .build();
            new Compose(settings).composeAllFromString(yaml).forEach(documents::add);
            if (documents.size() != 1) {
                faults.add(1, "", documents.size() + " documents in the file", "Write one playbook a file");
                return Optional.empty();
            }
            return Optional.of(documents.get(0));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            faults.add(line, "", "not YAML: " + e.getProblem(), "Check indentation, colons and quotes on this line");
        } catch (YamlEngineException e) {
            faults.add(1, "", "not YAML: " + e.getMessage(), "Check indentation, colons and quotes");
        }
        return Optional.empty();
    }

    private Playbook playbook() {
        Playbook.Audience audience = top.word("for", AUDIENCES).orElse(Playbook.Audience.CUSTOMER);
        if (!top.has("purpose")) {
            top.missing("purpose", "Write one of: " + String.join(", ", PURPOSES.keySet()));
        }
        String owner =
                top.required("owner", NAME_CHARS_MAX, "Name the person who answers for it, like owner: Ada Muller");
        Playbook.Trigger trigger = trigger(audience);
        List<Playbook.Exit> exits = new ArrayList<>();
        for (Node node : top.items("exit")) {
            Fields exit = Fields.of(faults, "exit", node, "event", "when", "because");
            exits.add(new Playbook.Exit(
                    exit.required("event", NAME_CHARS_MAX, "Name the event that ends the run"),
                    exit.condition("when", Scope.of(audience, true)),
                    exit.required("because", NAME_CHARS_MAX, "Say why, as a colleague would")));
        }
        boolean hasSubject =
                trigger instanceof Playbook.OnEvent on && !on.about().isEmpty();
        return new Playbook(
                id(),
                version(),
                top.required("title", NAME_CHARS_MAX, "Write what people call it"),
                owner,
                audience,
                top.word("purpose", PURPOSES).orElse(Consent.Purpose.SERVICE),
                trigger,
                reentry(hasSubject),
                goal(audience),
                holdOut(),
                List.copyOf(exits),
                new StepReader(faults, top, audience, owner, hasSubject).steps());
    }

    private String id() {
        String id = top.required("id", NAME_CHARS_MAX, "Name it, like id: late-delivery");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            top.fault("id", "'" + id + "' is no id", "Write lower case letters, digits and hyphens, at most 64");
        }
        return id;
    }

    private int version() {
        if (!top.has("version")) {
            top.missing("version", "Write version: 1, and one more with every change");
        }
        Optional<String> text = top.whole("version");
        boolean fits = text.isEmpty() || Pattern.matches("[1-9][0-9]{0,8}", text.get());
        if (!fits) {
            top.fault("version", text.get() + " is no version", "Write a whole number from 1 on");
        }
        return fits ? text.map(Integer::valueOf).orElse(1) : 1;
    }

    private double holdOut() {
        double share = top.number("holdOut").orElse(0.0);
        if (!(share >= 0 && share <= Playbook.HOLD_OUT_MAX)) {
            top.fault("holdOut", share + " is no share", "Write 0 to " + Playbook.HOLD_OUT_MAX + ", like 0.1 for 10 %");
            return 0;
        }
        return share;
    }

    private Playbook.Trigger trigger(Playbook.Audience audience) {
        Scope scope = Scope.of(audience, false);
        Optional<Node> node = top.node("trigger");
        if (node.isEmpty()) {
            top.missing("trigger", "Say what begins it: trigger with one of event, segment, daily");
            return new Playbook.OnEvent("", Optional.empty(), "", AGE_MAX);
        }
        Fields fields =
                Fields.of(faults, "trigger", node.get(), "event", "when", "about", "maxAge", "segment", "on", "daily");
        long kinds = Arrays.asList("event", "segment", "daily").stream()
                .filter(fields::has)
                .count();
        if (kinds != 1) {
            faults.add(
                    fields.line(), "trigger", kinds + " kinds at once", "Write exactly one of: event, segment, daily");
        }
        String kind = fields.has("segment") ? "segment" : fields.has("daily") ? "daily" : "event";
        refuse(fields, kind, "when", "event", "daily");
        refuse(fields, kind, "about", "event");
        refuse(fields, kind, "maxAge", "event");
        refuse(fields, kind, "on", "segment");
        if (kind.equals("segment")) {
            List<String> on = fields.items("on").stream()
                    .map(item -> item instanceof ScalarNode scalar ? scalar.getValue() : "")
                    .toList();
            return fields.condition("segment", scope)
                    .<Playbook.Trigger>map(segment -> new Playbook.OnEntry(segment, on))
                    .orElseGet(() -> new Playbook.OnEvent("", Optional.empty(), "", AGE_MAX));
        }
        Optional<Condition> when = fields.condition("when", scope);
        if (kind.equals("daily")) {
            return new Playbook.Daily(fields.hour("daily").orElse(LocalTime.NOON), when);
        }
        return new Playbook.OnEvent(
                fields.text("event", NAME_CHARS_MAX).orElse(""),
                when,
                fields.text("about", NAME_CHARS_MAX).orElse(""),
                fields.lapse("maxAge").orElse(AGE_MAX));
    }

    private static void refuse(Fields fields, String kind, String name, String... allowed) {
        if (fields.has(name) && !List.of(allowed).contains(kind)) {
            fields.fault(name, "does not go with " + kind, "Remove it: it goes with " + String.join(" or ", allowed));
        }
    }

    private Playbook.Reentry reentry(boolean hasSubject) {
        String text = top.text("reentry", NAME_CHARS_MAX).orElse("never");
        if (text.startsWith("after ")) {
            Optional<Duration> after =
                    Lapse.parse(text.substring("after ".length()).strip());
            if (after.isPresent()) {
                return new Playbook.Reentry(Playbook.Reentry.Rule.AFTER, after.get());
            }
        }
        if (text.equals("perSubject") && !hasSubject) {
            top.fault("reentry", "the run is about nothing", "Write trigger.about, like about: order");
        }
        return switch (text) {
            case "never" -> Playbook.Reentry.of(Playbook.Reentry.Rule.NEVER);
            case "perSubject" -> Playbook.Reentry.of(Playbook.Reentry.Rule.PER_SUBJECT);
            case "always" -> Playbook.Reentry.of(Playbook.Reentry.Rule.ALWAYS);
            default -> {
                top.fault("reentry", "'" + text + "' is none", "Write one of: never, perSubject, always, after 30d");
                yield Playbook.Reentry.of(Playbook.Reentry.Rule.NEVER);
            }
        };
    }

    private Playbook.Goal goal(Playbook.Audience audience) {
        Optional<Node> node = top.node("goal");
        if (node.isEmpty()) {
            top.missing(
                    "goal",
                    "Say what the customer gets of it: goal with outcome, event (or without) and within; "
                            + "a playbook without a customer's outcome is not published");
            return new Playbook.Goal("", "", Optional.empty(), AGE_MAX, false);
        }
        Fields goal = Fields.of(faults, "goal", node.get(), "outcome", "event", "without", "when", "within");
        boolean absent = goal.has("without");
        if (absent == goal.has("event")) {
            faults.add(
                    goal.line(),
                    "goal",
                    absent ? "both event and without" : "nothing tells whether it came about",
                    "Write one of: event (it comes), without (it does not come)");
        }
        if (!goal.has("within")) {
            goal.missing("within", "Say how long after the beginning it counts, like within: 14d");
        }
        String name = absent ? "without" : "event";
        String event = goal.text(name, NAME_CHARS_MAX).orElse("");
        if (OWN_DOINGS.contains(event.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT))) {
            goal.fault(
                    name,
                    event + " is what we do, not what the customer gets",
                    "Name an event of the customer's own, like OrderPlaced or DeliveryConfirmed");
        }
        return new Playbook.Goal(
                goal.required("outcome", NAME_CHARS_MAX, "Write the outcome in the customer's words"),
                event,
                goal.condition("when", Scope.of(audience, true)),
                goal.lapse("within").orElse(AGE_MAX),
                absent);
    }
}
