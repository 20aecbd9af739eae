package io.twofold.metrics.value;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.twofold.metrics.exchange.Doing;
import io.twofold.metrics.exchange.Gift;

import static java.util.stream.Collectors.toSet;

/** Figures about people, of a whole group and of whole months that have ended; elsewhere there are none. */
record PeopleFigures(Map<String, Figure> immediate, Map<String, Figure> potential) {

    private static final List<YearMonth> NO_MONTHS = List.of();

    /**
     * @param to     the end of the last month
     * @param fewest people of a month that counts
     */
    static PeopleFigures of(
            List<YearMonth> months,
            Instant to,
            List<Stay> stays,
            List<Doing> doings,
            List<Gift> gifts,
            List<Cohort> newcomers,
            int fewest) {
        var relations = new Relations(months, gifts, doings, fewest);
        var immediate = new LinkedHashMap<String, Figure>();
        immediate.putAll(new Participation(months, doings, stays, fewest).figures());
        immediate.putAll(relations.immediate());
        immediate.put("newcomersKept", new Newcomers(months, newcomers, to, fewest).kept());
        return new PeopleFigures(immediate, relations.potential());
    }

    /** Of a period that does not consist of whole months: the same ones, without values. */
    static PeopleFigures withheld() {
        var none = of(NO_MONTHS, Instant.EPOCH, List.of(), List.of(), List.of(), List.of(), 1);
        return new PeopleFigures(withheld(none.immediate), withheld(none.potential));
    }

    /** Of all of them. */
    Set<String> names() {
        return Stream.concat(immediate.keySet().stream(), potential.keySet().stream())
                .collect(toSet());
    }

    private static Map<String, Figure> withheld(Map<String, Figure> figures) {
        var withheld = new LinkedHashMap<String, Figure>();
        figures.forEach((name, figure) -> withheld.put(name, Figure.none(figure.unit(), Reason.WHOLE_MONTHS_ONLY)));
        return withheld;
    }
}
