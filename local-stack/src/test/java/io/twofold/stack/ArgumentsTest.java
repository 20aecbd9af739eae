package io.twofold.stack;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.twofold.stack.processes.Complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTest {

    @Test
    void optionsMayStandBeforeAndAfterWords() {
        var arguments = new Arguments(List.of("--role", "analyst", "alice", "--fresh", "--role", "feed"));

        assertThat(arguments.values("--role")).containsExactly("analyst", "feed");
        assertThat(arguments.flag("--fresh")).isTrue();
        assertThat(arguments.word()).contains("alice");
        arguments.end();
    }

    @Test
    void anOptionNeedsItsValue() {
        var arguments = new Arguments(List.of("--port"));

        assertThatThrownBy(() -> arguments.value("--port"))
                .isInstanceOf(Complaint.class)
                .hasMessage("--port needs a value after it.");
    }

    @Test
    void whatNobodyTakesIsNamed() {
        var arguments = new Arguments(List.of("--frehs"));

        assertThatThrownBy(arguments::end).isInstanceOf(Complaint.class).hasMessageContaining("--frehs");
    }
}
