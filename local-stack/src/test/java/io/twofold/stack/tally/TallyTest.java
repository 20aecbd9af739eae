package io.twofold.stack.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {

    @TempDir
    Path root;

    @BeforeEach
    void twoModulesWereTested() throws IOException {
        report("one/target/checks/target/surefire-reports/TEST-One.xml", """
                <testcase name="holds" classname="One"/>
                <testcase name="breaks" classname="One"><failure message="no">at One</failure></testcase>
                <testcase name="cannotRun" classname="One"><error message="oh">at One</error></testcase>
                """);
        report("two/target/checks/target/failsafe-reports/TEST-Two.xml", """
                <testcase name="holds" classname="Two"/>
                <testcase name="needsData" classname="Two"><skipped message="there is no data"/></testcase>
                """);
        report("two/target/surefire-reports/TEST-Two.xml", "<testcase name='ofAnotherBuild' classname='Two'/>");
    }

    @Test
    void allModulesAreAddedUp() throws IOException {
        assertThat(Tally.lines(root)).last().isEqualTo("2 passed, 2 failed, 1 skipped");
    }

    @Test
    void everySkippedTestIsNamedWithItsReason() throws IOException {
        assertThat(Tally.lines(root)).first().isEqualTo("skipped: Two.needsData: there is no data");
    }

    @Test
    void nothingButTheJdkIsNeededToAddUp() throws IOException {
        var source = Path.of("src/main/java/io/twofold/stack/tally/Tally.java").toString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var process = new ProcessBuilder(java, source, root.toString()).start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).endsWith("1 skipped\n");
    }

    private void report(String path, String tests) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<testsuite>" + tests + "</testsuite>");
    }
}
