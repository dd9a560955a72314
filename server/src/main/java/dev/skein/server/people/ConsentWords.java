package dev.skein.server.people;

import dev.skein.Consent;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.listen.Consents;
import java.util.Optional;

/** What each choice means, in the customer's words. */
final class ConsentWords {
    /** How feelings are read. */
    static final String FEELINGS =
            "When you write to us, a program on our own machines looks for words of worry, anger "
                    + "or joy, and tells the person who answers you. It is sometimes wrong. It reads nothing but your messages "
                    + "to us, and nothing it finds decides what you may have or what you pay.";

    private ConsentWords() {}

    static Known.Choice choice(Consent.Purpose purpose, Customer person) {
        boolean granted = Consent.allows(person.consents(), purpose);
        return switch (purpose) {
            case SERVICE ->
                new Known.Choice(
                        purpose,
                        granted,
                        title(purpose),
                        "We use your orders, your address and what you write to us.",
                        "You hear of it from us first when something goes wrong." + counted(person),
                        "you would hear from us only when you ask.");
            case MARKETING ->
                new Known.Choice(
                        purpose,
                        granted,
                        title(purpose),
                        "We use what you bought and looked at.",
                        "Now and then an offer, and never more than the weekly limit.",
                        "you would get no offers. How we serve you stays the same.");
            case PERSONALISATION ->
                new Known.Choice(
                        purpose,
                        granted,
                        title(purpose),
                        "We use what you did before and what you told us matters to you.",
                        "What fits you comes first.",
                        "you would see what everybody sees.");
            case FEELINGS ->
                new Known.Choice(
                        purpose,
                        granted,
                        title(purpose),
                        "A program reads the messages you write to us, and nothing else.",
                        "Whoever is in distress gets to a person at once.",
                        "we would not notice from your words that something weighs on you.");
            case RESEARCH ->
                new Known.Choice(
                        purpose,
                        granted,
                        title(purpose),
                        "We ask you two questions after a conversation and count the answers.",
                        "What went wrong for you is seen, and your word on whether it is solved is the last one.",
                        "we would not ask you how it went.");
            case LEARNING ->
                new Known.Choice(
                        purpose,
                        granted,
                        title(purpose),
                        "When you or one of us corrects what a program read in a message of yours, the program learns from "
                                + "that message, on our own machines.",
                        "The same mistake is not made with the next person.",
                        "the program forgets your messages the next time it learns.");
        };
    }

    private static String counted(Customer person) {
        long times = person.contacts().stream()
                .filter(c -> c.purpose() == Consent.Purpose.SERVICE)
                .count();
        return times == 0 ? "" : " We did so " + times + (times == 1 ? " time lately." : " times lately.");
    }

    private static String title(Consent.Purpose purpose) {
        return switch (purpose) {
            case SERVICE -> "Write to me about my orders";
            case MARKETING -> "Send me offers";
            case PERSONALISATION -> "Fit what I see to me";
            case FEELINGS -> "Read how I feel in what I write";
            case RESEARCH -> "Ask me how it went";
            case LEARNING -> "Learn from what was misread in my messages";
        };
    }

    /** A change in words; empty when the event names no purpose. */
    static Optional<String> changed(Event event) {
        String word = event.data().flag("granted").orElse(false) ? "You switched on: " : "You switched off: ";
        return event.data().text("purpose").flatMap(Consents::purpose).map(purpose -> word + title(purpose) + '.');
    }
}
