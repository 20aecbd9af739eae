package io.twofold.workgroup.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.workgroup.cases.CaseRepository.Place;
import io.twofold.workgroup.erasures.Erasures;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

/** Records and corrects steps of cases that are locked. */
@ApplicationScoped
class CaseSteps {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Erasures erasures;
    private final StepStarts starts;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CaseSteps(
            CaseRepository cases,
            CaseAccess access,
            Erasures erasures,
            StepStarts starts,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.cases = cases;
        this.access = access;
        this.erasures = erasures;
        this.starts = starts;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** All or none: ends with 403 where one of them is not the caller's to record. */
    List<StepView> record(ProcessCase owner, List<RecordStep> requests) {
        access.mayRecord(owner, requests);
        var done = requests.stream()
                .map(request -> request.doneBy(access.actor(), now.instant()))
                .toList();
        var owned = withoutErased(done).stream()
                .map(step -> new OwnedStep(owner, step))
                .toList();
        return add(owned, access.actor().personId());
    }

    /** In the same order. */
    List<DoneStep> withoutErased(List<DoneStep> done) {
        var people = done.stream()
                .flatMap(step -> Stream.ofNullable(step.actor().personId()))
                .collect(toSet());
        var erased = erasures.of(people);
        return done.stream().map(step -> step.without(erased)).toList();
    }

    /**
     * Whoever may record them was looked at. The views come in the same order.
     *
     * @param recorder absent: another system by itself
     */
    List<StepView> add(List<OwnedStep> recorded, @Nullable UUID recorder) {
        var places = new HashMap<>(cases.countSteps(
                recorded.stream().map(each -> each.owner().id()).collect(toSet()),
                recorded.stream().map(each -> each.done().at()).collect(toSet())));
        var owners = new HashMap<UUID, ProcessCase>();
        var steps = new ArrayList<CaseStep>();
        for (var each : recorded) {
            var owner = each.owner();
            var position = places.merge(new Place(owner.id(), each.done().at()), 1, Integer::sum) - 1;
            owners.put(owner.id(), owner);
            steps.add(new CaseStep(ids.next(), owner.id(), each.done(), recorder, position, now.instant()));
        }
        var corrected = starts.with(steps, owners);
        steps.forEach(cases::add);
        var added = steps.stream().map(step -> step.recorded(requireNonNull(owners.get(step.caseId()))));
        outbox.appendAll(Stream.concat(added, corrected.stream()).toList());
        access.tookPart(recorded);
        return steps.stream().map(step -> StepView.of(step, true)).toList();
    }

    /** Brings a step to how it should have been recorded. */
    void correct(ProcessCase owner, CaseStep step, CorrectStep told) {
        var settings = told.personId() == null ? told : told.by(erasures.idOf(told.personId()));
        var at = settings.at(step.at());
        var place = cases.countSteps(List.of(owner.id()), List.of(at)).getOrDefault(new Place(owner.id(), at), 0);
        var byAnother = !Objects.equals(settings.personId(), step.actor().personId());
        var names = Stream.of(step.step(), settings.step()).collect(toSet());
        step.correct(owner, settings, place, now.instant()).ifPresent(event -> {
            outbox.append(event);
            outbox.appendAll(starts.without(owner, names));
            access.tookPart(List.of(new OwnedStep(owner, step.asDone(byAnother))));
        });
        cases.flush(); // or the answer would carry the tag of the state before
    }

    /** Takes back a step that never happened. */
    void remove(ProcessCase owner, CaseStep step) {
        outbox.append(step.remove(owner, access.actor(), now.instant()));
        outbox.appendAll(starts.without(owner, Set.of(step.step())));
    }
}
