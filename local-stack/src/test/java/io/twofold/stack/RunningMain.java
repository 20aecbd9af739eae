package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.twofold.stack.processes.Home;
import io.twofold.stack.processes.Java;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The program as a process, for tests. */
record RunningMain(Process process) implements AutoCloseable {

    static RunningMain with(Path root, String... words) throws IOException {
        return start(command(root, words));
    }

    static RunningMain onTinyDisk(Path root, String... words) throws IOException, InterruptedException {
        return start(EmptyDisks.over(List.of(root), command(root, words)));
    }

    private static RunningMain start(List<String> command) throws IOException {
        return new RunningMain(new ProcessBuilder(command).start());
    }

    private static List<String> command(Path root, String... words) {
        var flags = Stream.of("-Dtwofold.root=" + root, "-cp", Home.classPath(), Main.class.getName());
        return Java.command(flags, Stream.of(words));
    }

    String firstLine() throws IOException {
        return String.valueOf(process.inputReader().readLine());
    }

    String complaint() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    /** Ends its standard input, and waits for its end. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
