package io.twofold.stack.backends;

import java.nio.file.Files;
import java.nio.file.Path;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What the broker's process runs: it formats an empty folder, and is then the broker itself. */
final class BrokerMain {

    private BrokerMain() {}

    /** With the file of its settings and the folder of its log. */
    public static void main(String[] words) {
        var settings = words[0];
        if (!Files.exists(Path.of(words[1], "meta.properties"))) {
            var format =
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", settings, "--ignore-formatted"};
            StorageTool.execute(format, System.out);
        }
        Kafka.main(new String[] {settings});
    }
}
