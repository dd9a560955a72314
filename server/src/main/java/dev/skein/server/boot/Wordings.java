package dev.skein.server.boot;

import dev.skein.server.Retones;
import dev.skein.server.channel.ModelWording;
import dev.skein.server.channel.Wording;
import java.util.Optional;

/** Other words for the assistant's answers, where a language model is named in the environment; else as they are. */
final class Wordings {
    private Wordings() {}

    static Wording configured() {
        Optional<String> url = setting("SKEIN_LLM_URL");
        if (url.isEmpty()) {
            return Wording.AS_IS;
        }
        return new ModelWording(
                url.get(),
                setting("SKEIN_LLM_MODEL")
                        .orElseThrow(() -> new IllegalStateException("SKEIN_LLM_URL is set: name SKEIN_LLM_MODEL too")),
                setting("SKEIN_LLM_KEY").orElse(""));
    }

    /** The same model says suggested words otherwise; without one our own rules do. */
    static Retones retones(Wording configured) {
        return configured instanceof Retones model ? model : Retones.RULES;
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank());
    }
}
