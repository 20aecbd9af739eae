package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assumptions.assumeThat;

/** Lets a command, and nothing else, see empty disks of 1 MiB in place of folders. They are gone when it ends. */
final class EmptyDisks {

    private static final String MOUNT =
            "for folder in $0; do mount -t tmpfs -o size=1m tiny \"$folder\" || exit; done; exec \"$@\"";

    private EmptyDisks() {}

    /** The test is skipped, visibly, where the system does not let its user do so. */
    static List<String> over(List<Path> folders, List<String> command) throws IOException, InterruptedException {
        var probe = behind(folders, List.of("true"));
        assumeThat(Path.of("/usr/bin/unshare")).isExecutable();
        assumeThat(new ProcessBuilder(probe).start().waitFor())
                .as("mounting in a namespace of its own")
                .isZero();
        return behind(folders, command);
    }

    private static List<String> behind(List<Path> folders, List<String> command) {
        var there = folders.stream().filter(Files::isDirectory).map(Path::toString);
        var shell = Stream.of("unshare", "-rm", "sh", "-c", MOUNT, there.collect(Collectors.joining(" ")));
        return Stream.concat(shell, command.stream()).toList();
    }
}
