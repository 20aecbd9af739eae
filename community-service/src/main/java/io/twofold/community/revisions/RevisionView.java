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
 * @param difference to the wording before, line by line in the unified format; absent for the first
 */
public record RevisionView(
        int revision,
        @Nullable String title,
        String body,
        List<String> topics,
        Instant at,
        @Nullable String difference) {

    private static final int LINES_AROUND = 3;

    static RevisionView of(Wording wording, @Nullable Wording before) {
        return new RevisionView(
                wording.revision(),
                wording.title(),
                wording.body(),
                wording.topics(),
                wording.at(),
                before == null ? null : difference(before, wording));
    }

    private static String difference(Wording before, Wording after) {
        var lines = lines(before);
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        "revision " + before.revision(),
                        "revision " + after.revision(),
                        lines,
                        DiffUtils.diff(lines, lines(after)),
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
