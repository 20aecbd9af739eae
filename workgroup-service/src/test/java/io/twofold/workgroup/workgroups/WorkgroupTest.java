package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityKind;

import static io.twofold.events.workgroup.WorkgroupState.DORMANT;
import static io.twofold.events.workgroup.WorkgroupState.RESHAPING;
import static org.assertj.core.api.Assertions.assertThat;

class WorkgroupTest {

    private static final UUID SOME = UUID.randomUUID();

    private final Workgroup workgroup =
            new Workgroup(SOME, new OpenWorkgroup(SOME, "Faster invoices", null, null), Instant.EPOCH);

    @Test
    void itFallsAsleepOnce() {
        assertThat(workgroup.sleep(Instant.EPOCH)).isPresent();
        assertThat(workgroup.sleep(Instant.EPOCH)).isEmpty();
        assertThat(workgroup.state()).isEqualTo(DORMANT);
    }

    @Test
    void whatIsBeingReshapedDoesNotFallAsleep() {
        workgroup.reshape(CommunityKind.PRACTICE, SOME, List.of(), new Actor(SOME, null), Instant.EPOCH);

        assertThat(workgroup.sleep(Instant.EPOCH)).isEmpty();
        assertThat(workgroup.state()).isEqualTo(RESHAPING);
    }
}
