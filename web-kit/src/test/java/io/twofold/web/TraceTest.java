package io.twofold.web;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.twofold.web.Requests.by;
import static io.twofold.web.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void aTraceThatIsBroughtGoesOnWithAStepOfItsOwn() {
        var handedOn = traceparent(PARENT);

        assertThat(handedOn).matches("00-" + TRACE + "-[0-9a-f]{16}-01").isNotEqualTo(PARENT);
    }

    @Test
    void aProblemNamesTheTraceThatWasBrought() {
        var answer = by("alice").header("traceparent", PARENT).get("/v1/things/nope");

        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void aTraceThatIsNoneIsReplaced(String header) {
        assertThat(traceparent(header))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .doesNotContain(TRACE);
    }

    @Test
    void everyRequestWithoutOneBeginsItsOwn() {
        var one = get("/v1/things/me").jsonPath().getString("traceparent");
        var other = get("/v1/things/me").jsonPath().getString("traceparent");

        assertThat(one.substring(3, 35)).isNotEqualTo(other.substring(3, 35));
    }

    private static String traceparent(String header) {
        return by("alice")
                .header("traceparent", header)
                .get("/v1/things/me")
                .jsonPath()
                .getString("traceparent");
    }
}
