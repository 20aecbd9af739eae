package io.twofold.community.communities;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.MemberRole;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.LAST_STEWARD;
import static io.twofold.events.community.MemberRole.MEMBER;
import static io.twofold.events.community.MemberRole.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MembershipTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ALICE = new UUID(0, 100);

    @Test
    void leavingIsTheNextRevisionOfTheStay() {
        var stay = stay(MEMBER);

        var joined = stay.joined();
        var left = stay.leave(1, "Finance", NOON);

        assertThat(joined.revision()).isEqualTo(1);
        assertThat(joined.actor()).isEqualTo(new Actor(ALICE, "Sales"));
        assertThat(left.revision()).isEqualTo(2);
        assertThat(left.actor()).isEqualTo(new Actor(ALICE, "Finance"));
        assertThat(left.membershipId()).isEqualTo(joined.membershipId());
    }

    @Test
    void theLastStewardCannotLeave() {
        var steward = stay(STEWARD);

        var leaving = catchThrowableOfType(ProblemException.class, () -> steward.leave(1, null, NOON));

        assertThat(leaving.type()).isEqualTo(LAST_STEWARD);
        assertThat(steward.updatedAt()).isBefore(NOON);
    }

    @Test
    void aStewardLeavesOthersBehind() {
        var steward = stay(STEWARD);

        steward.leave(2, null, NOON);

        assertThat(steward.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void theLastStewardStaysOne() {
        var steward = stay(STEWARD);

        var refused = catchThrowableOfType(ProblemException.class, () -> steward.become(MEMBER, 1, NOON));

        assertThat(refused.type()).isEqualTo(LAST_STEWARD);
        assertThat(steward.become(STEWARD, 1, NOON)).isEmpty();
        assertThat(steward.become(MEMBER, 2, NOON)).isPresent();
    }

    @Test
    void whoeverAskedBecomesAMemberOrNot() {
        var admitted = Membership.asked(new UUID(0, 1), new UUID(0, 2), new Actor(ALICE, null), NOON);
        var declined = Membership.asked(new UUID(0, 3), new UUID(0, 2), new Actor(ALICE, null), NOON);

        assertThat(admitted.isMember()).isFalse();
        assertThat(admitted.admit(NOON).revision()).isEqualTo(2);
        assertThat(admitted.isMember()).isTrue();
        assertThat(declined.decline(NOON).revision()).isEqualTo(2);
        assertThat(declined.state()).isEqualTo(StayState.DECLINED);
    }

    private static Membership stay(MemberRole role) {
        return new Membership(new UUID(0, 1), new UUID(0, 2), new Actor(ALICE, "Sales"), role, NOON.minusSeconds(60));
    }
}
