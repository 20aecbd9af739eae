package io.twofold.stack.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationTest {

    @Test
    void sixtyPeopleAreInSixUnits() {
        var names = Stream.of(Unit.values())
                .flatMap(unit -> unit.people().stream())
                .map(Person::name)
                .toList();

        assertThat(Unit.values()).hasSize(6);
        assertThat(names).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void oneOfThreeCommunitiesIsOnlyDeclared() {
        var communities = Organisation.communities();

        assertThat(communities).hasSize(3).extracting(Community::kind).doesNotHaveDuplicates();
        assertThat(communities).allMatch(community -> !community.members().isEmpty());
        assertThat(communities)
                .filteredOn(community -> community.questions().isEmpty())
                .hasSize(1);
    }

    @Test
    void membersAnswerOneAnotherAndAlwaysInTheSameWay() {
        var communities = Organisation.communities();

        assertThat(communities).isEqualTo(Organisation.communities());
        assertThat(communities)
                .allSatisfy(community -> assertThat(community.questions()).allSatisfy(question -> {
                    assertThat(community.members()).contains(question.asker());
                    assertThat(question.answers())
                            .extracting(Question.Answer::author)
                            .isSubsetOf(community.members())
                            .doesNotContain(question.asker());
                }));
    }

    @Test
    void nobodyHasDeclaredThatOneCrewBelongsTogether() {
        var crews = Organisation.workflows().stream()
                .flatMap(workflow -> workflow.crews().stream())
                .toList();
        var declared = crews.stream()
                .filter(Crew::declared)
                .flatMap(crew -> crew.people().stream())
                .toList();
        var undeclared = crews.stream().filter(crew -> !crew.declared()).toList();

        assertThat(undeclared).hasSize(1);
        assertThat(undeclared.getFirst().people())
                .doesNotContainAnyElementsOf(declared)
                .extracting(Person::unit)
                .doesNotHaveDuplicates();
    }

    @Test
    void somePeopleWorkInAProcessAndAreMembersOfALivingCommunity() {
        for (var workflow : Organisation.workflows()) {
            var workers = new HashSet<Person>();
            workflow.crews().forEach(crew -> workers.addAll(crew.people()));

            assertThat(living())
                    .anySatisfy(community -> assertThat(community.members())
                            .filteredOn(workers::contains)
                            .hasSizeGreaterThan(5));
        }
    }

    private static List<Community> living() {
        return Organisation.communities().stream()
                .filter(community -> !community.questions().isEmpty())
                .toList();
    }
}
