package io.twofold.community.imports.takeback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;

/** One kind of thing that an import brought, and how it is taken back. */
interface Taken {

    /** Finds the next of an import, and what to lock for each: its thread, or its community. */
    String find();

    /** Takes back those with these ids at a time, and returns what the event needs. */
    String takeBack();

    /** Corrects, by their ids, what counted them; else empty. */
    String uncount();

    /** @param actor who takes it back */
    CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException;
}
