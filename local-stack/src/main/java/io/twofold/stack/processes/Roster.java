package io.twofold.stack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.concurrent.TimeUnit.SECONDS;

/** Which processes belong to a folder, in the order of their start, kept in a file: one that was killed cannot tell. */
public record Roster(Path file) {

    public static Roster in(Path folder) {
        return new Roster(folder.resolve("processes"));
    }

    public List<Entry> entries() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Entry::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(List<Entry> entries) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, entries.stream().map(Entry::line).toList());
            Files.move(next, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the parent of all, which stands first, to end everything; false where there is none. */
    public boolean askToEnd() {
        return entries().stream()
                .findFirst()
                .flatMap(Entry::process)
                .map(ProcessHandle::destroy)
                .orElse(false);
    }

    /** Ends what a parent has left behind that was killed, and its guard with it. */
    public void endLeftovers() {
        var left = entries().stream().flatMap(entry -> entry.process().stream()).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(process -> process.onExit().orTimeout(5, SECONDS).join());
        write(List.of());
    }
}
