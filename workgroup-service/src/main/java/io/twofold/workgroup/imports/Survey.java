package io.twofold.workgroup.imports;

import java.util.HashSet;
import java.util.Set;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.workgroup.imports.logs.LogLimits;
import io.twofold.workgroup.imports.logs.LogTrace;
import io.twofold.workgroup.imports.logs.NameSums;

/** What is in a log, seen in a first reading of all of it. */
final class Survey {

    private final NameSums cases = new NameSums();
    private final Set<String> people = new HashSet<>();

    private int events;
    private int steps;
    private int skipped;

    void add(LogTrace trace, Flaws flaws) {
        var size = trace.size();
        var before = cases.size();
        var total = cases.add(trace.name(), size);
        if (total > LogLimits.CASE && total - size <= LogLimits.CASE) {
            flaws.add(
                    new Flaw("The case «%s» has more than %d characters: give it fewer events, or leave attributes out."
                            .formatted(trace.name(), LogLimits.CASE)));
        }
        if (cases.size() > LogLimits.CASES && before == LogLimits.CASES) {
            flaws.add(new Flaw("More than %d cases: import the log in parts.".formatted(LogLimits.CASES)));
        }
        for (var event : trace.events()) {
            events++;
            if (event.isStep()) {
                steps++;
            }
            if (event.person() != null && people.add(event.person()) && people.size() == LogLimits.PEOPLE + 1) {
                flaws.add(new Flaw(
                        "More than %d people: say which attribute is the person.".formatted(LogLimits.PEOPLE)));
            }
        }
    }

    /** Whether more than one trace of the log tells of this case. */
    boolean isScattered(LogTrace trace) {
        return cases.isRepeated(trace.name());
    }

    /** Whether it has grown beyond what may be read at all. */
    boolean isTooLarge() {
        return cases.size() > LogLimits.CASES || people.size() > LogLimits.PEOPLE;
    }

    Set<String> people() {
        return people;
    }

    int events() {
        return events;
    }

    /** The log has been read to its end. */
    void end(int skipped) {
        this.skipped = skipped;
    }

    ImportResult result(int known) {
        return new ImportResult(cases.size(), events, steps, people.size(), skipped, known);
    }
}
