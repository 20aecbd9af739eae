package io.twofold.metrics.value.people;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twofold.metrics.exchange.Doing;
import io.twofold.metrics.exchange.Gift;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;

/**
 * Figures about people, of a whole group and of whole months that have ended; elsewhere they have no values.
 *
 * @param members   at the end, of any period: no secret, as everybody sees how many a community has
 * @param immediate activity and interaction
 * @param potential reach and relations
 */
public record PeopleValue(Figure members, Map<String, Figure> immediate, Map<String, Figure> potential) {

    /**
     * @param to     the end of the period
     * @param fewest people of a month that counts
     */
    static PeopleValue of(
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
        return new PeopleValue(members(to, stays), immediate, relations.potential());
    }

    /** Of a period that does not consist of whole months: the same ones, without values. */
    static PeopleValue withheld(Instant to, List<Stay> stays) {
        var none = of(List.of(), to, List.of(), List.of(), List.of(), List.of(), 1);
        return new PeopleValue(members(to, stays), withheld(none.immediate), withheld(none.potential));
    }

    private static Figure members(Instant to, List<Stay> stays) {
        return Figure.count("people", Stay.at(to, stays).size());
    }

    private static Map<String, Figure> withheld(Map<String, Figure> figures) {
        var withheld = new LinkedHashMap<String, Figure>();
        figures.forEach((name, figure) -> withheld.put(name, Figure.none(figure.unit(), Reason.WHOLE_MONTHS_ONLY)));
        return withheld;
    }
}
