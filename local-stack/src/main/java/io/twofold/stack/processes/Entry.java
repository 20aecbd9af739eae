package io.twofold.stack.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A launched process as the roster remembers it, for whoever comes later. */
public record Entry(String name, long pid, int port, Instant start) {

    private static final long UNBORN = 0;

    // A clock that was set since moves what the system says of a start.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** Of this very process. */
    public static Entry self(String name, int port) {
        return of(name, ProcessHandle.current(), port);
    }

    /** Of one that was not launched yet. */
    public static Entry unborn(Program program) {
        return new Entry(program.name(), UNBORN, program.port(), Instant.EPOCH);
    }

    static Entry of(Child child) {
        return of(
                child.program().name(),
                child.process().toHandle(),
                child.program().port());
    }

    private static Entry of(String name, ProcessHandle process, int port) {
        return new Entry(
                name, process.pid(), port, process.info().startInstant().orElse(Instant.EPOCH));
    }

    static Entry parse(String line) {
        var words = line.split(" ");
        return new Entry(words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]), Instant.parse(words[3]));
    }

    String line() {
        return name + " " + pid + " " + port + " " + start;
    }

    public boolean wasBorn() {
        return pid != UNBORN;
    }

    /** Empty when it has ended, though nobody may have reaped it, and when its id is another's by now. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().isPresent()
                        && process.info().startInstant().filter(this::isStart).isPresent());
    }

    private boolean isStart(Instant other) {
        return Duration.between(start, other).abs().compareTo(TOLERANCE) < 0;
    }
}
