package io.twofold.community.readings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.community.contributions.ContributionAccess;
import io.twofold.community.contributions.ContributionAccess.Read;
import io.twofold.events.community.ContributionRead;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.time.ZoneOffset.UTC;

@Path("/v1/contributions/{id}/readings:batch")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class ReadingResource {

    private static final Duration OLDEST = Duration.ofDays(7);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final ContributionAccess contributions;
    private final ReadingCounts counts;
    private final Outbox outbox;
    private final WriteTime now;

    ReadingResource(ContributionAccess contributions, ReadingCounts counts, Outbox outbox, WriteTime now) {
        this.contributions = contributions;
        this.counts = counts;
        this.outbox = outbox;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Report what one has read of a thread, up to 1 000 readings, all or none")
    public RestResponse<Reported> report(@RestPath UUID id, @Valid ReportReadings request) {
        var head = contributions.read(id);
        head.caller().mustBeActive();
        refuseOddTimes(request.items());
        var events = new ArrayList<ContributionRead>();
        // In the order of the ids, so that two batches at once do not wait for each other.
        perContributionAndDay(id, request.items()).forEach((contributionId, days) -> {
            var read = ofThread(head, contributionId);
            days.forEach((day, times) -> events.add(counted(read, day, times)));
        });
        outbox.appendAll(events);
        return RestResponse.ok(new Reported(request.items().size(), now.instant()));
    }

    private Map<UUID, Map<LocalDate, Integer>> perContributionAndDay(UUID id, List<ReportReadings.Reading> readings) {
        var counts = new TreeMap<UUID, Map<LocalDate, Integer>>();
        for (var reading : readings) {
            var day = at(reading).atOffset(UTC).toLocalDate();
            counts.computeIfAbsent(
                            reading.contributionId() == null ? id : reading.contributionId(), any -> new TreeMap<>())
                    .merge(day, 1, Integer::sum);
        }
        return counts;
    }

    private Read ofThread(Read head, UUID contributionId) {
        var read = contributions.read(contributionId);
        if (!read.threadId().equals(head.threadId())) {
            throw new ProblemException(
                    ReadingProblem.NOT_OF_THREAD, "Report %s by its own path.".formatted(contributionId));
        }
        return read;
    }

    private ContributionRead counted(Read read, LocalDate day, int times) {
        var actor = read.caller().actor();
        var count = counts.add(read.id(), read.caller().personId(), day, times);
        return new ContributionRead(
                read.communityId(),
                count.readingId(),
                count.times(), // rises with each reading
                read.id(),
                read.threadId(),
                actor,
                read.authorId(),
                day,
                count.times());
    }

    private void refuseOddTimes(List<ReportReadings.Reading> readings) {
        var errors = new ArrayList<FieldProblem>();
        for (var i = 0; i < readings.size(); i++) {
            var at = at(readings.get(i));
            if (at.isAfter(now.instant().plus(CLOCKS_DIFFER))
                    || at.isBefore(now.instant().minus(OLDEST))) {
                errors.add(new FieldProblem("/items/%d/at".formatted(i), "must lie within the last seven days"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    INVALID_REQUEST, "Correct what errors lists and send the request again.", errors);
        }
    }

    private Instant at(ReportReadings.Reading reading) {
        return reading.at() == null ? now.instant() : reading.at();
    }

    /** How many readings were counted, and when. */
    record Reported(int readings, Instant updatedAt) {}
}
