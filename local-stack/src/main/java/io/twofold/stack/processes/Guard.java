package io.twofold.stack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Ends the children of a parent that was killed and could not do it itself.
 *
 * <p>A shell reads from a pipe that only the parent holds: however the parent ends, the pipe ends with it, and what the
 * last line named is killed. Works on every Unix, unlike signals at a parent's death. Killed rather than asked: a parent
 * killed so is a power cut, and everything here recovers from one.
 */
final class Guard implements AutoCloseable {

    private static final String SCRIPT =
            "while read -r line; do pids=$line; done; [ -z \"$pids\" ] || kill -KILL $pids 2>/dev/null";

    private List<Long> watched = List.of();
    private Process shell;
    private boolean closed;

    Guard() {
        shell = start();
    }

    /** These and no others: a process that has ended must not be named, since its id may become another's. */
    synchronized void watch(List<Long> pids) {
        watched = pids;
        tell();
    }

    @Override
    public synchronized void close() {
        closed = true;
        watch(List.of());
        shell.destroy();
    }

    private Process start() {
        try {
            var started = new ProcessBuilder(Child.inOwnSession(List.of("sh", "-c", SCRIPT))).start();
            started.onExit().thenRun(this::replace);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When somebody has killed the guard itself. */
    private synchronized void replace() {
        if (!closed) {
            shell = start();
            tell();
        }
    }

    private void tell() {
        var line = watched.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n"));
        try {
            shell.getOutputStream().write(line.getBytes(UTF_8));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            // It has just ended: its successor will be told.
        }
    }
}
