package io.twofold.community.imports.stackexchange.dump;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;

import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.QUESTION;

/**
 * A question or an answer of a dump.
 *
 * @param questionId     of a question its own
 * @param acceptedAnswer where the asker chose one
 * @param body           its HTML as one block of CommonMark
 */
public record Post(
        long id,
        ContributionKind kind,
        long questionId,
        @Nullable Long author,
        @Nullable Long acceptedAnswer,
        Instant at,
        @Nullable String title,
        String body,
        List<String> topics) {

    // As lines have them, or no import would take the export.
    static final int LONGEST_BODY = 200_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TOPIC = 50;
    private static final int MOST_TOPICS = 20;

    // Of several lines after each other that have nothing on them, the ends.
    private static final Pattern EMPTY_LINES = Pattern.compile("(?<=\n)[ \t\r]*\n");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[<>|]+");

    /** Null of what is neither: pages about tags and the like. */
    public static @Nullable Post of(DumpRow row) throws BrokenDump {
        return switch (row.text("PostTypeId")) {
            case "1" -> question(row);
            case "2" -> answer(row);
            default -> null;
        };
    }

    private static Post question(DumpRow row) throws BrokenDump {
        var id = row.id("Id");
        return new Post(
                id,
                QUESTION,
                id,
                row.person("OwnerUserId"),
                row.reference("AcceptedAnswerId"),
                row.at(),
                row.text("Title", LONGEST_TITLE),
                body(row),
                topics(row));
    }

    private static Post answer(DumpRow row) throws BrokenDump {
        return new Post(
                row.id("Id"),
                ANSWER,
                row.id("ParentId"),
                row.person("OwnerUserId"),
                null,
                row.at(),
                null,
                body(row),
                List.of());
    }

    private static List<String> topics(DumpRow row) throws BrokenDump {
        if (row.value("Tags") == null) {
            return List.of();
        }
        var topics = BETWEEN_TAGS
                .splitAsStream(row.text("Tags"))
                .filter(tag -> !tag.isBlank())
                .distinct()
                .toList();
        if (topics.size() > MOST_TOPICS || topics.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            throw row.broken(
                    "has more than %d Tags, or one of more than %d characters".formatted(MOST_TOPICS, LONGEST_TOPIC));
        }
        return topics;
    }

    /** The block would end at an empty line: in HTML a reference says the same. */
    private static String body(DumpRow row) throws BrokenDump {
        var html = row.text("Body").strip();
        var body = "<div>\n" + EMPTY_LINES.matcher(html).replaceAll("&#10;") + "\n</div>";
        if (body.length() > LONGEST_BODY) {
            throw row.broken("has a Body of more than %d characters".formatted(LONGEST_BODY));
        }
        return body;
    }
}
