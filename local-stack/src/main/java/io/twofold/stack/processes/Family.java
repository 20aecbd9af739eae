package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** The processes that one parent has started. They end with it, the youngest first. */
public final class Family {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final Path logs;
    private final Roster roster;
    private final Entry parent;
    private final Consumer<String> mourner;
    private final Guard guard = new Guard();
    private final Map<String, Child> children = new LinkedHashMap<>();
    private boolean ending;

    /** Of a folder that the caller has for itself. The mourner hears the name of each that dies after it was ready. */
    public Family(Path folder, Entry parent, Consumer<String> mourner) throws IOException {
        this.logs = folder.resolve("logs");
        Files.createDirectories(logs.resolve("previous"));
        this.roster = Roster.in(folder);
        this.parent = parent;
        this.mourner = mourner;
        roster.endLeftovers();
        record();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Starts it and waits until it is ready. */
    public void start(Component component) throws IOException, InterruptedException {
        component.prepare();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var child = launch(component);
        while (!(child.isAlive() && component.ready(child.pid()))) {
            if (System.nanoTime() > deadline) {
                throw new Complaint(component.name() + " is not ready after " + PATIENCE.toSeconds() + why(component));
            }
            if (hasDied(child)) {
                child = again(component);
            }
            Thread.sleep(50);
        }
        mournAtDeath(child);
    }

    /** Runs it to its end, and answers with its exit code. */
    public int run(Program program) throws IOException, InterruptedException {
        var code = launch(program).process().waitFor();
        forget(program);
        return code;
    }

    private synchronized Child launch(Program program) throws IOException {
        if (ending) {
            throw new Complaint("Stopped before " + program.name() + " could start.");
        }
        var log = program.name() + ".log";
        if (!children.containsKey(program.name()) && Files.exists(logs.resolve(log))) {
            Files.move(logs.resolve(log), logs.resolve("previous").resolve(log), REPLACE_EXISTING);
        }
        var child = Child.launch(program, logs, log);
        children.put(program.name(), child);
        record();
        return child;
    }

    private Child again(Component component) throws IOException {
        if (!component.triesAgain()) {
            throw new Complaint(component.name() + " ended while it started" + why(component));
        }
        return launch(component);
    }

    private static String why(Component component) {
        return ": ./twofold logs " + component.name() + " tells why.";
    }

    private void mournAtDeath(Child child) {
        child.process().onExit().thenRun(() -> {
            if (hasDied(child)) {
                watch();
                mourner.accept(child.program().name());
            }
        });
    }

    /** By itself: what the end of the family ends has not died. */
    private synchronized boolean hasDied(Child child) {
        return !ending && !child.isAlive();
    }

    private synchronized void forget(Program program) throws IOException {
        children.remove(program.name());
        record();
    }

    private synchronized void end() {
        ending = true;
        List.copyOf(children.values()).reversed().forEach(child -> child.stop(LAST_WORDS));
        guard.close();
        roster.write(List.of());
    }

    private synchronized void record() {
        roster.write(Stream.concat(Stream.of(parent), children.values().stream().map(Entry::of))
                .toList());
        watch();
    }

    private synchronized void watch() {
        guard.watch(children.values().stream()
                .filter(Child::isAlive)
                .map(Child::pid)
                .toList());
    }
}
