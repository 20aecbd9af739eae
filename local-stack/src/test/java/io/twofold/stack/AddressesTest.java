package io.twofold.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AddressesTest {

    private static final Pattern SENTENCE =
            Pattern.compile("Port (\\d+) is taken by another program\\. Stop it, or: \\./twofold up --port (\\d+)");

    @Test
    void aTakenPortIsNamedBesideOneWithWhichAllAreFree() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            var addresses = new Addresses(taken.getLocalPort());

            var complaint = catchThrowableOfType(Complaint.class, addresses::requireFree);

            var sentence = SENTENCE.matcher(complaint.sentence());
            assertThat(sentence.matches()).isTrue();
            assertThat(sentence.group(1)).isEqualTo(Integer.toString(addresses.gateway()));
            Addresses.parse(sentence.group(2)).requireFree();
        }
    }

    @Test
    void theDatabaseMovesWithTheGateway() {
        assertThat(Addresses.parse("8085").database()).isEqualTo(5438);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "80", "70000", "-8080"})
    void whatCannotBeThePortOfAllIsRefused(String port) {
        assertThatThrownBy(() -> Addresses.parse(port))
                .isInstanceOf(Complaint.class)
                .hasMessage("A port is a number like 8080 rather than " + port + ".");
    }
}
