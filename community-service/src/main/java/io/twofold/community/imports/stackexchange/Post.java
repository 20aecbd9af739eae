package io.twofold.community.imports.stackexchange;

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
 * @param body           in HTML
 */
record Post(
        long id,
        ContributionKind kind,
        long questionId,
        @Nullable Long author,
        @Nullable Long acceptedAnswer,
        Instant at,
        @Nullable String title,
        String body,
        List<String> topics) {

    // Of several lines after each other that have nothing on them, the ends.
    private static final Pattern EMPTY_LINES = Pattern.compile("(?<=\n)[ \t\r]*\n");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[<>|]+");

    /** Null of what is neither: pages about tags and the like. */
    static @Nullable Post of(DumpRow row) throws BrokenDump {
        return switch (row.text("PostTypeId")) {
            case "1" -> question(row);
            case "2" -> answer(row);
            default -> null;
        };
    }

    private static Post question(DumpRow row) throws BrokenDump {
        var id = row.id("Id");
        var topics = row.value("Tags") == null
                ? List.<String>of()
                : BETWEEN_TAGS
                        .splitAsStream(row.text("Tags"))
                        .filter(tag -> !tag.isBlank())
                        .toList();
        return new Post(
                id,
                QUESTION,
                id,
                row.person("OwnerUserId"),
                row.reference("AcceptedAnswerId"),
                row.at(),
                row.text("Title"),
                row.text("Body"),
                topics);
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
                row.text("Body"),
                List.of());
    }

    /** Its HTML as one block of CommonMark, which would end at an empty line: in HTML a reference says the same. */
    String markdown() {
        return "<div>\n" + EMPTY_LINES.matcher(body.strip()).replaceAll("&#10;") + "\n</div>";
    }
}
