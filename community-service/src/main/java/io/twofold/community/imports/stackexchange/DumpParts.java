package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.imports.formats.ImportResult;
import io.twofold.community.imports.formats.ImportResult.Counted;
import io.twofold.community.imports.kinds.Endorsements;
import io.twofold.community.imports.kinds.NewAcceptances;
import io.twofold.community.imports.kinds.NewThings;
import io.twofold.community.imports.stackexchange.dump.BrokenDump;
import io.twofold.community.imports.stackexchange.dump.Comment;
import io.twofold.community.imports.stackexchange.dump.DumpRow;
import io.twofold.community.imports.stackexchange.dump.Member;
import io.twofold.community.imports.stackexchange.dump.Post;
import io.twofold.community.imports.stackexchange.dump.Vote;
import io.twofold.events.community.ContributionKind;

import static io.twofold.community.imports.formats.ImportResult.Counted.ANSWERS;
import static io.twofold.community.imports.formats.ImportResult.Counted.COMMENTS;
import static io.twofold.community.imports.formats.ImportResult.Counted.ENDORSEMENTS;
import static io.twofold.community.imports.formats.ImportResult.Counted.KNOWN;
import static io.twofold.community.imports.formats.ImportResult.Counted.PEOPLE;
import static io.twofold.community.imports.formats.ImportResult.Counted.QUESTIONS;
import static io.twofold.community.imports.formats.ImportResult.Counted.SKIPPED;
import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.QUESTION;

/** Writes rows of a dump for one of its parts, in the caller's transaction, and says what that brought. */
@ApplicationScoped
class DumpParts {

    private final CommunityAccess communities;
    private final ImportedMembers members;
    private final ImportedThreads threads;
    private final NewAcceptances acceptances;
    private final NewThings things;
    private final SourceIds ids;

    DumpParts(
            CommunityAccess communities,
            ImportedMembers members,
            ImportedThreads threads,
            NewAcceptances acceptances,
            NewThings things,
            SourceIds ids) {
        this.communities = communities;
        this.members = members;
        this.threads = threads;
        this.acceptances = acceptances;
        this.things = things;
        this.ids = ids;
    }

    ImportResult write(Part part, UUID communityId, UUID importId, DumpSurvey survey, List<DumpRow> rows)
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
                var told = all(of(all(rows, Post::of), QUESTION), post -> ChosenAnswer.of(post, survey));
                acceptances.write(
                        told.stream().map(each -> each.here(communityId, ids)).toList());
                yield ImportResult.NOTHING;
            }
            case COMMENTS -> {
                var told = all(all(rows, Comment::of), comment -> Said.of(comment, survey));
                yield brought(COMMENTS, rows.size(), told.size(), threads.write(communityId, importId, told));
            }
            case ENDORSEMENTS -> {
                var votes = all(rows, Vote::of);
                var told = all(votes, vote -> Given.of(vote, survey));
                var lines =
                        told.stream().map(each -> each.here(communityId, ids)).toList();
                var known = things.add(communityId, importId, new Endorsements(), lines);
                yield brought(ENDORSEMENTS, votes.size(), told.size(), known);
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
