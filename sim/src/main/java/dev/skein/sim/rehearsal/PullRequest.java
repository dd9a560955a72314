package dev.skein.sim.rehearsal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rehearsal in Markdown, for a pull request: what was tried, on what, and what it would change. */
public final class PullRequest {
    private PullRequest() {}

    /** The text; the same report gives the same text. */
    public static String of(RehearsalReport report) {
        Map<?, ?> candidate = report.fields().get("candidate") instanceof Map<?, ?> map ? map : new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("## Rehearsal of ")
                .append(candidate.get("name"))
                .append("\n\n");
        report.summary().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n| | |\n|---|---|\n");
        row(text, "playbook", candidate.get("playbook"));
        row(text, "SHA-256 of its text", candidate.get("sha256"));
        row(text, "settings", candidate.get("settings"));
        row(text, "effects", report.fields().get("effectsSha256"));
        if (report.fields().get("difference") instanceof Map<?, ?> difference
                && difference.get("people") instanceof Map<?, ?> people) {
            text.append("\n| for | people |\n|---|---|\n");
            people.forEach((change, n) ->
                    row(text, change.toString().toLowerCase(Locale.ROOT).replace('_', ' '), n));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append("| ").append(name).append(" | ").append(value).append(" |\n");
        }
    }
}
