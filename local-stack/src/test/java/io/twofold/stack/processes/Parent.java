package io.twofold.stack.processes;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A process with a family, for tests to kill. */
final class Parent implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final Roster roster;

    private Parent(Process process, Roster roster) {
        this.process = process;
        this.said = process.inputReader();
        this.roster = roster;
    }

    /** Children are started in their order, each as {@code NAME=SHELL SCRIPT}. */
    static Parent of(Path folder, String... children) throws IOException {
        var tests = Home.folder().resolve("test-classes");
        var classPath = tests + File.pathSeparator + Home.classPath();
        var program = Stream.of("-cp", classPath, Parent.class.getName(), folder.toString());
        var process = new ProcessBuilder(Java.command(program, Stream.of(children))).start();
        return new Parent(process, Roster.in(folder));
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        var self = Entry.self("parent", 0);
        var family = new Family(Path.of(words[0]), self, name -> System.out.println(name + " is gone"));
        try {
            for (var child : List.of(words).subList(1, words.length)) {
                family.start(Script.parse(child));
            }
            System.out.println("ready");
            new CountDownLatch(1).await();
        } catch (Complaint complaint) {
            System.out.println(complaint.sentence());
            System.exit(1);
        }
    }

    String says() throws IOException {
        return String.valueOf(said.readLine());
    }

    Entry child(String name) {
        return roster.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The child that is in no roster. */
    ProcessHandle guard() {
        var family = roster.entries().stream().map(Entry::pid).toList();
        return process.children()
                .filter(child -> !family.contains(child.pid()))
                .findFirst()
                .orElseThrow();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void askToEnd() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
