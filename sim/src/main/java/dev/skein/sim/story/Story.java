package dev.skein.sim.story;

import dev.skein.Company;
import dev.skein.loop.Loop;
import dev.skein.sim.Reader;
import dev.skein.sim.contract.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A story: lines that begin with {@code given}, {@code reads}, {@code at} and {@code then}. {@code docs/guide/stories.md}
 * lists what can be said. A line that says nothing known fails with its number, so that no story passes by a slip of the
 * pen.
 *
 * @param file as failures name it
 * @param title what it is about
 * @param lines in order, blank ones and comments left out
 */
public record Story(String file, String title, List<Line> lines) {
    /** What stands before the name of a flow's file. */
    public static final String FLOWS = "flows/";

    /** A line of the file, its number from 1. */
    record Line(int number, String text) {}

    /** Opens the host the story is told to. */
    public interface Teller {
        /**
         * A host over an empty store.
         *
         * @param company the settings the story gives
         * @param playbooks names of the playbook files it gives; of flows, {@link #FLOWS} stands before the name
         * @param start where the clock stands
         */
        Stage open(Company company, List<String> playbooks, Instant start);
    }

    /** Makes the loop of a story: for tellers. */
    public interface LoopOf {
        Loop make(Company company, List<String> playbooks);
    }

    /** Reads a story; one without a title is an {@link IllegalArgumentException}. */
    public static Story parse(String file, String text) {
        List<Line> lines = new ArrayList<>();
        String title = "";
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.startsWith("story:")) {
                title = line.substring("story:".length()).strip();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new Line(number, line));
            }
        }
        if (title.isEmpty()) {
            throw new IllegalArgumentException(file + ": no title (expected a line such as \"story: A late parcel\")");
        }
        return new Story(file, title, List.copyOf(lines));
    }

    /** A story that ships with the simulator: {@code shipped("late-delivery")}. */
    public static Story shipped(String name) {
        String path = "/stories/" + name + ".story";
        try (InputStream in = Story.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("story: " + name + " (no such resource: " + path + ")");
            }
            return parse(name + ".story", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    /** Names of the stories that ship. */
    public static List<String> shipped() {
        return List.of(
                "abandoned-basket",
                "late-delivery",
                "heard-and-handed-over",
                "consent-withdrawn-mid-run",
                "merge-and-undo",
                "twice-never-surveyed",
                "employee-break",
                "two-needs",
                "beyond-what-we-know",
                "promise-in-passing",
                "corrected-reading",
                "corrected-around-a-decision",
                "read-deeper",
                "suggested-words",
                "summed-up",
                "the-assistant-follows-a-flow",
                "flow-by-another-channel",
                "everybody-busy",
                "break-with-an-end",
                "overflow",
                "closed-hours",
                "promised-to-be-the-one",
                "pod-of-one",
                "two-pods",
                "lead-leaves",
                "two-answer-at-once",
                "need-changes-three-times",
                "chat-mail-phone",
                "consult-and-take-back",
                "silence",
                "recovery-handed-on",
                "several-small-failures",
                "incident-by-parcel",
                "suggested-by-a-member");
    }

    /**
     * Tells the story and returns the host's dump at its end, for the same story gives the same on every host. What the
     * story does not read itself, the reader does. The first line that does not hold is a {@link StoryFailure}.
     */
    public String tell(Teller teller, Reader reader) {
        try (Telling telling = new Telling(this, teller, reader)) {
            lines.forEach(telling::line);
            return telling.end();
        }
    }
}
