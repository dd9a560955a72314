package dev.skein.act.playbook;

import dev.skein.Channel;
import dev.skein.Recovery;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a step does. */
final class DeedReader {
    /** Digits an amount may have before the point. */
    private static final int AMOUNT_DIGITS_MAX = 9;

    private static final List<String> FOR_EMPLOYEES = List.of("send", "offer");
    private static final Map<String, Channel> CHANNELS = new LinkedHashMap<>();
    private static final Map<String, Recovery.Stage> STAGES = new LinkedHashMap<>();
    private static final Map<String, Recovery.Found> FOUND = new LinkedHashMap<>();

    static {
        for (Channel channel : Channel.values()) {
            CHANNELS.put(channel.name().toLowerCase(Locale.ROOT), channel);
        }
        for (Recovery.Found found : List.of(Recovery.Found.EVENT, Recovery.Found.PATTERN, Recovery.Found.SILENCE)) {
            FOUND.put(found.name().toLowerCase(Locale.ROOT), found);
        }
        for (Recovery.Stage stage : Recovery.Stage.values()) {
            STAGES.put(stage.name().toLowerCase(Locale.ROOT).replace('_', '-'), stage);
        }
    }

    private final Faults faults;
    private final Playbook.Audience audience;
    private final String owner;
    private final boolean hasSubject;

    DeedReader(Faults faults, Playbook.Audience audience, String owner, boolean hasSubject) {
        this.faults = faults;
        this.audience = audience;
        this.owner = owner;
        this.hasSubject = hasSubject;
    }

    Deed read(Fields step, String kind) {
        if (audience == Playbook.Audience.EMPLOYEE && !FOR_EMPLOYEES.contains(kind)) {
            step.fault(kind, "is for customers", "Write for an employee one of: " + String.join(", ", FOR_EMPLOYEES));
        }
        Node node = step.node(kind).orElseThrow();
        String path = step.at(kind);
        return switch (kind) {
            case "send" -> send(Fields.of(faults, path, node, "channels", "text", "apologyFor"));
            case "need" -> need(Fields.of(faults, path, node, "kind", "about", "owner"));
            case "recovery" -> recovery(Fields.of(faults, path, node, "failure", "kind", "stage", "owner", "found"));
            case "owner" -> owned(Fields.of(faults, path, node, "failure", "kind", "name"));
            case "offer" ->
                offer(Fields.of(faults, path, node, "kind", "amount", "currency", "text", "failure", "authority"));
            case "promise" -> promise(Fields.of(faults, path, node, "text", "due"));
            case "handOver" -> handOver(Fields.of(faults, path, node, "need", "because"));
            default -> new Deed.Ask(Fields.of(faults, path, node, "channels").words("channels", CHANNELS));
        };
    }

    private Deed send(Fields fields) {
        List<Channel> channels = fields.words("channels", CHANNELS);
        if (!fields.has("channels") || fields.items("channels").isEmpty()) {
            fields.missing("channels", "Write a list, best first, of: " + String.join(", ", CHANNELS.keySet()));
        }
        return new Deed.Send(channels, words(fields, "text", true), words(fields, "apologyFor", false));
    }

    private Deed need(Fields fields) {
        return new Deed.Need(
                kind(fields, "Name the need, like kind: late-delivery"),
                words(fields, "about", false),
                fields.text("owner", PlaybookReader.NAME_CHARS_MAX).orElse(""));
    }

    private Deed recovery(Fields fields) {
        if (!fields.has("stage")) {
            fields.missing("stage", "Write one of: " + String.join(", ", STAGES.keySet()));
        }
        return new Deed.Recover(
                words(fields, "failure", true),
                kind(fields, "Name the need it is of, like kind: late-delivery"),
                fields.word("stage", STAGES).orElse(Recovery.Stage.DETECTED),
                fields.text("owner", PlaybookReader.NAME_CHARS_MAX).orElse(owner),
                fields.word("found", FOUND).orElse(Recovery.Found.EVENT));
    }

