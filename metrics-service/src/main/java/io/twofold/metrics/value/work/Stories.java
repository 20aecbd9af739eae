package io.twofold.metrics.value.work;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;

import static java.time.ZoneOffset.UTC;

/** The value stories that a community has told. */
@ApplicationScoped
public class Stories {

    private static final String STORIES = """
            SELECT story_id, at, cycles, indicators, contribution_ids, application_ids,
                (SELECT count(*) FROM confirmation_fact confirmation
                    WHERE confirmation.community_id = story.community_id AND confirmation.story_id = story.story_id
                        AND NOT withdrawn) AS confirmations
            FROM story_fact story
            WHERE community_id = ? AND NOT removed AND at >= ? AND at < ?
            ORDER BY at DESC, story_id
            """;

    /** Those told in a period, the newest first. */
    public List<StoryView> told(Connection connection, UUID community, Period period) throws SQLException {
        try (var query = connection.prepareStatement(STORIES)) {
            query.setObject(1, community);
            query.setObject(2, period.begin().atOffset(UTC));
            query.setObject(3, period.end().atOffset(UTC));
            try (var row = query.executeQuery()) {
                var stories = new ArrayList<StoryView>();
                while (row.next()) {
                    stories.add(story(row));
                }
                return stories;
            }
        }
    }

    /** Of those that run through a cycle. */
    public static Map<String, Figure> figures(List<StoryView> told, Cycle cycle) {
        var through =
                told.stream().filter(story -> story.cycles().contains(cycle)).toList();
        var confirmed =
                through.stream().filter(story -> story.confirmations() > 0).count();
        var figures = new LinkedHashMap<String, Figure>();
        figures.put("stories", Figure.count("stories", through.size()));
        figures.put("storiesConfirmed", Figure.share(confirmed, through.size()));
        return figures;
    }

    private static StoryView story(ResultSet row) throws SQLException {
        return new StoryView(
                row.getObject("story_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Stream.of((String[]) row.getArray("cycles").getArray())
                        .map(name -> Cycle.valueOf(name.toLowerCase(Locale.ROOT)))
                        .toList(),
                List.of((String[]) row.getArray("indicators").getArray()),
                List.of((UUID[]) row.getArray("contribution_ids").getArray()),
                List.of((UUID[]) row.getArray("application_ids").getArray()),
                row.getLong("confirmations"));
    }
}
