package io.twofold.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessFiguresTest {

    @Test
    void figuresAreTold() throws Exception {
        var figures = new ProcessFigures("Pay", json("""
                        {"counts": {"cases": 4}, "leadTime": {"n": 3, "p50Seconds": 630720.0, "p85Seconds": 864000.0},
                         "rework": {"cases": 2, "bySteps": {"receive": 1, "check": 2}},
                         "handovers": {"count": 10, "crossUnit": {"n": 10, "count": 9}}}
                        """), json("""
                        {"items": [{"from": "Intake", "to": "Intake", "count": 5},
                                   {"from": "Intake", "to": "Finance", "count": 4}]}
                        """));

        assertThat(figures.leadTime())
                .isEqualTo("Pay: 4 cases; half of the 3 delivered ones took at most 7.3 days,"
                        + " and 85 of 100 at most 10.0 days.");
        assertThat(figures.rework()).isEqualTo("Steps were repeated in 2 of them, most often \"check\" (in 2).");
        assertThat(figures.handedOver())
                .isEqualTo("Work was handed over 10 times, 9 of them across formal units,"
                        + " most often from Intake to Finance (4).");
    }

    @Test
    void whatIsNotThereIsSaidToBeAbsent() throws Exception {
        var figures = new ProcessFigures("Pay", json("""
                        {"counts": {"cases": 1}, "leadTime": {"n": 0, "p50Seconds": null, "reason": "NO_DATA"},
                         "rework": {"cases": 0, "bySteps": {}}, "handovers": {"count": 3, "crossUnit": {"count": 0}}}
                        """), json("{\"items\": []}"));

        assertThat(figures.leadTime()).isEqualTo("Pay: 1 cases, none of them delivered.");
        assertThat(figures.rework()).isEqualTo("No step was repeated.");
        assertThat(figures.handedOver())
                .isEqualTo("Work was handed over 3 times, never across formal units that the log names.");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