    private Deed owned(Fields fields) {
        return new Deed.Recover(
                words(fields, "failure", true),
                kind(fields, "Name the need it is of, like kind: late-delivery"),
                Recovery.Stage.OWNED,
                fields.text("name", PlaybookReader.NAME_CHARS_MAX).orElse(owner),
                Recovery.Found.EVENT);
    }

    private Deed offer(Fields fields) {
        Optional<Currency> currency = fields.text("currency", 3).flatMap(code -> currency(fields, code));
        if (fields.has("amount") && !fields.has("currency")) {
            fields.missing("currency", "Write the ISO 4217 code, like currency: EUR");
        }
        if (fields.has("amount") && !fields.has("authority")) {
            fields.missing(
                    "authority", "Say who allows offers of this size, like authority: service lead, up to 20 EUR");
        }
        long minor = fields.text("amount", 20)
                .flatMap(amount -> currency.flatMap(known -> minor(fields, amount, known)))
                .orElse(0L);
        return new Deed.Offer(
                kind(fields, "Name what is offered, like kind: voucher"),
                minor,
                currency.map(Currency::getCurrencyCode).orElse(""),
                words(fields, "text", true),
                words(fields, "failure", false),
                fields.text("authority", PlaybookReader.NAME_CHARS_MAX).orElse(""));
    }

    private static Optional<Currency> currency(Fields fields, String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            fields.fault("currency", "'" + code + "' is no currency", "Write the ISO 4217 code, like EUR");
            return Optional.empty();
        }
    }

    private static Optional<Long> minor(Fields fields, String amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (!amount.matches(
                "[0-9]{1," + AMOUNT_DIGITS_MAX + "}" + (digits == 0 ? "" : "(\\.[0-9]{1," + digits + "})?"))) {
            fields.fault(
                    "amount",
                    "'" + amount + "' is no amount of " + currency.getCurrencyCode(),
                    "Write it in quotes, like \"10" + (digits == 0 ? "" : "." + "0".repeat(digits)) + "\"");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(amount).movePointRight(digits).longValueExact());
    }

    private Deed promise(Fields fields) {
        if (!fields.has("due")) {
            fields.missing("due", "Say by when from now, like due: 2d");
        }
        return new Deed.Promise(words(fields, "text", true), fields.lapse("due").orElse(Duration.ofDays(1)));
    }

    private Deed handOver(Fields fields) {
        return new Deed.HandOver(
                fields.required("need", PlaybookReader.NAME_CHARS_MAX, "Name the need, like need: late-delivery"),
                words(fields, "because", true));
    }

    private static String kind(Fields fields, String cure) {
        return fields.required("kind", PlaybookReader.NAME_CHARS_MAX, cure);
    }

    /** A text, its places checked as far as they can be before there is a run. */
    private Template words(Fields fields, String name, boolean required) {
        if (required && !fields.has(name)) {
            fields.missing(name, "Write the text");
        }
        Template text = fields.template(name);
        String person = audience.name().toLowerCase(Locale.ROOT);
        for (Template.Part place : text.places()) {
            String root = place.name().contains(".")
                    ? place.name().substring(0, place.name().indexOf('.'))
                    : "";
            if (root.equals("event") || root.equals("run")) {
                String bare = place.name().substring(place.name().lastIndexOf('.') + 1);
                fields.fault(name, "{" + place.name() + "} is never known", "Write {" + bare + "}");
            } else if ((root.equals("customer") || root.equals("employee")) && !root.equals(person)) {
                fields.fault(name, "{" + place.name() + "} is never known", "Speak of the " + person + " here");
            } else if (place.name().equals("subject")
                    && !hasSubject
                    && place.fallback().isEmpty()) {
                fields.fault(
                        name, "{subject} is never known", "Write trigger.about, or a fallback: {subject|your order}");
            }
        }
        return text;
    }
}
