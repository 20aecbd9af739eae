package io.twofold.kit.identification;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.web.problem.ProblemException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeopleTableTest {

    private static final String LONG = "x".repeat(256);

    @Test
    void aRowSaysWhoANameIs() throws IOException {
        assertThat(PeopleTable.read(table("name,person,automated\nUser 12,alice,\nBatch,,TRUE\n")))
                .containsExactly(
                        new IdentifyPerson("User 12", "alice", false), new IdentifyPerson("Batch", null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name\na,b\n", "name,person\n\"a,b\n", "name,person\na\0,b\n", "name,person\na,b\0\n"})
    void whatIsNoTableIsRefused(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PeopleTable.read(table(text)));
    }

    @Test
    void aPersonIsAsLongAsInJson() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PeopleTable.read(table("name,person\na," + LONG)))
                .satisfies(problem -> assertThat(problem.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/0/person")));
    }

    private static ByteArrayInputStream table(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
