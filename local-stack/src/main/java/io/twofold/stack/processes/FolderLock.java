package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** That one process has a folder for itself until it ends, however it ends. */
public final class FolderLock {

    // One that nobody refers to is garbage, and given back when it is collected.
    private static final List<FileLock> TAKEN = new ArrayList<>();

    private FolderLock() {}

    /** False while another process has it. */
    public static boolean take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        var lock = file.tryLock();
        if (lock == null) {
            file.close();
            return false;
        }
        TAKEN.add(lock);
        return true;
    }
}
