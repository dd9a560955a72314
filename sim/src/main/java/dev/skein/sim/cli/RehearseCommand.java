package dev.skein.sim.cli;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.sim.rehearsal.EventFile;
import dev.skein.sim.rehearsal.Folder;
import dev.skein.sim.rehearsal.Past;
import dev.skein.sim.rehearsal.PullRequest;
import dev.skein.sim.rehearsal.Rehearsal;
import dev.skein.sim.rehearsal.RehearsalReport;
import dev.skein.sim.rehearsal.ReportPage;
import dev.skein.sim.rehearsal.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skein rehearse}: tries a playbook, or a company's rules, on the past. Nothing is sent. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tries a playbook on real past customers, timers included: whom it reaches and when, what the gate"
                        + " refuses, who gets it earlier, later, more often or not at all compared with another version, and"
                        + " what that version would have brought. Nothing is sent. docs/guide/rehearsal.md",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done; the report is written",
            " 1:failed: a file cannot be read or written",
            " 2:the command line or a playbook is wrong; the message names the place"
        },
        footer = {
            "",
            "Examples:",
            "  skein rehearse --playbook late-delivery-2.yaml --against live --company my-company \\",
            "      --over events.jsonl --out report.json",
            "  skein rehearse --playbook late-delivery-2.yaml --against live --over live:90d --company my-company \\",
            "      --out report.json --summary report.md",
            "  skein rehearse --company stricter --against-company my-company --over events.jsonl --out report.json"
        })
final class RehearseCommand implements Callable<Integer> {
    private static final String LIVE = "live";

    @Option(names = "--playbook", paramLabel = "FILE", description = "the version that is tried")
    Optional<Path> playbook = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "FILE|live",
            description = "the version it is held against: a file, or live: the newest one in the company's folder")
    Optional<String> against = Optional.empty();

    @Option(
            names = "--company",
            paramLabel = "DIR",
            description = "the company whose settings and other playbooks count (default: plain settings, no others)")
    Optional<Path> company = Optional.empty();

    @Option(
            names = "--against-company",
            paramLabel = "DIR",
            description = "hold the company's rules (caps, quiet hours, all its playbooks) against this folder's")
    Optional<Path> againstCompany = Optional.empty();

    @Option(
            names = "--over",
            required = true,
            paramLabel = "FILE|live:Nd",
            description =
                    "the past: JSON lines as import takes them, plain or gzip; receivedAt tells what came late. Or"
                            + " the last N days of a running Skein, where the rehearsal is then recorded")
    String over = "";

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8180",
            description = "the running Skein that --over live:Nd reads (default: ${DEFAULT-VALUE})")
    String url = "";

    @Option(names = "--data", description = "its data folder, for the key (default: ./data/demo, else ./data/live)")
    Optional<Path> data = Optional.empty();

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "the report in short as Markdown, for a pull request")
    Optional<Path> summary = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "1 to 64; the report is the same")
    int threads = 1;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "parts the people for the model of outcomes; a rehearsal throws no other dice")
    long seed = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "where the report goes; - is standard output")
    Path out = Path.of("-");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Integer> days = LiveServer.days(over);
        Optional<LiveServer> server = days.isPresent() ? Optional.of(LiveServer.at(url, data)) : Optional.empty();
        Rehearsal rehearsal = asked(server);
        long began = System.nanoTime();
        Past past = server.isPresent()
                ? server.get().past(days.get(), err)
                : EventFile.read(Path.of(over), lines -> err.println("read " + lines + " lines"));
        err.println("read " + past.lines() + " lines in " + since(began) + " s");
        long read = System.nanoTime();
        RehearsalReport report = rehearsal.over(past, threads, err::println);
        err.println("rehearsed in " + since(read) + " s");
        byte[] json = report.json().getBytes(StandardCharsets.UTF_8);
        if (out.toString().equals("-")) {
            System.out.write(json);
            System.out.flush();
            report.summary().forEach(err::println);
        } else {
            Files.write(out, json);
            report.summary().forEach(spec.commandLine().getOut()::println);
        }
        if (summary.isPresent()) {
            Files.writeString(summary.get(), PullRequest.of(report));
        }
        if (server.isPresent() && playbook.isPresent()) {
            Object page = ReportPage.of(report, rehearsal.candidate().company().zone());
            server.get().record(Files.readString(playbook.get()), Codec.json(page));
            err.println("recorded at " + url + ": exactly this version is rehearsed there");
        }
        return 0;
    }

    private static double since(long began) {
        return Math.rint((System.nanoTime() - began) / 1e8) / 10;
    }

    private Rehearsal asked(Optional<LiveServer> server) throws IOException, InterruptedException {
        Version base = company.isPresent() ? Folder.company(company.get()) : plain();
        if (playbook.isEmpty()) {
            if (company.isEmpty() || againstCompany.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing to rehearse: name --playbook, or --company and" + " --against-company");
            }
            return new Rehearsal(base, Optional.of(Folder.company(againstCompany.get())), Optional.empty(), seed);
        }
        if (againstCompany.isPresent()) {
            throw new IllegalArgumentException("--against-company goes without --playbook: one thing at a time");
        }
        Folder.Text tried = Folder.playbook(playbook.get());
        Optional<Version> other = against.isPresent() ? against(base, tried, against.get(), server) : Optional.empty();
        return new Rehearsal(
                base.with(tried.playbook(), tried.sha256()),
                other,
                Optional.of(tried.playbook().id()),
                seed);
    }

    private Optional<Version> against(Version base, Folder.Text tried, String named, Optional<LiveServer> server)
            throws IOException, InterruptedException {
        if (named.equals(LIVE) && server.isPresent()) {
            // Nothing may be live there yet: then it is held against nothing.
            Optional<String> yaml = server.get().live(tried.playbook().id());
            return yaml.map(text -> Folder.text("live", text)).map(t -> base.with(t.playbook(), t.sha256()));
        }
        if (named.equals(LIVE)) {
            boolean known = base.playbooks().stream()
                    .anyMatch(p -> p.id().equals(tried.playbook().id()));
            if (!known) {
                throw new IllegalArgumentException("--against live: "
                        + (company.isEmpty()
                                ? "name the company's folder with --company"
                                : "no playbook " + tried.playbook().id() + " in " + company.get()));
            }
            return Optional.of(new Version(LIVE, base.company(), base.playbooks(), base.texts()));
        }
        Folder.Text other = Folder.playbook(Path.of(named));
        if (!other.playbook().id().equals(tried.playbook().id())) {
            throw new IllegalArgumentException(
                    "--against " + named + ": is " + other.playbook().policy() + " (expected: another version of "
                            + tried.playbook().id() + ")");
        }
        return Optional.of(base.with(other.playbook(), other.sha256()));
    }

    private static Version plain() {
        return Version.of("plain", Company.plain("Rehearsal", ZoneOffset.UTC), List.of());
    }
}
