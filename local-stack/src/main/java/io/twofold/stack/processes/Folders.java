package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** Folders that are there as a whole or not at all. */
public final class Folders {

    private Folders() {}

    /** Unless it is there: fills one aside and moves it, since two may do so at once, and one may be killed meanwhile. */
    public static void make(Path folder, Filling filling) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return;
        }
        var parent = Files.createDirectories(folder.resolve("..").normalize());
        var aside = Files.createTempDirectory(parent, folder.getFileName() + ".new");
        try {
            filling.fill(aside);
            moveUnlessThere(aside, folder);
        } finally {
            delete(aside);
        }
    }

    private static void moveUnlessThere(Path aside, Path folder) throws IOException {
        try {
            Files.move(aside, folder, ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    /** With all that it holds. Nothing happens where there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Puts what belongs there into an empty folder. */
    public interface Filling {

        void fill(Path folder) throws IOException, InterruptedException;
    }
}
