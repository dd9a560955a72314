package dev.skein.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aTokenOutlivesARestartButNotItsTimeNorItsPurpose() {
        String token = Seal.in(folder).close("chat", "Amara çé", NOW.plusSeconds(60));
        Seal again = Seal.in(folder);
        assertThat(again.open("chat", token, NOW)).contains(new Seal.Opened("Amara çé", NOW.plusSeconds(60)));
        assertThat(again.open("chat", token, NOW.plusSeconds(60))).isEmpty();
        assertThat(again.open("desk", token, NOW)).isEmpty();
    }

    @Test
    void anotherFoldersTokenIsNotOurs() throws IOException {
        String token = Seal.in(Files.createDirectory(folder.resolve("other"))).close("chat", "a", NOW.plusSeconds(60));
        assertThat(Seal.in(folder).open("chat", token, NOW)).isEmpty();
    }

    @Test
    void noCharacterOfATokenCanBeChanged() {
        Seal seal = Seal.in(folder);
        String token = seal.close("chat", "amara", NOW.plusSeconds(60));
        for (int i = 0; i < token.length() - 1; i++) { // the last one's low bits carry nothing
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.open("chat", token.substring(0, i) + other + token.substring(i + 1), NOW))
                    .isEmpty();
        }
    }

    @Test
    void theSecretIsTheOwnersAlone() throws IOException {
        Seal.in(folder);
        assertThat(Files.getPosixFilePermissions(folder.resolve("session-key"))).hasSize(2);
        Files.write(folder.resolve("session-key"), new byte[3]);
        assertThatThrownBy(() -> Seal.in(folder)).hasMessageContaining("3 bytes");
    }
}
