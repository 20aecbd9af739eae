package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Entry;
import io.twofold.stack.processes.Family;
import io.twofold.stack.processes.FolderLock;
import io.twofold.stack.processes.Folders;
import io.twofold.stack.processes.Roster;
import io.twofold.stack.processes.Together;
import io.twofold.stack.processes.Together.Task;
import io.twofold.stack.services.Build;
import io.twofold.stack.services.ServiceProcess;

/** Starts everything, and stays until it is stopped. */
final class Up {

    private static final long MEBIBYTE = 1 << 20;
    private static final long ROOM = 256 * MEBIBYTE;

    private final Stack stack;
    private final boolean fresh;
    private final Progress progress = Progress.sinceCommand();

    Up(Stack stack, boolean fresh) {
        this.stack = stack;
        this.fresh = fresh;
    }

    static Up of(Path root, Arguments arguments) {
        var fresh = arguments.flag("--fresh");
        var addresses = arguments.value("--port").map(Addresses::parse).orElse(Addresses.USUAL);
        arguments.end();
        return new Up(new Stack(root, addresses), fresh);
    }

    int run() throws IOException, InterruptedException {
        if (!FolderLock.take(stack.folder())) {
            throw new Complaint(
                    "Twofold runs in this folder already: ./twofold status shows it, ./twofold down stops it.");
        }
        Roster.in(stack.folder()).endLeftovers();
        stack.addresses().requireFree();
        requireRoom();
        if (fresh) {
            Folders.delete(stack.postgres());
            Folders.delete(stack.kafka());
        }
        start(new Family(stack.folder(), Entry.self("twofold", stack.addresses().gateway()), Up::mourn));
        System.out.print(greeting());
        new CountDownLatch(1).await(); // a signal ends it
        return 0;
    }

    private void start(Family family) throws IOException, InterruptedException {
        var services = stack.services();
        Together.run(groundwork(family, new Build(stack.root(), services)));
        Together.run(services.stream()
                .map(service -> (Task) () -> family.start(service))
                .toList());
        progress.tell(
                "services", services.stream().map(ServiceProcess::name).collect(Collectors.joining(" ", "", " ready")));
    }

    /** What all services need. */
    private List<Task> groundwork(Family family, Build build) throws IOException, InterruptedException {
        var tasks = new ArrayList<Task>();
        for (var backend : stack.backends()) {
            tasks.add(() -> {
                family.start(backend);
                progress.tell(backend.name(), "ready");
            });
        }
        if (build.isNeeded()) {
            tasks.add(() -> {
                build.run(family);
                progress.tell("build", progress.seconds() + " s");
            });
        }
        return tasks;
    }

    private void requireRoom() throws IOException {
        var room = Files.getFileStore(stack.folder()).getUsableSpace();
        if (room < ROOM) {
            throw new Complaint("Only %d MiB are free on the disk of %s: make room for at least %d MiB."
                    .formatted(room / MEBIBYTE, stack.folder(), ROOM / MEBIBYTE));
        }
    }

    private String greeting() {
        return """

                Twofold is ready at http://localhost:%1$d after %2$d s. Data: .twofold/

                  API guide     http://localhost:%1$d/docs
                  events        localhost:%3$d   topics twofold.*
                  a token       ./twofold token alice [--role analyst]
                  something in  ./twofold sample
                  stop          Ctrl-C, or ./twofold down
                """.formatted(
                        stack.addresses().gateway(),
                        progress.seconds(),
                        stack.addresses().broker());
    }

    private static void mourn(String name) {
        System.err.println(name + " is gone (./twofold logs " + name
                + "). All else goes on; ./twofold down and up brings it back.");
    }
}
