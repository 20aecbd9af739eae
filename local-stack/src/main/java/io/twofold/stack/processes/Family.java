package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** The processes that one parent has started. They end with it, the youngest first. */
public final class Family implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final Path logs;
    private final Roster roster;
    private final Consumer<String> mourner;
    private final Guard guard = new Guard();
    private final Map<String, Child> children = new LinkedHashMap<>();
    private boolean closing;

    /** Of a folder that the caller has for itself. The mourner hears the name of each that dies after it was ready. */
    public Family(Path folder, Consumer<String> mourner) throws IOException {
        this.logs = Files.createDirectories(folder.resolve("logs"));
        this.roster = Roster.in(folder);
        this.mourner = mourner;
        roster.endLeftovers();
        record();
    }

    /** Starts it and waits until it is ready. */
    public void start(Component component) throws IOException, InterruptedException {
        component.prepare();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var child = launch(component);
        while (!child.ready()) {
            if (System.nanoTime() > deadline) {
                throw new Complaint(
                        component.name() + " is not ready after " + PATIENCE.toSeconds() + " s" + why(component));
            }
            if (hasDied(child)) {
                child = again(child);
            }
            Thread.sleep(50);
        }
        var ready = child;
        ready.process().onExit().thenRun(() -> mourn(ready));
    }

    /** Runs it to its end, and answers with its exit code. */
    public int run(Component component) throws IOException, InterruptedException {
        var code = launch(component).process().waitFor();
        forget(component);
        return code;
    }

    @Override
    public synchronized void close() {
        closing = true;
        new ArrayList<>(children.values()).reversed().forEach(child -> child.stop(LAST_WORDS));
        guard.close();
    }

    private synchronized Child launch(Component component) throws IOException {
        if (closing) {
            throw new Complaint("Stopped while " + component.name() + " was about to start.");
        }
        var log = component.name() + ".log";
        if (Files.exists(logs.resolve(log)) && !children.containsKey(component.name())) {
            Files.move(logs.resolve(log), logs.resolve(component.name() + ".previous.log"), REPLACE_EXISTING);
        }
        var child = Child.launch(component, logs, log);
        children.put(component.name(), child);
        record();
        return child;
    }

    private Child again(Child child) throws IOException {
        var component = child.component();
        if (!component.triesAgain()) {
            throw new Complaint(component.name() + " ended while it was starting" + why(component));
        }
        return launch(component);
    }

    private static String why(Component component) {
        return ": ./twofold logs " + component.name() + " tells why.";
    }

    /** Of itself, that is: while the family ends, this waits. */
    private synchronized boolean hasDied(Child child) {
        return !closing && !child.process().isAlive();
    }

    private synchronized void mourn(Child child) {
        if (!closing) {
            watch();
            mourner.accept(child.component().name());
        }
    }

    private synchronized void forget(Component component) throws IOException {
        children.remove(component.name());
        record();
    }

    private synchronized void record() throws IOException {
        roster.write(children.values().stream().map(Entry::of).toList());
        watch();
    }

    private void watch() {
        guard.watch(children.values().stream()
                .map(Child::process)
                .filter(Process::isAlive)
                .map(Process::pid)
                .toList());
    }
}
