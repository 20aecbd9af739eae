package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.metrics.facts.cases.StepFact;

import static org.assertj.core.api.Assertions.assertThat;

class CaseStepsTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final UUID CID = new UUID(0, 3);

    private static final Actor ALONE = new Actor(ANN, null);

    private final List<StepFact> facts = new ArrayList<>();

    @Test
    void workGoesFromPersonToPersonAndBack() {
        done("check", ANN, "A");
        done("decide", BOB, "B");
        done("check", ANN, "A");
        done("pay", CID, "A");

        assertThat(steps().handovers()).isEqualTo(3);
        assertThat(steps().handoversWithUnits()).isEqualTo(3);
        assertThat(steps().handoversAcrossUnits()).isEqualTo(2);
        assertThat(steps().pingPong()).isEqualTo(1);
        assertThat(steps().subcontracting()).isEqualTo(1);
    }

    @Test
    void whoIsNotKnownIsNoDifferentPerson() {
        done("check", ANN, "A");
        done("decide", null, "B");
        done("pay", ANN, null);
        done("close", BOB, "A");

        assertThat(steps().handovers()).isEqualTo(1);
        assertThat(steps().handoversWithUnits()).isZero();
        assertThat(steps().handoversAcrossUnits()).isZero();
        assertThat(steps().pingPong()).isZero();
        assertThat(steps().subcontracting()).isZero();
        assertThat(steps().people()).containsExactly(ANN, null, ANN, BOB);
        assertThat(steps().units()).containsExactly("A", "B", null, "A");
    }

    @Test
    void equalTimesAreInTheOrderOfPositionAndThenOfIdsAsTheDatabaseHasThem() {
        step(new UUID(-1, 0), "third", 0, 1);
        step(new UUID(0, 1), "first", 0, 0);
        step(new UUID(1, 0), "second", 0, 1);

        assertThat(steps().names()).containsExactly("first", "second", "third");
    }

    @Test
    void whatIsDoneTwiceIsReworkInTheOrderOfBytes() {
        for (var name :
                List.of("\uD83D\uDE00", "\uFFFD", "check", "check", "\uD83D\uDE00", "\uFFFD", "check", "once")) {
            done(name, ANN, null);
        }

        assertThat(steps().reworked())
                .containsExactly(Map.entry("check", 3), Map.entry("\uFFFD", 2), Map.entry("\uD83D\uDE00", 2));
    }

    @Test
    void onlyWhatIsCompletedAndNotRemovedIsAStep() {
        done("check", ANN, null);
        facts.add(fact(new UUID(9, 1), "check", "start", ALONE, 5, 0, false));
        facts.add(fact(new UUID(9, 2), "check", null, ALONE, 6, 0, true));

        assertThat(steps().names()).containsExactly("check");
    }

    @Test
    void touchTimeIsKnownWhereAStartIs() {
        done("check", ANN, null);
        assertThat(steps().touchMs(Intervals::ms)).isNull();

        facts.add(new StepFact(CID, CID, new UUID(9, 1), 1, "decide", null, ALONE, at(10), at(25), 0, false));
        facts.add(new StepFact(CID, CID, new UUID(9, 2), 1, "pay", null, ALONE, at(20), at(30), 0, false));

        assertThat(steps().touchMs(Intervals::ms)).isEqualTo(20);
    }

    private CaseSteps steps() {
        return CaseSteps.of(facts, new StepPeople());
    }

    /** A minute after the one before. */
    private void done(String step, @Nullable UUID person, @Nullable String unit) {
        var number = facts.size();
        facts.add(fact(new UUID(8, number), step, null, new Actor(person, unit), 60_000L * number, 0, false));
    }

    private void step(UUID id, String step, long at, int position) {
        facts.add(fact(id, step, null, ALONE, at, position, false));
    }

    private static StepFact fact(
            UUID id, String step, @Nullable String transition, Actor actor, long at, int position, boolean removed) {
        return new StepFact(CID, CID, id, 1, step, transition, actor, null, at(at), position, removed);
    }

    private static Instant at(long ms) {
        return Instant.ofEpochMilli(ms);
    }
}
