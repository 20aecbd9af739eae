package io.twofold.community.imports.ndjson;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.KeyedIds;
import io.twofold.web.identity.PersonIds;

/**
 * What the things and people of a file are called here, always the same: a community's own export keeps its ids,
 * whatever else is there gets one made from the community and its id in the file.
 */
final class FileIds {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SOURCE = "ndjson";

    private final KeyedIds ids;
    private final PersonIds people;
    private final UUID communityId;
    private final boolean own;
    private final boolean admin;
    private final Map<String, String> sources;

    /**
     * @param own     whether the file is an export of this very community
     * @param admin   whether who imports it may name real people
     * @param sources of people whom only the source knows, what their alias is made of
     */
    FileIds(KeyedIds ids, PersonIds people, UUID communityId, boolean own, boolean admin, Map<String, String> sources) {
        this.ids = ids;
        this.people = people;
        this.communityId = communityId;
        this.own = own;
        this.admin = admin;
        this.sources = sources;
    }

    boolean isOwn() {
        return own;
    }

    UUID thing(String kind, String id) {
        return own && isOurs(id) ? UUID.fromString(id) : ids.of(kind, communityId.toString(), SOURCE, id);
    }

    UUID contribution(String id) {
        return thing("contribution", id);
    }

    /** Of something that need not have an id, since what it is about tells it apart. */
    UUID thing(String kind, @Nullable String id, String... about) {
        return thing(kind, id == null ? String.join("\n", about) : id);
    }

    UUID person(String id) {
        return isKept(id) ? UUID.fromString(id) : people.inCommunity(communityId, source(id));
    }

    @Nullable
    UUID findPerson(@Nullable String id) {
        return id == null ? null : person(id);
    }

    /** Whether it stands for somebody whom only the source knows: in an export all of these have lines of their own. */
    boolean isAlias(String id) {
        return sources.containsKey(id) || !isKept(id) && !(own && isOurs(id));
    }

    /** Whether whoever it stands for has it here, too. */
    boolean isKept(String id) {
        return admin && isOurs(id) && (own || !sources.containsKey(id));
    }

    /** What the alias of somebody is made of. */
    String source(String id) {
        return sources.getOrDefault(id, SOURCE + "/" + id);
    }

    private static boolean isOurs(String id) {
        return OURS.matcher(id).matches();
    }
}
