package io.twofold.stack.organisation;

import java.util.List;

/**
 * A community of the sample's organisation.
 *
 * @param members whoever opens it stands first
 */
public record Community(String name, String kind, String charter, List<Person> members, List<Question> questions) {}
