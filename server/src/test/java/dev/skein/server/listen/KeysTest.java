package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    private Path folder;

    @Test
    void makesKeysOnceAndFindsThemAgain() throws IOException {
        Keys first = Keys.open(folder, Optional.empty());
        Keys second = Keys.open(folder, Optional.of("wk_mine"));
        assertThat(first.all()).extracting(WriteKey::name).containsExactly("web", "server");
        assertThat(second.all()).extracting(WriteKey::name).containsExactly("configured", "web", "server");
        WriteKey web = first.all().get(0);
        assertThat(second.find(web.key())).contains(web);
        assertThat(web.isTrusted()).isFalse();
        assertThat(first.all().get(1).isTrusted()).isTrue();
        assertThat(second.find("wk_mine")).map(WriteKey::isTrusted).contains(false);
        assertThat(second.find("")).isEmpty();
        String api = Files.readString(folder.resolve("api-key")).strip();
        assertThat(second.isApiKey(api)).isTrue();
        assertThat(second.isApiKey(api + "x")).isFalse();
        assertThat(second.isApiKey("")).isFalse();
    }

    @Test
    void namesTheLineItCannotRead() throws IOException {
        Files.writeString(folder.resolve("write-keys"), "# fine\nweb nowhere live k\n");
        assertThatThrownBy(() -> Keys.open(folder, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2");
    }
}
