package io.twofold.community.revisions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a text, as the API shows it.
 *
 * @param revision   which of the text's revisions brought it
 * @param difference to the wording before, line by line in the unified format; absent for the first, and of more than
 *                   2 000 lines, which take too long to compare
 */
public record RevisionView(
        int revision,
        @Nullable String title,
        String body,
        List<String> topics,
        Instant at,
        @Nullable String difference) {

    private static final int LINES_AROUND = 3;
    private static final int MOST_LINES = 2_000;

    static RevisionView of(Wording wording, @Nullable Wording before) {
        return new RevisionView(
                wording.revision(),
                wording.title(),
                wording.body(),
                wording.topics(),
                wording.at(),
                before == null ? null : difference(before, wording));
    }

    private static @Nullable String difference(Wording before, Wording after) {
        var lines = lines(before);
        var now = lines(after);
        if (lines.size() + now.size() > MOST_LINES) {
            return null;
        }
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        "revision " + before.revision(),
                        "revision " + after.revision(),
                        lines,
                        DiffUtils.diff(lines, now),
                        LINES_AROUND));
    }

    /** The title stands above the body, and the topics below it. */
    private static List<String> lines(Wording wording) {
        return Stream.of(
                        Stream.ofNullable(wording.title()),
                        wording.body().lines(),
                        wording.topics().stream().map(topic -> "#" + topic))
                .flatMap(part -> part)
                .toList();
    }
}
