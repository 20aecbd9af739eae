package io.twofold.workgroup.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.time.WriteTime;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/**
 * Lets completions that nobody told the start of begin with the starts before them, whatever came first. What a log
 * brought does so when it is read, and is left alone.
 */
@ApplicationScoped
class StepStarts {

    private static final String FIND = """
            SELECT case_step.* FROM unnest(:owners, :steps, :begun) AS told (case_id, step, begun)
            JOIN case_step ON case_step.case_id = told.case_id AND case_step.step = told.step
            WHERE case_step.import_id IS NULL AND NOT case_step.removed
                AND coalesce(case_step.transition, 'start') = 'start'
                AND (told.begun OR EXISTS (
                    SELECT FROM case_step AS start WHERE start.case_id = told.case_id AND start.step = told.step
                        AND start.transition = 'start' AND start.import_id IS NULL))
            """;

    private static final Comparator<CaseStep> IN_ORDER =
            Comparator.comparing(CaseStep::at).thenComparing(CaseStep::position).thenComparing(CaseStep::id);

    private final EntityManager entities;
    private final WriteTime now;

    StepStarts(EntityManager entities, WriteTime now) {
        this.entities = entities;
        this.now = now;
    }

    /** Before these steps are added: theirs, and those of the steps that were there, whose events it gives. */
    List<WorkgroupEvent> with(List<CaseStep> added, Map<UUID, ProcessCase> owners) {
        var told = added.stream().collect(toMap(Name::of, CaseStep::isStart, Boolean::logicalOr));
        return follow(Stream.concat(find(told), added.stream()), owners);
    }

    /** After steps that are called so were corrected, or taken back. */
    List<WorkgroupEvent> without(ProcessCase owner, Collection<String> changed) {
        var told = new HashMap<Name, Boolean>();
        changed.forEach(step -> told.put(new Name(owner.id(), step), true));
        return follow(find(told), Map.of(owner.id(), owner));
    }

    private List<WorkgroupEvent> follow(Stream<CaseStep> steps, Map<UUID, ProcessCase> owners) {
        var starts = new HashMap<UUID, Starts>();
        var events = new ArrayList<WorkgroupEvent>();
        for (var step : steps.sorted(IN_ORDER).toList()) {
            var start = starts.computeIfAbsent(step.caseId(), owner -> new Starts())
                    .next(step.step(), step.transition(), step.at());
            var corrected = step.begin(requireNonNull(owners.get(step.caseId())), start, now.instant());
            corrected.filter(event -> entities.contains(step)).ifPresent(events::add);
        }
        return events;
    }

    private Stream<CaseStep> find(Map<Name, Boolean> told) {
        var names = List.copyOf(told.keySet());
        return entities
                .createNativeQuery(FIND, CaseStep.class)
                .setParameter("owners", names.stream().map(Name::caseId).toArray(UUID[]::new))
                .setParameter("steps", names.stream().map(Name::step).toArray(String[]::new))
                .setParameter("begun", names.stream().map(told::get).toArray(Boolean[]::new))
                .getResultList()
                .stream();
    }

    private record Name(UUID caseId, String step) {

        static Name of(CaseStep step) {
            return new Name(step.caseId(), step.step());
        }
    }
}
