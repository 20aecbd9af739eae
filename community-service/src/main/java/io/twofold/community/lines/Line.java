package io.twofold.community.lines;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME;

/** One thing of a community. Ids are ours in an export, and any texts in what was written elsewhere. */
@JsonTypeInfo(use = NAME, property = "type")
@JsonSubTypes({
    @Type(value = CommunityLine.class, name = "community"),
    @Type(value = PersonLine.class, name = "person"),
    @Type(value = StayLine.class, name = "stay"),
    @Type(value = ContributionLine.class, name = "contribution"),
    @Type(value = RevisionLine.class, name = "revision"),
    @Type(value = EndorsementLine.class, name = "endorsement"),
    @Type(value = ReadingLine.class, name = "reading"),
    @Type(value = ApplicationLine.class, name = "application"),
    @Type(value = StoryLine.class, name = "story"),
    @Type(value = ConfirmationLine.class, name = "confirmation")
})
@JsonInclude(NON_NULL)
public sealed interface Line
        permits CommunityLine,
                PersonLine,
                StayLine,
                ContributionLine,
                RevisionLine,
                EndorsementLine,
                ReadingLine,
                ApplicationLine,
                StoryLine,
                ConfirmationLine {}
