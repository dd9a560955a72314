package dev.skein.sim.cli;

import dev.skein.Codec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skein match}: one tick of matching on a scene that is written down. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Matches those who wait with those who have room, once, as the running system would: hard limits "
                + "first, then the best predicted outcomes all together. With \"values\" the pairs' values are taken as "
                + "they are. docs/guide/matching.md has the format.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:failed: a file cannot be read or written",
            " 2:the command line or the scenario is wrong; the message names the place"
        },
        footer = {
            "",
            "Example scenario:",
            "  {\"employees\": [{\"id\": \"mia\", \"skills\": [\"late-delivery\"], \"capacity\": {\"chat\": 3}}],",
            "   \"work\": [{\"id\": \"c1\", \"need\": \"late-delivery\", \"channel\": \"chat\", \"waitedSeconds\": 40}]}",
            "",
            "Example: skein match --scenario scene.json --out pairs.json"
        })
final class MatchCommand implements Callable<Integer> {
    @Option(names = "--scenario", required = true, paramLabel = "FILE", description = "the scene, as JSON")
    Path scenario = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "where to write; - (default) is standard output")
    Path out = Path.of("-");

    @Override
    public Integer call() throws Exception {
        MatchScenario scene = MatchScenario.read(Files.readString(scenario, StandardCharsets.UTF_8));
        byte[] pairs = Codec.bytes(scene.solved());
        if (out.toString().equals("-")) {
            System.out.write(pairs);
            System.out.println();
            System.out.flush();
        } else {
            Files.write(out, pairs);
        }
        return 0;
    }
}
