package io.twofold.stack;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

    @TempDir
    Path root;

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        try (var sample = RunningMain.with(root, "sample", "nowhere.xes")) {
            assertThat(sample.complaint())
                    .startsWith("There is no file nowhere.xes")
                    .hasLineCount(1);
            assertThat(sample.process().waitFor()).isEqualTo(1);
        }
    }

    @Test
    void whereNothingRunsItSaysHowToStartIt() throws Exception {
        var log = Files.createFile(root.resolve("log.xes"));

        try (var sample = RunningMain.with(root, "sample", log.toString())) {
            assertThat(sample.complaint()).contains("./twofold up").hasLineCount(1);
            assertThat(sample.process().waitFor()).isEqualTo(1);
        }
    }
}
