package io.twofold.workgroup.imports.ocel;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogLimits;
import io.twofold.workgroup.imports.logs.LogReading;
import io.twofold.workgroup.imports.logs.NameSums;

/** Which objects of a log are cases and which are people, read before its events: these may stand before them. */
final class OcelObjects {

    private final NameSums cases = new NameSums();
    private final NameSums people = new NameSums();

    private OcelObjects() {}

    static OcelObjects of(OcelParts log, LogReading reading) throws IOException {
        var objects = new OcelObjects();
        for (var part = log.next(); part != null; part = log.next()) {
            if (part instanceof OcelPart.Thing thing) {
                objects.add(thing, reading.owner(), reading.personType());
            }
        }
        return objects;
    }

    boolean isCase(String id) {
        return cases.contains(id);
    }

    boolean isPerson(String id) {
        return people.contains(id);
    }

    private void add(OcelPart.Thing thing, @Nullable String caseType, @Nullable String personType) throws BrokenLog {
        if (thing.type().equals(caseType)) {
            cases.add(thing.id(), 1);
        }
        if (thing.type().equals(personType)) {
            people.add(thing.id(), 1);
        }
        if (cases.size() > LogLimits.CASES || people.size() > LogLimits.PEOPLE) {
            throw new BrokenLog(new Flaw("More cases or people than a log may have: import it in parts."));
        }
    }
}
