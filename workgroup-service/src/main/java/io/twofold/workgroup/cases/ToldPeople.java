package io.twofold.workgroup.cases;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.Caller;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static io.twofold.workgroup.cases.CaseProblem.SUB_NEEDS_A_ROLE;

/** Who the people are that another system tells of. Their names stay here, beside those of logs. */
@ApplicationScoped
class ToldPeople {

    private static final String KEEP_NAME =
            "INSERT INTO log_person (process_id, id, name) VALUES (:process, :id, :name) ON CONFLICT DO NOTHING";

    private final PersonIds ids;
    private final Caller caller;
    private final EntityManager entities;
    private final String issuer;

    ToldPeople(
            PersonIds ids,
            Caller caller,
            EntityManager entities,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.ids = ids;
        this.caller = caller;
        this.entities = entities;
        this.issuer = issuer;
    }

    /** Ends with 403 where the caller may not name our people by their sub. */
    void mayName(Collection<RecordProcessStep> items) {
        if (items.stream().anyMatch(item -> item.sub() != null) && !caller.is(FEED) && !caller.is(ADMIN)) {
            throw new ProblemException(SUB_NEEDS_A_ROLE, "Name people by personId, or as the other system does.");
        }
    }

    @Nullable
    UUID whoDid(UUID processId, RecordProcessStep item) {
        if (item.sub() != null) {
            return ids.person(issuer, item.sub());
        }
        return item.person() == null ? item.personId() : alias(processId, item.person());
    }

    private UUID alias(UUID processId, String name) {
        var id = ids.inLog(processId, name);
        entities.createNativeQuery(KEEP_NAME)
                .setParameter("process", processId)
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
        return id;
    }
}
