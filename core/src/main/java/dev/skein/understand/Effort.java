package dev.skein.understand;

import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What it costs a customer to be helped.
 *
 * @param contactsIn7Days how often the person wrote within 7 days
 * @param askedAgain how often we asked for what we had been told, in the last conversation
 * @param waitingSeconds how long the customer has waited for our word; 0 when not waiting
 * @param repeat whether this is a second conversation within 7 days
 */
public record Effort(int contactsIn7Days, int askedAgain, long waitingSeconds, boolean repeat) {
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Pattern ASKS =
            Pattern.compile("(?i)\\b(what|which|could you|can you|please|may i|tell|send)\\b");

    /** What we ask for, and how to see that the customer has said it. */
    private enum Asked {
        ORDER("order (number|id)", "\\b[A-Z]?-?\\d{4,10}\\b"),
        MAIL("e-?mail( address)?", "[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
        PHONE("phone( number)?", "\\+?\\d[\\d ()-]{6,}\\d"),
        POSTCODE("post ?code|zip( code)?", "\\b\\d{4,5}\\b|\\b\\d{3} \\d{2}\\b");

        private final Pattern request;
        private final Pattern told;

        Asked(String request, String told) {
            this.request = Pattern.compile("\\b(" + request + ")\\b", Pattern.CASE_INSENSITIVE);
            this.told = Pattern.compile(told);
        }
    }

    /** Effort as it stands at the time. */
    public static Effort of(Customer customer, Instant now) {
        int contacts = (int) customer.activity().contacts().stream()
                .filter(c -> c.isAfter(now.minus(WINDOW)))
                .count();
        List<Conversation> recent = customer.conversations().stream()
                .filter(c -> c.opened().isAfter(now.minus(WINDOW)))
                .toList();
        Conversation last = recent.isEmpty() ? null : recent.get(recent.size() - 1);
        return new Effort(
                contacts,
                last == null ? 0 : last.askedAgain(),
                last == null
                        ? 0
                        : last.waitingSince()
                                .map(s -> Math.max(0, Duration.between(s, now).toSeconds()))
                                .orElse(0L),
                recent.size() > 1);
    }

    /**
     * Whether our words ask for what the customer already said in this talk: an order number, an address, a phone
     * number. Lexical, English; a question it does not know goes unnoticed.
     */
    public static boolean asksAgain(Conversation conversation, String ours) {
        boolean asks = ours.contains("?") || ours.toLowerCase(Locale.ROOT).contains("please");
        if (!asks || !ASKS.matcher(ours).find()) {
            return false;
        }
        for (Asked asked : Asked.values()) {
            if (asked.request.matcher(ours).find()) {
                for (Message message : conversation.tail()) {
                    if (message.author() == Message.Author.CUSTOMER
                            && asked.told.matcher(message.text()).find()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
