package io.twofold.community.imports.ndjson.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.MemberRole;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;

import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.QUESTION;

/** What is in a file, seen in a first reading of all of it: what a line names stands before it. */
public final class LineSurvey {

    private static final int MOST = 500_000; // of a kind that other lines name: these are kept in memory
    private static final int MOST_STEWARDS = 1_000; // as many as can stand in one event

    private final Map<String, Place> contributions = new HashMap<>();
    private final Set<String> applications = new HashSet<>();
    private final Set<String> stories = new HashSet<>();
    private final Map<String, PersonLine> people = new LinkedHashMap<>();
    private final Set<String> stewards = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();

    private @Nullable CommunityLine community;
    private long lines;

    /** Where a contribution stands, and who wrote it. */
    public record Place(
            ContributionKind kind,
            String threadId,
            @Nullable String authorId) {}

    /** From a question to something that may stand behind it. */
    private record Link(long line, String questionId, String to, ContributionKind kind) {}

    /** Finds what cannot be: in a line, or between it and those before. */
    public void see(NumberedLine numbered) throws BrokenLine {
        lines = numbered.number();
        var complaint = complaint(numbered.line());
        if (complaint != null) {
            throw new BrokenLine(lines, complaint);
        }
    }

    private @Nullable String complaint(Line line) {
        return switch (line) {
            case CommunityLine it -> see(it);
            case PersonLine it -> {
                people.put(it.id(), it);
                yield null;
            }
            case StayLine it -> {
                name(it.personId());
                if (it.state() == StayLine.State.MEMBER && it.role() == MemberRole.STEWARD) {
                    stewards.add(it.personId());
                }
                yield null;
            }
            case ContributionLine it -> see(it);
            case RevisionLine it -> missing(it.contributionId());
            case EndorsementLine it -> {
                name(it.personId());
                yield missing(it.contributionId());
            }
            case ReadingLine it -> {
                name(it.personId());
                yield missing(it.contributionId());
            }
            case ApplicationLine it -> {
                name(it.personId());
                yield applications.add(it.id()) ? missing(it.contributionId()) : "Another application has this id.";
            }
            case StoryLine it -> see(it);
            case ConfirmationLine it -> {
                name(it.personId());
                yield stories.contains(it.storyId())
                        ? null
                        : "No line before has the story %s.".formatted(it.storyId());
            }
        };
    }

    private @Nullable String see(CommunityLine line) {
        if (community != null) {
            return "There is one community in a file.";
        }
        community = line;
        return null;
    }

    private @Nullable String see(ContributionLine line) {
        name(line.authorId());
        name(line.removedBy());
        if (line.duplicateOf() != null) {
            links.add(new Link(lines, line.id(), line.duplicateOf(), QUESTION));
        }
        if (line.acceptedAnswerId() != null) {
            links.add(new Link(lines, line.id(), line.acceptedAnswerId(), ANSWER));
        }
        var parent = line.parentId() == null ? null : contributions.get(line.parentId());
        if (line.parentId() != null && parent == null) {
            return missing(line.parentId());
        }
        if (parent != null && line.kind() == ANSWER && parent.kind() != QUESTION) {
            return "Only a question is answered.";
        }
        var thread = parent == null ? line.id() : parent.threadId();
        var before = contributions.putIfAbsent(line.id(), new Place(line.kind(), thread, line.authorId()));
        return before == null ? null : "Another contribution has this id.";
    }

    private @Nullable String see(StoryLine line) {
        name(line.authorId());
        if (!contributions.keySet().containsAll(line.contributionIds())
                || !applications.containsAll(line.applicationIds())) {
            return "A contribution or application of this story stands in no line before.";
        }
        return stories.add(line.id()) ? null : "Another story has this id.";
    }

    private @Nullable String missing(String contribution) {
        return contributions.containsKey(contribution)
                ? null
                : "No line before has the contribution %s.".formatted(contribution);
    }

    private void name(@Nullable String person) {
        if (person != null) {
            people.computeIfAbsent(person, PersonLine::named);
        }
    }

    /** Finds, at the end, what a question is linked to and should not be. */
    public void see(Flaws flaws) {
        for (var link : links) {
            var to = contributions.get(link.to());
            if (to == null
                    || to.kind() != link.kind()
                    || link.kind() == ANSWER && !to.threadId().equals(link.questionId())) {
                flaws.add(new BrokenLine(
                                link.line(),
                                link.kind() == ANSWER
                                        ? "No answer to it has the id %s.".formatted(link.to())
                                        : "No question has the id %s.".formatted(link.to()))
                        .flaw());
            }
        }
        if (stewards.size() > MOST_STEWARDS) {
            flaws.add(new Flaw("More than %d stewards: make members of others.".formatted(MOST_STEWARDS)));
        }
        if (isFull()) {
            flaws.add(new Flaw("More than %d contributions, people, applications or stories: no import takes as many."
                    .formatted(MOST)));
        }
    }

    public boolean isFull() {
        return contributions.size() > MOST
                || people.size() > MOST
                || applications.size() > MOST
                || stories.size() > MOST;
    }

    public Place place(String contribution) {
        return Objects.requireNonNull(contributions.get(contribution));
    }

    @Nullable
    public CommunityLine community() {
        return community;
    }

    /** The ids of all that others hang from. */
    public Stream<String> things() {
        return Stream.of(contributions.keySet(), applications, stories).flatMap(Set::stream);
    }

    public Set<String> stewards() {
        return stewards;
    }

    /** All whom the file names. */
    public Collection<PersonLine> people() {
        return people.values();
    }

    public long lines() {
        return lines;
    }
}
