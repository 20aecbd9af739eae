package io.twofold.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in which a PostgreSQL server says who it is and how far it has come. */
record PostmasterFile(Path data) {

    private static final int PID = 0;
    private static final int STATE = 7;

    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() > STATE
                && lines.get(PID).equals(Long.toString(pid))
                && lines.get(STATE).strip().equals("ready");
    }

    /**
     * Lets the next server start where a killed one that nobody has reaped, or a stranger with its id, forbids it.
     *
     * <p>The file stays: by the memory that it names the next server sees whether queries of the last one still run. It
     * gets the id of this process, which PostgreSQL does not mind, because it is the next server's parent.
     */
    void disownIfStale() throws IOException {
        var lines = new ArrayList<>(lines());
        if (!lines.isEmpty() && !isServer(Long.parseLong(lines.get(PID)))) {
            lines.set(PID, Long.toString(ProcessHandle.current().pid()));
            Files.write(file(), lines);
        }
    }

    private boolean isServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
