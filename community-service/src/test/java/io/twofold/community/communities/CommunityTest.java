package io.twofold.community.communities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static io.twofold.events.community.Access.APPROVAL;
import static io.twofold.events.community.Access.OPEN;
import static io.twofold.events.community.CommunityKind.INTEREST;
import static io.twofold.events.community.CommunityKind.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

class CommunityTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<UUID> STEWARDS = List.of(new UUID(0, 100));

    private final Community community = new Community(new UUID(0, 1), settings(), NOON);

    @Test
    void aChangeIsTheNextRevision() {
        var created = community.created(STEWARDS);
        var wanted = new OpenCommunity("Returns", INTEREST, "Less of them", "de", APPROVAL, List.of("freight"));

        var changed = community.change(wanted, STEWARDS, NOON.plusSeconds(1)).orElseThrow();

        assertThat(created.revision()).isEqualTo(1);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.name()).isEqualTo("Returns");
        assertThat(changed.kind()).isEqualTo(INTEREST);
        assertThat(changed.language()).isEqualTo("de");
        assertThat(changed.stewards()).isEqualTo(STEWARDS);
        assertThat(community.settings()).isEqualTo(wanted);
        assertThat(community.updatedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assertThat(community.change(settings(), STEWARDS, NOON.plusSeconds(1))).isEmpty();

        assertThat(community.updatedAt()).isEqualTo(NOON);
    }

    private static OpenCommunity settings() {
        return new OpenCommunity("Invoices", PRACTICE, null, "en", OPEN, List.of("invoice"));
    }
}
