package io.twofold.stack;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.twofold.stack.processes.FolderLock;
import io.twofold.stack.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;

class UpTest {

    @TempDir
    Path root;

    @Test
    void aSecondOneInTheSameFolderIsRefused() throws Exception {
        assertThat(FolderLock.take(Stack.folder(root))).isTrue();

        try (var second = RunningMain.with(root, "up")) {
            assertThat(second.complaint())
                    .startsWith("Twofold runs in this folder already")
                    .hasLineCount(1);
            assertThat(second.process().waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aTakenPortEndsItWithOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST));
                var up = RunningMain.with(root, "up", "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(up.complaint()).contains("is taken by another program").hasLineCount(1);
            assertThat(up.process().waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aFullDiskEndsItWithOneSentence() throws Exception {
        try (var up = RunningMain.onTinyDisk(root, "up", "--port", "9210")) {
            assertThat(up.complaint())
                    .matches("Only [01] MiB are free on the disk of .+: make room for at least 256 MiB\\.\n");
            assertThat(up.process().waitFor()).isEqualTo(1);
        }
    }

    @Test
    void statusOfWhatDoesNotRunSaysHowToStartIt() throws Exception {
        try (var status = RunningMain.with(root, "status")) {
            assertThat(status.complaint()).contains("./twofold up").hasLineCount(1);
            assertThat(status.process().waitFor()).isEqualTo(1);
        }
    }
}
