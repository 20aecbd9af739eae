package io.twofold.gateway.routes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.gateway.Owner;

import static org.assertj.core.api.Assertions.assertThat;

class OwnershipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/communities",
                "/v1/communities/1",
                "/v1/communities/1/members",
                "/v1/communities/1/members:batch",
                "/v1/communities/1/members/me",
                "/v1/communities/1/requests",
                "/v1/communities/1/invitations",
                "/v1/communities/1/contributions",
                "/v1/communities/1/stories",
                "/v1/communities/1/activity",
                "/v1/communities/1/imports",
                "/v1/communities/1/export",
                "/v1/communities/1/people",
                "/v1/communities/1/reshape",
                "/v1/communities/1/archive",
                "/v1/communities/1/related",
                "/v1/communities/1/members/1/stays",
                "/v1/contributions/1",
                "/v1/contributions/1/revisions",
                "/v1/contributions/1/removal",
                "/v1/contributions/1/duplicate-of",
                "/v1/contributions/1/endorsement",
                "/v1/contributions/1/applications",
                "/v1/contributions/1/answers",
                "/v1/contributions/1/readings:batch",
                "/v1/contributions/1/acceptance",
                "/v1/applications/1",
                "/v1/stories/1/confirmation",
                "/v1/knowledge",
                "/v1/topics/kafka/experts",
                "/v1/people/me",
                "/v1/people",
                "/v1/people/1",
                "/v1/erasures/1",
                "/v1/jobs/community/1"
            })
    void communitiesAndPeopleAreOfCommunityService(String path) {
        assertThat(Ownership.of(path)).isEqualTo(Owner.COMMUNITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/processes",
                "/v1/processes/1",
                "/v1/processes/1/rates",
                "/v1/processes/1/imports",
                "/v1/processes/1/imports/2",
                "/v1/processes/1/steps:batch",
                "/v1/processes/1/people",
                "/v1/processes/1/playbook",
                "/v1/processes/1/export",
                "/v1/workgroups",
                "/v1/workgroups/1",
                "/v1/workgroups/1/participants/me",
                "/v1/workgroups/1/board",
                "/v1/workgroups/1/activity",
                "/v1/workgroups/1/reshape",
                "/v1/cases",
                "/v1/cases/1/steps",
                "/v1/cases/1/steps:batch",
                "/v1/cases/1/delivery",
                "/v1/cases/1/blockers/2/clearance",
                "/v1/cases/1/asks/2/help",
                "/v1/cases/1/notes",
                "/v1/steps/1",
                "/v1/playbook-notes/1",
                "/v1/playbook-notes/1/uses",
                "/v1/jobs/workgroup/1"
            })
    void processesAndCasesAreOfWorkgroupService(String path) {
        assertThat(Ownership.of(path)).isEqualTo(Owner.WORKGROUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/communities/1/value",
                "/v1/communities/1/value/immediate",
                "/v1/people/me/exchange",
                "/v1/processes/1/flow",
                "/v1/processes/1/step-flow",
                "/v1/processes/1/handovers",
                "/v1/processes/1/working-together",
                "/v1/processes/1/variants",
                "/v1/processes/1/ageing",
                "/v1/processes/1/forecast",
                "/v1/processes/1/cumulative-flow",
                "/v1/processes/1/knowledge-effect",
                "/v1/workgroups/1/flow",
                "/v1/workgroups/1/knowledge-effect",
                "/v1/effects",
                "/v1/effects/1/revisions",
                "/v1/returns/1/cases",
                "/v1/observations:batch",
                "/v1/observations/imports",
                "/v1/units",
                "/v1/units/imports",
                "/v1/discoveries/1/groups",
                "/v1/groups",
                "/v1/portfolio",
                "/v1/rebuilds",
                "/v1/jobs/metrics/1"
            })
    void everyFigureIsOfMetricsService(String path) {
        assertThat(Ownership.of(path)).isEqualTo(Owner.METRICS);
    }

    @Test
    void whatTheTableDoesNotNameIsNobodys() {
        assertThat(Ownership.of("/v1/")).isNull();
        assertThat(Ownership.of("/v1/community")).isNull();
        assertThat(Ownership.of("/v1/casesx/1")).isNull();
        assertThat(Ownership.of("/v1/jobs/1")).isNull();
        assertThat(Ownership.of("/v2/cases")).isNull();
    }

    @Test
    void aNameThatOnlyBeginsAsAFigureIsOfTheOwnerOfItsThing() {
        assertThat(Ownership.of("/v1/processes/1/flows")).isEqualTo(Owner.WORKGROUP);
        assertThat(Ownership.of("/v1/communities/value")).isEqualTo(Owner.COMMUNITY);
    }
}
