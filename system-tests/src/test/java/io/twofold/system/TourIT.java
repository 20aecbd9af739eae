package io.twofold.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents tell a reader to type, typed. */
class TourIT {

    private static final Pattern COMMANDS = Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void theTourOfCommunitiesCanBeWalked() throws IOException, InterruptedException {
        var document = Files.readString(Path.of(System.getProperty("twofold.sources"), "docs/tour-communities.md"));
        var script = COMMANDS.matcher(document)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n", "set -eu -o pipefail\n", "\necho\n"))
                .replace("localhost:8080", "localhost:" + Suite.PORT);

        var run = Suite.shell(script);

        assertThat(run.code()).as(run.output()).isZero();
        var answer = run.output()
                .lines()
                .filter(line -> line.startsWith("{\"id\"") && line.contains("\"kind\":\"ANSWER\""))
                .map(Api::read)
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(answer.get("endorsements").asInt()).isEqualTo(1);
        assertThat(answer.get("applications").asInt()).isEqualTo(1);
        assertThat(run.output())
                .contains("{\"items\":[{\"personId\":\"%s\""
                        .formatted(answer.get("authorId").asText()))
                .contains("{\"type\":\"confirmation\"");
    }
}
