package io.twofold.workgroup.imports.cases;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.web.identity.PersonIds;
import io.twofold.workgroup.imports.logs.LogReading;
import io.twofold.workgroup.people.KeptNames;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Whom a log means by its names, and the names of those who are known by them alone. */
@ApplicationScoped
public class LogPeople {

    private final KeptNames names;
    private final PersonIds ids;

    LogPeople(KeptNames names, PersonIds ids) {
        this.names = names;
        this.ids = ids;
    }

    UUID id(UUID processId, LogReading reading, String name) {
        return reading.issuer().isEmpty() ? ids.inLog(processId, name) : ids.person(reading.issuer(), name);
    }

    /** The names of aliases; subs are not kept. */
    @Transactional(MANDATORY)
    public void keep(UUID processId, LogReading reading, Set<String> names) throws SQLException {
        if (!reading.issuer().isEmpty()) {
            return;
        }
        this.names.keep(processId, names);
    }
}
