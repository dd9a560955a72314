package dev.skein.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    @Test
    void unpacksFilesFoldersAndLinks() throws IOException {
        entry("bin/", '5', "", "");
        entry("bin/run", '0', "", "hello");
        entry("lib.so", '2', "bin/run", "");
        unpack();
        assertThat(folder.resolve("lib.so")).isSymbolicLink().hasContent("hello");
        assertThat(Files.isExecutable(folder.resolve("bin/run"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/out", "a/../../out"})
    void refusesAPathThatLeaves(String name) {
        entry(name, '0', "", "x");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("leaves its folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/etc", "a/../../b"})
    void refusesALinkThatLeaves(String to) {
        entry("link", '2', to, "");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("leaves its folder");
    }

    @Test
    void refusesAPathThroughALink() {
        entry("a/", '5', "", "");
        entry("link", '2', "a", "");
        entry("link/file", '0', "", "x");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("through a link");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        entry("device", '3', "", "");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("type 3");
    }

    @Test
    void refusesAnArchiveThatIsCutShort() {
        entry("file", '0', "", "a".repeat(600));
        byte[] cut = Arrays.copyOf(archive.toByteArray(), 800);
        assertThatThrownBy(() -> Tar.unpack(new ByteArrayInputStream(cut), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends within");
    }

    @Test
    void saysWhatToDoOnAPlatformWithoutAServer() throws IOException {
        assertThat(Binaries.resource("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(Binaries.resource("Mac OS X", "x86_64")).isEqualTo("/postgres-darwin-x86_64.txz");
        assertThatThrownBy(() -> Binaries.resource("Windows 11", "amd64"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SKEIN_DATABASE_URL");
    }

    private void entry(String name, char type, String link, String content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000755\0");
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        put(header, 124, String.format("%011o", body.length));
        header[156] = (byte) type;
        put(header, 157, link);
        archive.writeBytes(header);
        archive.writeBytes(Arrays.copyOf(body, (body.length + 511) / 512 * 512));
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private void unpack() throws IOException {
        archive.writeBytes(new byte[1024]);
        Tar.unpack(new ByteArrayInputStream(archive.toByteArray()), folder);
    }
}
