package io.twofold.stack.organisation;

import java.util.List;

/** A question of a member, with what others answered, the oldest first. */
public record Question(Person asker, String title, String body, List<Answer> answers) {

    /** An answer; the asker may have said that it helped. */
    public record Answer(Person author, String body, boolean accepted) {}
}
