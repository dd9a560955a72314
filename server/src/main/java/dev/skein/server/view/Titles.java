package dev.skein.server.view;

import dev.skein.Action;
import dev.skein.Correction;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Suggested;
import dev.skein.WrapUp;
import dev.skein.learn.empathy.EmpathyLabel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says events and decisions in a few words. A type nobody gave words to is taken apart at its capital letters. */
public final class Titles {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Titles() {}

    /** An event in a few words. */
    public static String of(Event event, String customer) {
        Data d = event.data();
        String who = d.text("name").orElse("A colleague");
        return switch (event.type()) {
            case "MessageReceived" -> customer + " wrote";
            case "MessageSent" -> who + " wrote";
            case "SendFailed" -> "A message could not be delivered";
            case "PersonAsked" -> customer + " asked for a person";
            case "ReplyWritten" -> who + " wrote a reply";
            case "NoteWritten" -> who + " left a note";
            case "ConversationResolved" -> who + " closed the conversation";
            case "LeadRequested" -> "A change of lead was asked for";
            case "LeadChanged" -> who + " leads";
            case "PromiseKept" -> "A promise was kept";
            case Correction.TOLD ->
                d.text("name").filter(name -> !name.isEmpty()).orElse(customer) + " corrected what we read";
            case Correction.TAKEN_BACK -> "A correction was taken back";
            case Action.Reread.REFINED -> "Read more deeply";
            case Action.Reread.NOT_REFINED -> "Could not be read more deeply";
            case EmpathyLabel.TOLD -> who + " said what a reply did";
            case Suggested.REWORDED ->
                who + " asked for " + event.data().text("tone").orElse("other") + " words";
            case WrapUp.CORRECTED -> who + " put the summary right";
            case "ConsentChanged" -> consent(d);
            case "SurveyAsked" -> "Asked how it went";
            case "SurveyAnswered" -> answer(d, customer);
            case "OfferMade" -> "Offered to make good";
            case "PageViewed", "ScreenViewed" -> "Looked at " + d.text("name").orElse("a page");
            case "ProfileIdentified" -> customer + " told us something";
            case "GroupJoined" -> "Joined " + d.text("group").orElse("a group");
            case "DeliveryDelayed" -> "Delivery delayed" + days(d);
            case "DeliveryConfirmed" -> "Delivered" + of(d);
            case "ProfileJoined" -> "Two profiles found to be one person";
            case "MergeAsked" -> "Found to be the same person as another";
            case "MergeUndone" -> "Parted from a profile";
            case "ProfileReturned" -> "Given back what was joined";
            case "TimerFired" -> "A time came: " + d.text("name").orElse("").split("/", 2)[0];
            default -> words(event.type()) + of(d);
        };
    }

    /** What goes with the title: what was said, what it is about, why. */
    public static Optional<String> detail(Event event) {
        Data d = event.data();
        return switch (event.type()) {
            case "ProfileIdentified" ->
                Optional.of(String.join(", ", d.tree("traits").values().keySet()))
                        .filter(names -> !names.isEmpty());
            case "SurveyAnswered" -> d.text("words").filter(words -> !words.isEmpty());
            case Correction.TOLD, Correction.TAKEN_BACK ->
                Correction.told(event).map(Titles::of);
            case "DeliveryDelayed" ->
                d.text("to")
                        .map(to -> "now " + to
                                + d.text("parcel").map(p -> ", parcel " + p).orElse(""));
            default -> d.text("text").or(() -> d.text("because")).filter(text -> !text.isEmpty());
        };
    }

    /** A correction in a few words: {@code Need: late delivery, not order status}. */
    public static String of(Correction c) {
        String aspect = words(c.aspect().word());
        String to = c.to().isEmpty() ? "none" : words(c.to()).toLowerCase(Locale.ROOT);
        String not = c.from().isEmpty() ? "" : ", not " + words(c.from()).toLowerCase(Locale.ROOT);
        return aspect + ": " + to + not;
    }

    /** A decision in a few words; empty for one that its event, or what came of it, shows already. */
    public static Optional<String> of(Decision decision) {
        String chosen = decision.chosen();
        return switch (decision.kind()) {
            case "contact" ->
                Optional.of(
                        chosen.startsWith("send by ")
                                ? "Wrote first, " + chosen.substring("send ".length())
                                : chosen.equals("hold") ? "A message is held" : "A message was not sent");
            case "reply" ->
                chosen.startsWith("send by ") || chosen.equals("send as a reply")
                        ? Optional.empty()
                        : Optional.of(
                                chosen.equals("keep as a note to the pod") ? "Kept as a note" : "A reply was not sent");
            case "answer" ->
                chosen.equals("bring a person in") ? Optional.of("A person was brought in") : Optional.empty();
            case "survey" -> chosen.equals("ask") ? Optional.empty() : Optional.of("Did not ask how it went");
            case "hold-out" ->
                Optional.of(
                        (chosen.equals("treat") ? "Playbook began: " : "Held out of playbook: ") + playbook(decision));
            case "offer" -> Optional.of("Playbook offers: " + chosen.replaceFirst("^offer: ", ""));
            case "act" ->
                Optional.of("The assistant asked for: " + words(chosen).toLowerCase(Locale.ROOT));
            case "lead", "merge", "wait", "suggest", "flow" -> Optional.empty();
            default -> Optional.of(words(decision.kind()) + ": " + chosen);
        };
    }

    private static String playbook(Decision decision) {
        return words(decision.policy().split("@", 2)[0]).toLowerCase(Locale.ROOT);
    }

    private static String consent(Data d) {
        String purpose = d.text("purpose").orElse("something").toLowerCase(Locale.ROOT);
        return (d.flag("granted").orElse(false) ? "Allowed " : "Refused ") + purpose;
    }

    private static String answer(Data d, String customer) {
        StringBuilder said = new StringBuilder(customer + " answered");
        d.number("heard")
                .ifPresent(heard ->
                        said.append(": heard ").append(heard.intValue()).append(" of 5"));
        d.flag("solved").ifPresent(solved -> said.append(solved ? ", solved" : ", not solved"));
        return said.toString();
    }

    private static String days(Data d) {
        return d.number("days")
                .map(days -> " by " + days.intValue() + (days.intValue() == 1 ? " day" : " days"))
                .orElse("");
    }

    private static String of(Data d) {
        return d.text("order")
                .or(() -> d.text("orderId"))
                .or(() -> d.text("order_id"))
                .map(order -> ", order " + order)
                .or(() -> d.text("parcel").map(parcel -> ", parcel " + parcel))
                .or(() -> d.text("product").map(product -> ", " + product))
                .orElse("");
    }

    /** {@code DeliveryDelayed} and {@code late-delivery} as words, the first in a capital. */
    public static String words(String name) {
        String spaced = HUMP.matcher(name.replace('-', ' ').replace('_', ' ')).replaceAll(" ");
        String lower = spaced.toLowerCase(Locale.ROOT).strip();
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
