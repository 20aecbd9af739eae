package io.twofold.community.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.Standing;
import io.twofold.community.markdown.Markdown;
import io.twofold.events.community.ApplicationOutcome;

/**
 * An application as the API shows it.
 *
 * @param personId who applied it; absent: somebody unknown
 * @param outcome  absent until they say what came of it
 * @param words    in CommonMark, as it was written
 * @param html     the same, fit to stand in a page
 * @param allowed  what the caller may do: {@code report}, {@code withdraw}
 */
record ApplicationView(
        UUID id,
        UUID contributionId,
        @Nullable UUID personId,
        @Nullable UUID caseId,
        @Nullable String reference,
        @Nullable ApplicationOutcome outcome,
        @Nullable Long timeSavedSeconds,
        @Nullable String words,
        @Nullable String html,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static ApplicationView of(KnowledgeApplication application, Standing caller) {
        var outcome = application.outcome();
        return new ApplicationView(
                application.id(),
                application.contributionId(),
                application.personId(),
                application.caseId(),
                application.reference(),
                outcome.outcome(),
                outcome.timeSavedSeconds(),
                outcome.words(),
                outcome.words() == null ? null : new Markdown(outcome.words()).html(),
                allowed(application, caller),
                application.createdAt(),
                application.updatedAt());
    }

    static List<String> allowed(KnowledgeApplication application, Standing caller) {
        return caller.active() && caller.is(application.personId()) ? List.of("report", "withdraw") : List.of();
    }
}
