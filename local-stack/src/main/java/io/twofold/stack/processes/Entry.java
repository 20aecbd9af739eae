package io.twofold.stack.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A launched process as the roster remembers it, for whoever comes later. */
public record Entry(String name, long pid, int port, Instant start) {

    // A clock that was set since moves what the system says of a start.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Entry of(Child child) {
        var process = child.process();
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        return new Entry(
                child.component().name(), process.pid(), child.component().port(), start);
    }

    static Entry parse(String line) {
        var words = line.split(" ");
        return new Entry(words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]), Instant.parse(words[3]));
    }

    String line() {
        return name + " " + pid + " " + port + " " + start;
    }

    public boolean alive() {
        return process().isPresent();
    }

    /** Empty when it has ended, though nobody may have reaped it, and when its id is another's by now. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().isPresent()
                        && process.info().startInstant().filter(this::isStart).isPresent());
    }

    private boolean isStart(Instant other) {
        return Duration.between(start, other).abs().compareTo(TOLERANCE) < 0;
    }
}
