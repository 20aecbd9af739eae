package io.twofold.community.imports.ndjson;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.imports.formats.ImportResult;
import io.twofold.community.imports.kinds.Applications;
import io.twofold.community.imports.kinds.Confirmations;
import io.twofold.community.imports.kinds.Endorsements;
import io.twofold.community.imports.kinds.Kind;
import io.twofold.community.imports.kinds.NewThings;
import io.twofold.community.imports.kinds.Readings;
import io.twofold.community.imports.kinds.Stays;
import io.twofold.community.imports.kinds.Stories;
import io.twofold.community.lines.ApplicationLine;
import io.twofold.community.lines.CommunityLine;
import io.twofold.community.lines.ConfirmationLine;
import io.twofold.community.lines.ContributionLine;
import io.twofold.community.lines.EndorsementLine;
import io.twofold.community.lines.Line;
import io.twofold.community.lines.PersonLine;
import io.twofold.community.lines.ReadingLine;
import io.twofold.community.lines.RevisionLine;
import io.twofold.community.lines.StayLine;
import io.twofold.community.lines.StoryLine;

import static io.twofold.community.imports.formats.ImportResult.Counted.ANSWERS;
import static io.twofold.community.imports.formats.ImportResult.Counted.APPLICATIONS;
import static io.twofold.community.imports.formats.ImportResult.Counted.ARTICLES;
import static io.twofold.community.imports.formats.ImportResult.Counted.COMMENTS;
import static io.twofold.community.imports.formats.ImportResult.Counted.ENDORSEMENTS;
import static io.twofold.community.imports.formats.ImportResult.Counted.KNOWN;
import static io.twofold.community.imports.formats.ImportResult.Counted.QUESTIONS;
import static io.twofold.community.imports.formats.ImportResult.Counted.READINGS;
import static io.twofold.community.imports.formats.ImportResult.Counted.STORIES;
import static io.twofold.community.imports.formats.ImportResult.NOTHING;

/** Writes lines of one type, in the caller's transaction, and says what that brought. */
@ApplicationScoped
class LineParts {

    private final CommunityAccess communities;
    private final OpenedCommunity opened;
    private final ImportedNames names;
    private final NewThings things;
    private final Contributions contributions;
    private final Curations curations;

    LineParts(
            CommunityAccess communities,
            OpenedCommunity opened,
            ImportedNames names,
            NewThings things,
            Contributions contributions,
            Curations curations) {
        this.communities = communities;
        this.opened = opened;
        this.names = names;
        this.things = things;
        this.contributions = contributions;
        this.curations = curations;
    }

    /** Before anything else. */
    void open(ImportedFile file) throws SQLException {
        opened.open(file);
    }

    /** After all else. */
    void close(ImportedFile file) throws SQLException {
        opened.close(file);
    }

    void name(ImportedFile file, List<PersonLine> people) throws SQLException {
        communities.keepWriting(file.communityId());
        names.keep(file, people);
    }

    ImportResult write(ImportedFile file, List<Line> lines) throws SQLException {
        communities.keepWriting(file.communityId());
        var called = new Called(file.ids());
        return switch (lines.getFirst()) {
            case CommunityLine _, PersonLine _ -> NOTHING;
            case ContributionLine _ -> {
                var told = all(lines, ContributionLine.class);
                yield counted(told).plus(KNOWN, contributions.add(file, told));
            }
            case RevisionLine _ -> {
                contributions.keep(file, all(lines, RevisionLine.class));
                yield NOTHING;
            }
            case StayLine _ -> add(file, new Stays(), lines, called::line);
            case EndorsementLine _ ->
                add(file, new Endorsements(), lines, called::line).plus(ENDORSEMENTS, lines.size());
            case ReadingLine _ -> add(file, new Readings(), lines, called::line).plus(READINGS, lines.size());
            case ApplicationLine _ ->
                add(file, new Applications(), lines, called::line).plus(APPLICATIONS, lines.size());
            case StoryLine _ -> add(file, new Stories(), lines, called::line).plus(STORIES, lines.size());
            case ConfirmationLine _ -> add(file, new Confirmations(), lines, called::line);
        };
    }

    /** What became of what they have written. */
    void curate(ImportedFile file, List<Line> lines) throws SQLException {
        communities.keepWriting(file.communityId());
        curations.write(file, all(lines, ContributionLine.class));
    }

    /** Whether anything became of it. */
    static boolean isCurated(Line line) {
        return line instanceof ContributionLine it && (it.revision() > 1 || it.acceptanceRevision() != null);
    }

    private <L extends Line> ImportResult add(
            ImportedFile file, Kind<L> kind, List<Line> lines, UnaryOperator<L> called) throws SQLException {
        var told = all(lines, kind.type()).stream().map(called).toList();
        return NOTHING.plus(KNOWN, things.add(file.communityId(), file.importId(), kind, told));
    }

    private static ImportResult counted(List<ContributionLine> lines) {
        var sum = NOTHING;
        for (var line : lines) {
            sum = sum.plus(
                    switch (line.kind()) {
                        case QUESTION -> QUESTIONS;
                        case ARTICLE -> ARTICLES;
                        case ANSWER -> ANSWERS;
                        case COMMENT -> COMMENTS;
                    },
                    1);
        }
        return sum;
    }

    private static <L extends Line> List<L> all(List<Line> lines, Class<L> type) {
        return lines.stream().map(type::cast).toList();
    }
}
