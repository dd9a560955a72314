package dev.skein.sim.cli;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.sim.rehearsal.LivePast;
import dev.skein.sim.rehearsal.Past;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Skein that runs: its past is read page by page, with the key of its data folder. */
final class LiveServer {
    /** Events a rehearsal from here holds at most, about a kilobyte each. */
    static final long EVENTS_MAX = 20_000_000;

    private static final Pattern OVER = Pattern.compile("live:([1-9][0-9]{0,2})d");
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final String url;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    private LiveServer(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** A page of the log. */
    record Page(List<Event> items, Optional<String> nextCursor) {}

    /** One that answers at the address; the key is in its data folder: the one named, else those of demo and up. */
    static LiveServer at(String url, Optional<Path> data) throws IOException {
        Path home = Path.of(System.getProperty("skein.home", "."));
        for (Path folder : data.map(List::of).orElse(List.of(home.resolve("data/demo"), home.resolve("data/live")))) {
            if (Files.exists(folder.resolve("api-key"))) {
                return new LiveServer(
                        url, Files.readString(folder.resolve("api-key")).strip());
            }
        }
        throw new IllegalArgumentException("no api-key found: name the data folder of the running Skein with --data");
    }

    /** How many days {@code live:90d} asks for; empty for anything that does not begin so. */
    static Optional<Integer> days(String over) {
        if (!over.equals("live") && !over.startsWith("live:")) {
            return Optional.empty();
        }
        Matcher days = OVER.matcher(over);
        if (!days.matches()) {
            throw new IllegalArgumentException("--over " + over + " (expected: live:90d, 1 to 999 days)");
        }
        return Optional.of(Integer.valueOf(days.group(1)));
    }

    /** Its past, events and decisions. */
    Past past(int days, PrintWriter told) throws IOException, InterruptedException {
        Instant since = Instant.now().minus(Duration.ofDays(days));
        LivePast past = new LivePast(since, EVENTS_MAX);
        read("log", since, past, told);
        read("log/decisions", since, past, told);
        return past.past();
    }

    private void read(String path, Instant since, LivePast past, PrintWriter told)
            throws IOException, InterruptedException {
        Optional<String> cursor = Optional.empty();
        long next = 100_000;
        do {
            String query = "?limit=" + PAGE + "&since=" + since
                    + cursor.map(c -> "&cursor=" + URLEncoder.encode(c, StandardCharsets.UTF_8))
                            .orElse("");
            Page page = Codec.read(get(path + query), Page.class);
            page.items().forEach(past::take);
            cursor = page.nextCursor();
            if (past.events() >= next) {
                told.println("read " + past.events() + " events");
                next += 100_000;
            }
        } while (cursor.isPresent());
    }

    /** The text of a playbook's version that is live for most people; empty when none is. */
    Optional<String> live(String playbook) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(call("playbooks/" + playbook).GET());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        Data force = Codec.read(checked(answer), Data.class).tree("force");
        int share = number(force, "share");
        int rest = number(force, "rest");
        int version = share < 100 && rest != 0 ? rest : number(force, "version");
        return version == 0 ? Optional.empty() : Optional.of(get("playbooks/" + playbook + "/" + version + "/text"));
    }

    private static int number(Data of, String field) {
        return of.number(field).map(Double::intValue).orElse(0);
    }

    /** Has a rehearsal of exactly this text recorded. */
    void record(String yaml, String page) throws IOException, InterruptedException {
        String body = Codec.json(Data.of("yaml", yaml, "report", page));
        checked(send(call("playbooks/rehearsals")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private String get(String path) throws IOException, InterruptedException {
        return checked(send(call(path).GET()));
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        try {
            return client.send(
                    call.timeout(ANSWERS_WITHIN).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new IOException("no Skein answers at " + url + ": start it, or name it with --url", e);
        }
    }

    private static String checked(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() < 300) {
            return answer.body();
        }
        String why = answer.body();
        try {
            why = Codec.read(why, Data.class).text("detail").orElse(why);
        } catch (IllegalStateException e) {
            why = "status " + answer.statusCode(); // no answer of ours, so its text says nothing to us
        }
        throw new IOException("refused: " + why);
    }
}
