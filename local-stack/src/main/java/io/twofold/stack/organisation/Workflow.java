package io.twofold.stack.organisation;

import java.util.List;

/**
 * A process of the sample's organisation.
 *
 * @param end the step that delivers a case
 */
public record Workflow(String name, String end, List<Crew> crews) {

    /** Who answers for it. */
    public Person owner() {
        return crews.getFirst().people().getFirst();
    }
}
