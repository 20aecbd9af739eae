package io.twofold.web.paging;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.web.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void whatACursorIsMadeOfComesBack() {
        var noon = Instant.parse("2026-03-02T12:00:00.001Z");

        assertThat(Cursor.parse(Cursor.of(noon, 7).toString()).instant(0)).isEqualTo(noon);
        assertThat(Cursor.parse(Cursor.of(noon, 7).toString()).number(1)).isEqualTo(7);
    }

    @Test
    void whatNoDatabaseKeepsIsInNoCursor() {
        var forged = Cursor.of("a\0b").toString();

        assertThatThrownBy(() -> Cursor.parse(forged)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon", "-5000-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z"})
    void whatNoDatabaseKnowsAsATimeIsNone(String forged) {
        assertThatThrownBy(() -> Cursor.of(forged).instant(0)).isInstanceOf(ProblemException.class);
    }
}
