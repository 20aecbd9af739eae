package io.twofold.workgroup.feeds;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.time.WriteTime;
import io.twofold.workgroup.cases.CaseAccess;
import io.twofold.workgroup.cases.CasesByRef;
import io.twofold.workgroup.cases.StepView;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Records steps of many cases of a process, of which another system knows only what it calls them. */
@ApplicationScoped
class ProcessSteps {

    private final ToldPeople people;
    private final CaseAccess access;
    private final CasesByRef cases;
    private final WriteTime now;

    ProcessSteps(ToldPeople people, CaseAccess access, CasesByRef cases, WriteTime now) {
        this.people = people;
        this.access = access;
        this.cases = cases;
        this.now = now;
    }

    /** All or none, in the order of the request. */
    List<StepView> record(UUID processId, RecordProcessSteps request) throws SQLException {
        access.mayFeed(processId, request.workgroupId());
        people.mayName(request.items());
        var tellings = request.items().stream().map(Telling::of).toList();
        return tell(processId, request.workgroupId(), tellings, access.actor().personId());
    }

    /**
     * The same, whoever tells of it.
     *
     * @param recorder absent: the other system itself
     */
    @Transactional(MANDATORY)
    List<StepView> tell(UUID processId, @Nullable UUID workgroupId, List<Telling> tellings, @Nullable UUID recorder)
            throws SQLException {
        access.mayTell(processId, workgroupId);
        people.keepNames(processId, tellings.stream().map(Telling::step).toList());
        return cases.record(
                processId,
                workgroupId,
                tellings.stream()
                        .map(telling -> telling.doneBy(people.whoDid(processId, telling.step()), now.instant()))
                        .toList(),
                recorder);
    }
}
