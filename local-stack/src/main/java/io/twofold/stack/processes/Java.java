package io.twofold.stack.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the processes that are Java programs are launched. */
public final class Java {

    private Java() {}

    /** Small: several of them share a machine, and none is so large that it needs more than one thread to collect. */
    public static List<String> command(Stream<String> flags, Stream<String> program) {
        var java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC");
        return Stream.of(java, flags, program).flatMap(words -> words).toList();
    }

    /** Keeps the classes that a program loads in a file, made anew where it does not fit, which halves the next start. */
    public static Stream<String> quickStart(Path archive) {
        return Stream.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }
}
