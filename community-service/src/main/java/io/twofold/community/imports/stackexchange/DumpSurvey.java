package io.twofold.community.imports.stackexchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.stackexchange.dump.BrokenDump;
import io.twofold.community.imports.stackexchange.dump.Comment;
import io.twofold.community.imports.stackexchange.dump.DumpFile;
import io.twofold.community.imports.stackexchange.dump.DumpRow;
import io.twofold.community.imports.stackexchange.dump.DumpRows;
import io.twofold.community.imports.stackexchange.dump.Member;
import io.twofold.community.imports.stackexchange.dump.Post;
import io.twofold.community.imports.stackexchange.dump.Vote;
import io.twofold.events.community.ContributionKind;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobRun;

import static io.twofold.events.community.ContributionKind.QUESTION;

/** What is in a dump, seen in a first reading of all of it. */
final class DumpSurvey {

    private static final int MOST_POSTS = 500_000; // their places are kept in memory
    private static final int ROWS_BETWEEN_SIGNS = 20_000;

    private final Map<Long, Place> posts = new HashMap<>();
    private final Map<DumpFile, Long> rows = new HashMap<>();

    /** Where in the community a post of the dump stands, and who wrote it. */
    record Place(
            ContributionKind kind,
            long questionId,
            @Nullable Long author) {}

    void read(JobRun run, Flaws flaws) throws SQLException {
        for (var file : DumpFile.values()) {
            try (var upload = run.upload()) {
                var found = DumpRows.open(upload, file);
                if (found != null) {
                    read(run, file, found, flaws);
                } else if (file == DumpFile.POSTS) {
                    flaws.add(new Flaw("There is no Posts.xml in it: send a zip with the files of the dump."));
                }
            } catch (BrokenDump e) {
                flaws.add(e.flaw());
            } catch (ZipException e) {
                flaws.add(new Flaw("The zip is broken: pack the files again."));
            } catch (IOException e) {
                flaws.add(new Flaw("%s cannot be read to its end: %s.".formatted(file.fileName, e.getMessage())));
            }
        }
    }

    private void read(JobRun run, DumpFile file, DumpRows found, Flaws flaws) throws IOException {
        for (var row = found.next(); row != null && !flaws.isFull(); row = found.next()) {
            rows.put(file, row.number());
            try {
                see(row);
            } catch (BrokenDump e) {
                flaws.add(e.flaw());
            }
            if (posts.size() > MOST_POSTS) {
                flaws.add(
                        new Flaw("More than %d questions and answers: no import takes as many.".formatted(MOST_POSTS)));
                return;
            }
            if (row.number() % ROWS_BETWEEN_SIGNS == 0 && run.checkpoint(Written.class) == null) {
                run.progress(0, 0); // so that a cancelled one ends here
            }
        }
    }

    /** As it will be read when it is written: nothing can be wrong with it then. */
    private void see(DumpRow row) throws BrokenDump {
        switch (row.file()) {
            case USERS -> Member.of(row);
            case POSTS -> {
                var post = Post.of(row);
                if (post != null) {
                    posts.put(post.id(), new Place(post.kind(), post.questionId(), post.author()));
                }
            }
            case COMMENTS -> Comment.of(row);
            case VOTES -> Vote.of(row);
        }
    }

    /** Null of a post that is not in the dump, or answers a question that is not. */
    @Nullable
    Place place(long postId) {
        var post = posts.get(postId);
        var question = post == null ? null : posts.get(post.questionId());
        return question != null && question.kind() == QUESTION ? post : null;
    }

    /** How many rows will be written, each as often as it is read for that. */
    long total() {
        var total = 0L;
        for (var part : Part.values()) {
            total += rows.getOrDefault(part.file, 0L);
        }
        return total;
    }
}
