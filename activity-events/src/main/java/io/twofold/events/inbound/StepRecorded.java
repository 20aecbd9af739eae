package io.twofold.events.inbound;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Another system tells of a step of a case, which it knows by its own name for it. The step is recorded as by a call of
 * the API.
 *
 * @param workgroupId whose case it is, where this opens it: a workgroup that delivers the process
 * @param caseRef the case's externalRef, at most 500 characters: it is opened where it is not there
 * @param step the name of the step, at most 500 characters
 * @param sub who did it, as their tokens call them: instead of person
 * @param person who did it, as the other system calls them: an alias, as in an imported log
 * @param unit their formal unit at that time, at most 200 characters
 * @param transition what of the step happened where that completes nothing, in the words of the life cycle of XES: start,
 *     assign, suspend and others; absent, or another: it was completed
 * @param startedAt when it was begun, where that is known
 * @param completedAt when it was completed, or the transition happened
 * @param attributes what else there is to keep of it: texts, numbers, true or false
 */
public record StepRecorded(
        UUID processId,
        @Nullable UUID workgroupId,
        String caseRef,
        String step,
        @Nullable String sub,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String transition,
        @Nullable Instant startedAt,
        Instant completedAt,
        @Nullable Map<String, Object> attributes) {}
