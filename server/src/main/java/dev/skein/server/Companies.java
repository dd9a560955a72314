package dev.skein.server;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.CompanyFile;
import dev.skein.Data;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * The settings that hold now. A change swaps the running loops before it returns. A kill switch that is on outlives a
 * restart: it is kept in the data folder.
 */
public final class Companies {
    private static final String FILE = "kill-switch.json";

    private final CompanyFile file;
    private final boolean demo;
    private final Path folder;
    private final Consumer<Company> running;
    private volatile Company company;
    private volatile KillSwitch killSwitch;

    /**
     * How the kill switch stands.
     *
     * @param on nothing is sent that a person did not write
     * @param because why it was switched, in words; empty when never
     */
    public record KillSwitch(boolean on, String because) {}

    /**
     * The settings of a file, and the kill switch as it was left. The loops must be made from {@link #company()}, not
     * from the file.
     *
     * @param demo whether this is the demo company
     * @param folder of the server's data; must be there
     * @param running is given the settings at every change, and swaps the loops
     */
    public Companies(CompanyFile file, boolean demo, Path folder, Consumer<Company> running) {
        this.file = file;
        this.demo = demo;
        this.folder = folder;
        this.running = running;
        this.killSwitch = kept(folder);
        this.company = killSwitch.on() ? file.company().withKillSwitch(true) : file.company();
    }

    /** The settings of now. */
    public Company company() {
        return company;
    }

    /** The company's file as it was read. */
    public CompanyFile file() {
        return file;
    }

    /** Whether this is the demo company. */
    public boolean isDemo() {
        return demo;
    }

    /** How the kill switch stands, and why. */
    public KillSwitch killSwitch() {
        return killSwitch;
    }

    /** Takes other settings: every step from now on is made by them. */
    public synchronized void change(Company settings) {
        running.accept(settings);
        company = settings;
    }

    /** Switches: durable, and in force, when it returns. */
    public synchronized void killSwitch(boolean on, String because) {
        KillSwitch set = new KillSwitch(on, because);
        keep(set);
        if (company.killSwitch() != on) {
            change(company.withKillSwitch(on));
        }
        killSwitch = set;
    }

    private void keep(KillSwitch set) {
        try {
            Path fresh = folder.resolve(FILE + ".new");
            Files.write(fresh, Codec.bytes(set));
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the kill switch", e);
        }
    }

    private static KillSwitch kept(Path folder) {
        Path at = folder.resolve(FILE);
        if (!Files.exists(at)) {
            return new KillSwitch(false, "");
        }
        try {
            Data said = Codec.read(Files.readString(at, StandardCharsets.UTF_8), Data.class);
            return new KillSwitch(
                    said.flag("on").orElse(true), said.text("because").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the kill switch", e);
        }
    }
}
