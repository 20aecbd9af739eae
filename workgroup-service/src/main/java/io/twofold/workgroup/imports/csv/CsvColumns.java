package io.twofold.workgroup.imports.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogOptions;

/**
 * Which column of a table is what: as the import says, else as in tables that are made from XES.
 *
 * @param names of all, as the first row has them
 */
record CsvColumns(
        List<String> names,
        int owner,
        int activity,
        int time,
        int start,
        int unit,
        int transition,
        List<Integer> people,
        Set<Integer> taken) {

    private static final String PERSON = "org:resource";
    private static final String UNIT = "org:group";
    private static final String START = "start_timestamp";
    private static final String TRANSITION = "lifecycle:transition";

    static CsvColumns of(List<String> names, LogOptions options) throws BrokenLog {
        var reading = options.reading();
        var people = new ArrayList<Integer>();
        for (var person : reading.person()) {
            people.add(optional(names, person, PERSON));
        }
        people.removeIf(column -> column < 0);
        var owner = required(names, Objects.requireNonNull(reading.owner()));
        var activity = required(names, Objects.requireNonNull(reading.activity()));
        var time = required(names, Objects.requireNonNull(reading.time()));
        var start = optional(names, options.start(), START);
        var transition = optional(names, reading.transition(), TRANSITION);
        return new CsvColumns(
                names,
                owner,
                activity,
                time,
                start,
                optional(names, options.unit(), UNIT),
                transition,
                List.copyOf(people),
                new HashSet<>(Arrays.asList(owner, activity, time, start, transition)));
    }

    /** -1 where nobody asked for it and it is not there. */
    private static int optional(List<String> names, @Nullable String asked, String usual) throws BrokenLog {
        return asked == null || asked.equals(usual) ? names.indexOf(usual) : required(names, asked);
    }

    private static int required(List<String> names, String name) throws BrokenLog {
        var at = names.indexOf(name);
        if (at < 0) {
            var shown = String.join(", ", names.subList(0, Math.min(names.size(), 50)));
            var detail = "There is no column «%s»: say with case, activity, time … which of these it is: %s.";
            throw new BrokenLog(new Flaw(detail.formatted(name, shown), 1L, null, null));
        }
        return at;
    }
}
