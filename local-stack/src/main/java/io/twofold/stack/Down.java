package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Path;

import io.twofold.stack.processes.FolderLock;
import io.twofold.stack.processes.Roster;

/** Stops what runs in a folder, and waits for its end. */
record Down(Path folder) {

    static Down of(Path root, Arguments arguments) {
        arguments.end();
        return new Down(Stack.folder(root));
    }

    int run() throws IOException, InterruptedException {
        var roster = Roster.in(folder);
        var asked = false;
        // The lock tells when it has ended: a process that nobody reaps seems to live on.
        while (!FolderLock.take(folder)) {
            asked = asked || roster.askToEnd();
            Thread.sleep(100);
        }
        roster.endLeftovers();
        return 0;
    }
}
