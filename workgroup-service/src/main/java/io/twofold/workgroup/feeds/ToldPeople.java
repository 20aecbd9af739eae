package io.twofold.workgroup.feeds;

import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.Caller;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.people.KeptNames;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static io.twofold.workgroup.feeds.StepProblem.SUB_NEEDS_A_ROLE;
import static java.util.stream.Collectors.toSet;

/** Who the people are that another system tells of. Their names stay here, beside those of logs. */
@ApplicationScoped
class ToldPeople {

    private final PersonIds ids;
    private final Caller caller;
    private final KeptNames names;
    private final String issuer;

    ToldPeople(
            PersonIds ids,
            Caller caller,
            KeptNames names,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.ids = ids;
        this.caller = caller;
        this.names = names;
        this.issuer = issuer;
    }

    /** Ends with 403 where the caller may not name our people by their sub. */
    void mayName(Collection<RecordProcessStep> items) {
        if (items.stream().anyMatch(item -> item.sub() != null) && !caller.is(FEED) && !caller.is(ADMIN)) {
            throw new ProblemException(SUB_NEEDS_A_ROLE, "Name people by personId, or as the other system does.");
        }
    }

    /** What the other system calls them. */
    void keepNames(UUID processId, Collection<RecordProcessStep> items) throws SQLException {
        names.keep(
                processId,
                items.stream()
                        .filter(item -> item.sub() == null)
                        .flatMap(item -> Stream.ofNullable(item.person()))
                        .collect(toSet()));
    }

    @Nullable
    UUID whoDid(UUID processId, RecordProcessStep item) {
        if (item.sub() != null) {
            return ids.person(issuer, item.sub());
        }
        return item.person() == null ? item.personId() : ids.inLog(processId, item.person());
    }
}
