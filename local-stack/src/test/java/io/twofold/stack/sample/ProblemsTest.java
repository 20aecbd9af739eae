package io.twofold.stack.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

    @Test
    void theFirstProblemsAreToldWithTheirLines() throws Exception {
        var problems = new ObjectMapper().readTree("""
                [{"detail": "Pack it again.", "line": null}, {"detail": "No time.", "line": 7},
                 {"detail": "No name.", "line": 8}, {"detail": "No name.", "line": 9}, {"detail": "No name.", "line": 9}]
                """);

        assertThat(Problems.words(problems)).isEqualTo("Pack it again; line 7: No time; line 8: No name; and 2 more");
    }
}
