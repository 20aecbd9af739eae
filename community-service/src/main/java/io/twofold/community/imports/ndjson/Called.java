package io.twofold.community.imports.ndjson;

import org.jspecify.annotations.Nullable;

import io.twofold.community.lines.ApplicationLine;
import io.twofold.community.lines.ConfirmationLine;
import io.twofold.community.lines.EndorsementLine;
import io.twofold.community.lines.ReadingLine;
import io.twofold.community.lines.StayLine;
import io.twofold.community.lines.StoryLine;

/** Lines with our ids in the place of those of the file. */
record Called(FileIds ids) {

    StayLine line(StayLine it) {
        var begun = String.valueOf(it.joinedAt());
        var canGovern = ids.isKept(it.personId()) && !ids.isAlias(it.personId());
        var stay = canGovern ? it : it.asMember();
        return stay.with(thing("membership", it.id(), it.personId(), begun), person(it.personId()));
    }

    EndorsementLine line(EndorsementLine it) {
        return it.with(
                thing("endorsement", it.id(), it.contributionId(), String.valueOf(it.personId())),
                contribution(it.contributionId()),
                findPerson(it.personId()));
    }

    ReadingLine line(ReadingLine it) {
        return it.with(
                thing(
                        "reading",
                        it.id(),
                        it.contributionId(),
                        it.personId(),
                        it.day().toString()),
                contribution(it.contributionId()),
                person(it.personId()));
    }

    ApplicationLine line(ApplicationLine it) {
        return it.with(application(it.id()), contribution(it.contributionId()), findPerson(it.personId()));
    }

    StoryLine line(StoryLine it) {
        return new StoryLine(
                thing("story", it.id()),
                findPerson(it.authorId()),
                it.authorUnit(),
                it.title(),
                it.narrative(),
                it.cycles(),
                it.indicators(),
                it.contributionIds().stream().map(this::contribution).toList(),
                it.applicationIds().stream().map(this::application).toList(),
                it.removedAt(),
                it.createdAt(),
                it.revision());
    }

    ConfirmationLine line(ConfirmationLine it) {
        return it.with(
                thing("confirmation", it.id(), it.storyId(), it.personId()),
                thing("story", it.storyId()),
                person(it.personId()));
    }

    private String contribution(String id) {
        return ids.contribution(id).toString();
    }

    private String application(String id) {
        return thing("application", id);
    }

    private String thing(String kind, @Nullable String id, String... about) {
        return ids.thing(kind, id, about).toString();
    }

    private String person(String id) {
        return ids.person(id).toString();
    }

    private @Nullable String findPerson(@Nullable String id) {
        return id == null ? null : person(id);
    }
}
