package io.twofold.community.communities;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.CommunityKind;
import io.twofold.web.paging.Cursor;

/** Which communities are asked for, and in which order. */
record CommunityQuery(
        @RestQuery @Nullable CommunityKind kind,
        @RestQuery @Nullable @Size(max = 50) String topic,

        @RestQuery @Nullable @Size(min = 1, max = 200) @Parameter(description = "What name or charter contain")
        String q,

        @RestQuery @Parameter(description = "true: only those that one is a member of")
        boolean mine,

        @RestQuery @Nullable @Parameter(description = "Only those in which somebody wrote since then")
        Instant activeSince,

        @RestQuery @DefaultValue("ACTIVE") CommunityState state,
        @RestQuery @DefaultValue("NEWEST") CommunityOrder sort) {

    private static final Cursor BEFORE_THE_NEWEST = Cursor.of(Cursor.LAST.uuid(1));

    /** What follows on {@code from Community community left join Membership mine}. */
    String text(ActiveCommunities active) {
        return "where community.state = :state"
                + (kind == null ? "" : " and community.kind = :kind")
                + (topic == null ? "" : " and array_contains(community.topics, :topic)")
                + (q == null
                        ? ""
                        : " and lower(community.name || ' ' || coalesce(community.charter, ''))"
                                + " like lower(:q) escape '!'")
                + (mine ? " and mine.state = MEMBER" : "")
                + (activeSince == null ? "" : " and " + active.since())
                + switch (sort) {
                    case NEWEST -> " and community.id < :id order by community.id desc";
                    case NAME ->
                        " and (lower(community.name), community.id) > (lower(:name), :id)"
                                + " order by lower(community.name), community.id";
                };
    }

    /** Before the first row in this order. */
    Cursor beginning() {
        return sort == CommunityOrder.NAME ? Cursor.FIRST_BY_TEXT : BEFORE_THE_NEWEST;
    }

    Map<String, Object> parameters(Cursor after) {
        var parameters = new HashMap<String, Object>(Map.of("state", state));
        switch (sort) {
            case NEWEST -> parameters.put("id", after.uuid(0));
            case NAME -> {
                parameters.put("name", after.text(0));
                parameters.put("id", after.uuid(1));
            }
        }
        if (kind != null) {
            parameters.put("kind", kind);
        }
        if (topic != null) {
            parameters.put("topic", topic);
        }
        if (q != null) {
            parameters.put("q", "%" + q.replaceAll("([!%_])", "!$1") + "%");
        }
        if (activeSince != null) {
            parameters.put("since", activeSince);
        }
        return parameters;
    }

    /** Where a row stands in this order. */
    Cursor cursor(Community community) {
        return switch (sort) {
            case NEWEST -> Cursor.of(community.id());
            case NAME -> Cursor.of(community.settings().name(), community.id());
        };
    }
}
