package io.twofold.workgroup.imports.cases;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.web.identity.PersonIds;
import io.twofold.workgroup.erasures.Erasures;
import io.twofold.workgroup.imports.logs.LogReading;
import io.twofold.workgroup.imports.logs.LogTrace;
import io.twofold.workgroup.people.KeptNames;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toMap;

/** Whom a log means by its names, and the names of those who are known by them alone. */
@ApplicationScoped
public class LogPeople {

    private final KeptNames names;
    private final Erasures erasures;
    private final PersonIds ids;

    LogPeople(KeptNames names, Erasures erasures, PersonIds ids) {
        this.names = names;
        this.erasures = erasures;
        this.ids = ids;
    }

    /** Those whom these traces name. */
    NamedPeople of(UUID processId, LogReading reading, List<LogTrace> traces) {
        var known = traces.stream()
                .flatMap(trace -> trace.events().stream())
                .flatMap(event -> Stream.ofNullable(event.person()))
                .distinct()
                .collect(toMap(name -> name, name -> id(processId, reading, name)));
        return new NamedPeople(known, erasures.of(known.values()));
    }

    private UUID id(UUID processId, LogReading reading, String name) {
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
