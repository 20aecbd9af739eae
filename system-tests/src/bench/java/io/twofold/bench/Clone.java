package io.twofold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A clean clone of the sources in a temporary folder. It goes with this program, and what runs in it before. */
final class Clone {

    private final Checkout checkout;

    private Clone(Path folder) {
        this.checkout = new Checkout(folder);
    }

    /** Of what is committed. */
    static Clone of(Path sources) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("twofold-bench");
        var clone = new Clone(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(clone::remove));
        var git = new ProcessBuilder("git", "clone", "--quiet", sources.toString(), folder.toString())
                .inheritIO()
                .start();
        if (git.waitFor() != 0) {
            throw new IllegalArgumentException("A bench needs the git repository of Twofold's sources.");
        }
        return clone;
    }

    /** Ready when this returns. */
    RunningSuite up(int port) throws IOException {
        return RunningSuite.in(checkout, port);
    }

    /** In whatever state it is: the bench may have failed at any moment. */
    private void remove() {
        var left = ProcessHandle.current().descendants().toList();
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        ProcessHandle.current().children().forEach(child -> child.onExit().join());
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(process -> process.onExit().join());
        checkout.delete();
    }
}
