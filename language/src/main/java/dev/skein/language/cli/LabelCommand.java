package dev.skein.language.cli;

import dev.skein.language.empathy.LabelledTalk;
import dev.skein.language.empathy.LabelledTalks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code skein label}: a person labels talks by the protocol, at the keyboard, without seeing what any model says. */
@Command(
        name = "label",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks you, talk by talk, what docs/empathy-protocol.md asks. Each finished talk is written at "
                + "once; started again with the same files it goes on where you stopped.",
        footer = {"", "Example: skein label --talks export.jsonl --out labels.jsonl --sample 200"})
final class LabelCommand implements Callable<Integer> {
    @Option(names = "--talks", required = true, paramLabel = "FILE", description = "conversations, one a line")
    Path talks = Path.of("-");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where the labelled ones are added")
    Path out = Path.of("-");

    @Option(names = "--sample", paramLabel = "N", description = "a random N of them (default: all, in their order)")
    Optional<Integer> sample = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "of the sample (default ${DEFAULT-VALUE})")
    long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && Files.isSameFile(talks, out)) {
            throw new ParameterException(spec.commandLine(), "--out: the same file as --talks");
        }
        List<LabelledTalk> chosen = chosen(LabelledTalks.read(talks));
        Set<String> done = new LinkedHashSet<>();
        if (Files.exists(out)) {
            LabelledTalks.read(out).forEach(t -> done.add(t.id()));
        }
        PrintWriter print = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Labelling labelling = new Labelling(in, print);
        int number = 0;
        for (LabelledTalk talk : chosen) {
            number++;
            if (done.contains(talk.id())) {
                continue;
            }
            print.printf("%n  Talk %d of %d · %s · %s%n", number, chosen.size(), talk.id(), talk.channel());
            Optional<LabelledTalk> labelled = labelling.label(talk);
            if (labelled.isEmpty()) {
                break;
            }
            write(labelled.get());
            done.add(talk.id());
        }
        print.printf("%n  %d of %d talks are labelled, in %s.%n", countDone(chosen, done), chosen.size(), out);
        print.flush();
        return 0;
    }

    private static long countDone(List<LabelledTalk> chosen, Set<String> done) {
        return chosen.stream().filter(t -> done.contains(t.id())).count();
    }

    private List<LabelledTalk> chosen(List<LabelledTalk> all) {
        if (sample.isEmpty()) {
            return all;
        }
        List<LabelledTalk> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(seed));
        return mixed.subList(0, Math.max(0, Math.min(sample.get(), mixed.size())));
    }

    private void write(LabelledTalk talk) throws IOException {
        Files.writeString(out, LabelledTalks.line(talk) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
