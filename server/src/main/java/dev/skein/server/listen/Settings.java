package dev.skein.server.listen;

import dev.skein.Codec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser's Segment client asks for before it sends: where to, and that nothing else is to be loaded. */
final class Settings {
    private Settings() {}

    /** Settings for the key of a source; 404 for one that never was, as from Segment's own address. */
    static Answer of(Keys keys, String key, String origin) {
        if (keys.find(key).isEmpty()) {
            return Answer.problem(404, "Unknown write key", "No source has, or ever had, this write key.");
        }
        Map<String, Object> destination = new LinkedHashMap<>();
        destination.put("apiKey", key);
        destination.put("unbundledIntegrations", new String[0]);
        destination.put("addBundledMetadata", true);
        destination.put("maybeBundledConfigIds", Map.of());
        destination.put("apiHost", origin + "/v1");
        destination.put("versionSettings", Map.of("version", "4.4.7", "componentTypes", new String[] {"browser"}));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("integrations", Map.of("Segment.io", destination));
        settings.put("plan", Map.of("track", Map.of("__default", Map.of("enabled", true, "integrations", Map.of()))));
        settings.put("edgeFunction", Map.of());
        settings.put("metrics", Map.of("sampleRate", 0));
        settings.put("remotePlugins", new String[0]);
        settings.put("legacyVideoPluginsEnabled", false);
        settings.put("analyticsNextEnabled", true);
        return Answer.json(200, Codec.json(settings));
    }
}
