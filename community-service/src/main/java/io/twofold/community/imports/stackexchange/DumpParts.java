package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.imports.writing.ImportResult;
import io.twofold.community.imports.writing.ImportResult.Counted;
import io.twofold.events.community.ContributionKind;

import static io.twofold.community.imports.writing.ImportResult.Counted.ANSWERS;
import static io.twofold.community.imports.writing.ImportResult.Counted.COMMENTS;
import static io.twofold.community.imports.writing.ImportResult.Counted.ENDORSEMENTS;
import static io.twofold.community.imports.writing.ImportResult.Counted.KNOWN;
import static io.twofold.community.imports.writing.ImportResult.Counted.PEOPLE;
import static io.twofold.community.imports.writing.ImportResult.Counted.QUESTIONS;
import static io.twofold.community.imports.writing.ImportResult.Counted.SKIPPED;
import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.QUESTION;

/** Writes rows of a dump for one of its parts, in the caller's transaction, and says what that brought. */
@ApplicationScoped
class DumpParts {

    private final CommunityAccess communities;
    private final ImportedMembers members;
    private final ImportedThreads threads;
    private final ImportedAcceptances acceptances;
    private final ImportedEndorsements endorsements;

    DumpParts(
            CommunityAccess communities,
            ImportedMembers members,
            ImportedThreads threads,
            ImportedAcceptances acceptances,
            ImportedEndorsements endorsements) {
        this.communities = communities;
        this.members = members;
        this.threads = threads;
        this.acceptances = acceptances;
        this.endorsements = endorsements;
    }

    ImportResult write(Part part, UUID communityId, UUID importId, Survey survey, List<DumpRow> rows)
            throws BrokenDump, SQLException {
        communities.keepWriting(communityId);
        return switch (part) {
            case PEOPLE -> {
                var told = all(rows, Member::of);
                yield brought(PEOPLE, told.size(), told.size(), members.write(communityId, importId, told));
            }
            case QUESTIONS -> {
                var posts = all(rows, Post::of);
                var told = all(of(posts, QUESTION), post -> Said.of(post, survey));
                var known = threads.write(communityId, importId, told);
                yield brought(QUESTIONS, rows.size() - posts.size() + told.size(), told.size(), known);
            }
            case ANSWERS -> {
                var answers = of(all(rows, Post::of), ANSWER);
                var told = all(answers, post -> Said.of(post, survey));
                yield brought(ANSWERS, answers.size(), told.size(), threads.write(communityId, importId, told));
            }
            case ACCEPTANCES -> {
                var told = all(of(all(rows, Post::of), QUESTION), post -> Chosen.of(post, survey));
                acceptances.write(communityId, told);
                yield ImportResult.NOTHING;
            }
            case COMMENTS -> {
                var told = all(all(rows, Comment::of), comment -> Said.of(comment, survey));
                yield brought(COMMENTS, rows.size(), told.size(), threads.write(communityId, importId, told));
            }
            case ENDORSEMENTS -> {
                var votes = all(rows, Vote::of);
                var told = all(votes, vote -> Given.of(vote, survey));
                yield brought(ENDORSEMENTS, votes.size(), told.size(), endorsements.write(communityId, importId, told));
            }
        };
    }

    private static ImportResult brought(Counted what, int of, int told, int known) {
        return ImportResult.NOTHING.plus(what, told).plus(SKIPPED, of - told).plus(KNOWN, known);
    }

    private static List<Post> of(List<Post> posts, ContributionKind kind) {
        return posts.stream().filter(post -> post.kind() == kind).toList();
    }

    /** What all of these are, without those that are nothing. */
    private static <S, T> List<T> all(List<S> sources, Reading<S, T> reading) throws BrokenDump {
        var all = new ArrayList<T>();
        for (var source : sources) {
            var read = reading.read(source);
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    private interface Reading<S, T> {

        @Nullable
        T read(S source) throws BrokenDump;
    }
}
