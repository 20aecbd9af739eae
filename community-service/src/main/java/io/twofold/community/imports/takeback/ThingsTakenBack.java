package io.twofold.community.imports.takeback;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.rows.ImportedContributions;
import io.twofold.community.imports.rows.Rows;
import io.twofold.events.community.CommunityEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Takes back what an import brought, some of a kind at a time. */
@ApplicationScoped
public class ThingsTakenBack {

    private static final int AT_ONCE = 1_000;

    // Nothing of them that anybody did remains, and nobody said who they are.
    private static final String FORGET = """
            DELETE FROM imported_person it WHERE community_id = ? AND identification_revision = 0
                AND NOT EXISTS (SELECT FROM contribution WHERE author_id = it.person_id AND NOT taken_back)
                AND NOT EXISTS (SELECT FROM membership WHERE person_id = it.person_id AND NOT taken_back)
                AND NOT EXISTS (SELECT FROM endorsement WHERE person_id = it.person_id AND NOT taken_back)
                AND NOT EXISTS (SELECT FROM knowledge_application WHERE person_id = it.person_id AND NOT taken_back)
                AND NOT EXISTS (SELECT FROM value_story WHERE author_id = it.person_id AND NOT taken_back)
                AND NOT EXISTS (SELECT FROM story_confirmation WHERE person_id = it.person_id)
                AND NOT EXISTS (SELECT FROM reading WHERE person_id = it.person_id)
            """;

    private final DataSource database;
    private final Outbox outbox;
    private final WriteTime now;

    ThingsTakenBack(DataSource database, Outbox outbox, WriteTime now) {
        this.database = database;
        this.outbox = outbox;
        this.now = now;
    }

    /** How many things were taken back; 0 when nothing of the import is left. */
    @Transactional(MANDATORY)
    public int takeBackNext(UUID communityId, TakeBack request) throws SQLException {
        try (var connection = database.getConnection()) {
            for (var kind : TakenKind.values()) {
                var taken = takeBack(connection, kind, communityId, request);
                if (taken > 0) {
                    return taken;
                }
            }
            return 0;
        }
    }

    /** Forgets the names of those of whom nothing remains. */
    @Transactional(MANDATORY)
    public void forgetNames(UUID communityId) throws SQLException {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, communityId);
            forget.executeUpdate();
        }
    }

    private int takeBack(Connection connection, TakenKind kind, UUID communityId, TakeBack request)
            throws SQLException {
        var ids = new ArrayList<UUID>();
        var owners = new HashSet<UUID>();
        try (var find = connection.prepareStatement(kind.find())) {
            find.setObject(1, request.importId());
            find.setInt(2, AT_ONCE);
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                    owners.add(row.getObject(2, UUID.class));
                }
            }
        }
        lock(connection, owners);
        var events = new ArrayList<CommunityEvent>();
        try (var takeBack = connection.prepareStatement(kind.takeBack())) {
            takeBack.setObject(1, now.instant().atOffset(UTC));
            takeBack.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = takeBack.executeQuery()) {
                while (row.next()) {
                    events.add(kind.event(row, communityId, request.actor()));
                }
            }
        }
        if (!kind.uncount().isEmpty()) {
            Rows.each(connection, kind.uncount(), thingIds(events));
        }
        outbox.appendUntold(events);
        return ids.size();
    }

    private static void lock(Connection connection, Set<UUID> owners) throws SQLException {
        Rows.each(connection, "SELECT FROM community WHERE id = ANY (?) FOR UPDATE", owners);
        Rows.each(connection, ImportedContributions.LOCK, owners);
    }

    private static List<UUID> thingIds(List<CommunityEvent> events) {
        return events.stream().map(CommunityEvent::thingId).toList();
    }
}
