package dev.skein.server.channel;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test whose every case has a {@link Stage} of its own. */
public abstract class OnStage {
    /** What the stage keeps. */
    @TempDir
    protected Path folder;

    /** The server under test. */
    protected Stage stage;

    @BeforeEach
    final void raise() {
        stage = new Stage(folder);
    }

    @AfterEach
    final void lower() {
        stage.close();
    }
}
