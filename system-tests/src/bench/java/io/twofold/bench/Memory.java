package io.twofold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes take of the machine's memory, as Linux tells it. */
final class Memory {

    private Memory() {}

    /** In MiB, of a process and all that it has started; what several share is divided among them. */
    static double ofFamily(ProcessHandle parent) throws IOException {
        var kibibytes = 0L;
        for (var process :
                Stream.concat(Stream.of(parent), parent.descendants()).toList()) {
            kibibytes += proportionalSetSize(process.pid());
        }
        return kibibytes / 1024.0;
    }

    private static long proportionalSetSize(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
