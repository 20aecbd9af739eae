package io.twofold.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in which a PostgreSQL server says who it is and how far it has come. */
record PostmasterFile(Path file) {

    private static final int PID = 0;
    private static final int STATE = 7;

    static PostmasterFile in(Path data) {
        return new PostmasterFile(data.resolve("postmaster.pid"));
    }

    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() > STATE
                && lines.get(PID).equals(Long.toString(pid))
                && lines.get(STATE).strip().equals("ready");
    }

    /**
     * Lets the next server start where a killed one that nobody reaped, or a stranger with its id, would forbid it. The
     * file stays, since it also names the memory by which the next server sees that queries of the last one still run; it
     * only gets this process's id, which PostgreSQL takes for stale because no parent of a server is one.
     */
    void disownIfStale() throws IOException {
        var lines = new ArrayList<>(lines());
        if (!lines.isEmpty() && !isServer(Long.parseLong(lines.get(PID)))) {
            lines.set(PID, Long.toString(ProcessHandle.current().pid()));
            Files.write(file, lines);
        }
    }

    private static boolean isServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
