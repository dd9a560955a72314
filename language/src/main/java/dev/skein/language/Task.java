package dev.skein.language;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be read of a text. The name in lower case is that of the JSON field, of {@code --tasks} and of evidence. */
public enum Task {
    /** What language it is written in. */
    LANGUAGE,
    /** Negative, neutral or positive. */
    SENTIMENT,
    /** GoEmotions' 27 emotions and neutral. */
    EMOTIONS,
    /** The same in Ekman's six and neutral. */
    EKMAN,
    /** The same in the paper's four groups: ambiguous, negative, neutral, positive. */
    GROUPS,
    /** The step on our scale of five. */
    FEELING,
    /** What the writer wants, of the labels a company taught. */
    INTENTS,
    /** Whether the writer wants something that none of the labels names. */
    OUT_OF_SCOPE,
    /** The words that carried the other readings. */
    EVIDENCE,
    /** Whether it asks, requests, complains, thanks, greets or states. */
    ACTS,
    /** Urgency, leaving, effort, and that it was said before. */
    SIGNALS,
    /** What an employee or assistant promises, and by when. */
    PROMISE,
    /** Names, cards, addresses and the like. */
    PERSONAL,
    /** What a reply does with a feeling or a cost in what it answers. */
    EMPATHY;

    private static final Set<Task> MOODS = EnumSet.of(SENTIMENT, EMOTIONS, EKMAN, GROUPS, FEELING);
    private static final Set<Task> TALK = EnumSet.of(ACTS, SIGNALS, PROMISE, PERSONAL, EMPATHY);

    /** All of them. */
    public static EnumSet<Task> all() {
        return EnumSet.allOf(Task.class);
    }

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says how the writer feels, which is never read of an employee. */
    public boolean isMood() {
        return MOODS.contains(this);
    }

    /** Whether it is told by what a company taught. */
    boolean wantsNeeds() {
        return this == INTENTS || this == OUT_OF_SCOPE || this == EVIDENCE;
    }

    /** Whether it is about what the text does in its talk. */
    boolean isOfTalk() {
        return TALK.contains(this);
    }

    /** Of names between commas, in any case; a name that is none is an {@link IllegalArgumentException} that lists them. */
    public static EnumSet<Task> of(String names) {
        EnumSet<Task> made = EnumSet.noneOf(Task.class);
        for (String name : names.split(",", -1)) {
            Task found = null;
            for (Task task : values()) {
                found = task.key().equals(name.strip().toLowerCase(Locale.ROOT)) ? task : found;
            }
            if (found == null) {
                throw new IllegalArgumentException("'" + name.strip() + "' is no task (expected: some of "
                        + all().stream()
                                .map(Task::key)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("")
                        + ")");
            }
            made.add(found);
        }
        return made;
    }
}
