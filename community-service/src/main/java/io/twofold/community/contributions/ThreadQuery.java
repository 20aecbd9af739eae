package io.twofold.community.contributions;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;
import io.twofold.web.paging.Cursor;

/** Which threads of a community are asked for, and in which order. */
record ThreadQuery(
        @RestQuery @Nullable ThreadKind kind,
        @RestQuery @Nullable @Size(max = 50) String topic,

        @RestQuery @Parameter(description = "true: only questions that nobody but the asker has answered")
        boolean unanswered,

        @RestQuery @Parameter(description = "true: only questions without an accepted answer")
        boolean unsolved,

        @RestQuery @DefaultValue("NEWEST") ThreadOrder sort,

        @RestQuery
        @Nullable
        @Size(max = 200)
        @Parameter(description = "Only the ten most like this text, and nothing else counts")
        String like) {

    private static final String THREADS = """
            from Contribution as thread
            where communityId = :community and id = threadId and removal is null and kind in :kinds
            """;
    private static final String NOBODY_ELSE_ANSWERED = """
            and kind = QUESTION and not exists (from Contribution as answer
                where answer.parentId = thread.id and answer.kind = ANSWER and answer.removal is null
                    and answer.authorId is distinct from thread.authorId)
            """;

    String text() {
        return THREADS
                + (topic == null ? "" : "and array_contains(text.topics, :topic) ")
                + (unanswered ? NOBODY_ELSE_ANSWERED : "")
                + (unsolved ? "and kind = QUESTION and acceptance.answerId is null " : "")
                + "and (%1$s, id) < (:time, :id) order by %1$s desc, id desc".formatted(sort.time);
    }

    Map<String, Object> parameters(UUID communityId, Place before) {
        var parameters = new HashMap<String, Object>(Map.of(
                "community",
                communityId,
                "kinds",
                kind == null ? EnumSet.allOf(ContributionKind.class) : EnumSet.of(kind.asContribution()),
                "time",
                before.time(),
                "id",
                before.id()));
        if (topic != null) {
            parameters.put("topic", topic);
        }
        return parameters;
    }

    /** Where a row stands in this order. */
    Cursor cursor(Contribution thread) {
        return Cursor.of(sort == ThreadOrder.NEWEST ? thread.createdAt() : thread.activeAt(), thread.id());
    }

    /** How the threads of a community are listed. */
    enum ThreadOrder {
        /** What was begun last comes first. */
        NEWEST("createdAt"),
        /** Where somebody wrote last comes first. */
        ACTIVE("activeAt");

        final String time;

        ThreadOrder(String time) {
            this.time = time;
        }
    }
}
