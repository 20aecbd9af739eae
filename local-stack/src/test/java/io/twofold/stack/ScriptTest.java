package io.twofold.stack;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTest {

    private static final List<Path> SYSTEM = List.of(Path.of("/usr/lib/jvm"), Path.of("/opt"));

    @TempDir
    Path home;

    @Test
    void withoutAJdkItSaysWhatIsMissingAndWhereItHasLooked() throws Exception {
        var up = new ProcessBuilder(EmptyDisks.over(SYSTEM, List.of("../twofold", "up")));
        up.environment().put("HOME", home.toString());
        up.environment().remove("JAVA_HOME");

        var main = new RunningMain(up.start());

        assertThat(main.complaint())
                .startsWith("Twofold needs a JDK 25 or newer, and none is in JAVA_HOME, /usr/lib/jvm, /opt")
                .hasLineCount(1);
        assertThat(main.process().waitFor()).isEqualTo(1);
    }
}
