package dev.skein.server.boot;

import dev.skein.server.listen.WriteKey;

/** Where to look, said once the server answers. */
final class Welcome {
    private Welcome() {}

    static String text(Engine engine) {
        Options options = engine.options();
        String base = "http://127.0.0.1:" + options.port();
        String key = engine.keys().all().stream()
                .filter(k -> k.name().equals("web"))
                .map(WriteKey::key)
                .findFirst()
                .orElse("see write-keys in the data folder");
        int readers = engine.understander().describe().size();
        return """

                Skein is ready after %.1f s.

                  The desk          %s
                                    (this link opens your session; it is new at every start)
                  %s
                  The interface     %s/q/openapi
                  Your data         %s
                  Write key (web)   %s
                  Articles known    %d, playbooks %d, readers of text %d

                  Ctrl-C ends it; nothing is lost.
                """.formatted(
                        engine.sinceStartMs() / 1000.0,
                        engine.firstRun().link(options.port()),
                        options.demo()
                                ? "The shop's chat   " + base + "/shop"
                                : "The chat widget   <script async src=\"" + base + "/widget.js\" data-key=\"" + key
                                        + "\"></script>",
                        base,
                        options.data().toAbsolutePath().normalize(),
                        key,
                        engine.knowledge().articles(),
                        engine.playbooks().playbooks().published().size(),
                        readers);
    }
}
