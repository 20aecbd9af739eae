package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Entry;
import io.twofold.stack.processes.Roster;
import io.twofold.stack.sample.FileImport;
import io.twofold.stack.sample.Gateway;
import io.twofold.stack.sample.SampleData;

/** Puts something in, a made-up organisation or logs of one's own, and says what it comes to. */
record Sample(Path root, List<FileImport> logs) {

    static Sample of(Path root, Arguments arguments) {
        var logs = Stream.generate(arguments::word)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(Path::of)
                .map(FileImport::new)
                .toList();
        arguments.end();
        return new Sample(root, logs);
    }

    int run() throws IOException, InterruptedException {
        var gateway = new Gateway(port(), Stack.issuer(root));
        if (logs.isEmpty()) {
            SampleData.put(gateway);
        }
        for (var log : logs) {
            log.run(gateway);
        }
        return 0;
    }

    private int port() {
        return Roster.in(Stack.folder(root)).entries().stream()
                .filter(entry ->
                        entry.name().equals("gateway") && entry.process().isPresent())
                .findFirst()
                .map(Entry::port)
                .orElseThrow(() -> new Complaint("Twofold does not run in this folder. To start it: ./twofold up"));
    }
}
