package io.twofold.metrics.value.people;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.twofold.metrics.exchange.Doing;
import io.twofold.metrics.statistics.Concentration;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

/**
 * Who takes part, and how unevenly. Members are those at the end of the last month that counts: whoever joins or leaves
 * in a month that does not, changes nothing.
 *
 * @param fewest people of a month that counts
 */
record Participation(List<YearMonth> months, List<Doing> doings, List<Stay> stays, int fewest) {

    Map<String, Figure> figures() {
        var all = counted(_ -> true);
        var contributing = counted(doing -> doing.contributions() > 0);
        var contributors = people(contributing.rows());
        var readingOnly =
                counted(doing -> doing.read() && doing.contributions() == 0 && !contributors.contains(doing.person()));
        var members = Stay.at(all.end(), stays);
        var contributingMembers = Stay.at(contributing.end(), stays);
        var figures = new LinkedHashMap<String, Figure>();
        figures.put(
                "active",
                all.figure("people", rows -> Figure.count("people", people(rows).size())));
        figures.put("contributors", contributing.figure("people", _ -> Figure.count("people", contributors.size())));
        figures.put(
                "readers",
                readingOnly.figure(
                        "people", rows -> Figure.count("people", people(rows).size())));
        figures.put(
                "giniOverContributors",
                contributing.figure("index", rows -> gini(amounts(rows).values())));
        figures.put("giniOverMembers", contributing.figure("index", rows -> giniOver(contributingMembers, rows)));
        figures.put("absenceFactor", contributing.figure("people", rows -> {
            var amounts = amounts(rows);
            return Figure.of("people", amounts.size(), Concentration.absenceFactor(array(amounts.values())));
        }));
        for (var form : Form.values()) {
            figures.put(form.figure, all.figure("share", rows -> shareOf(members, form, rows)));
        }
        return figures;
    }

    private Counted<Doing> counted(Predicate<Doing> condition) {
        return Counted.of(
                months,
                doings.stream().filter(condition).toList(),
                Doing::month,
                (doing, people) -> people.add(doing.person()),
                fewest);
    }

    private static Figure giniOver(Set<UUID> members, List<Doing> rows) {
        var amounts = amounts(rows);
        return gini(
                members.stream().map(member -> amounts.getOrDefault(member, 0L)).toList());
    }

    private static Figure shareOf(Set<UUID> members, Form form, List<Doing> rows) {
        var forms = new HashMap<UUID, Form>();
        rows.forEach(
                row -> forms.merge(row.person(), Form.of(row), (one, other) -> one.compareTo(other) < 0 ? one : other));
        var share = members.stream()
                .filter(member -> forms.getOrDefault(member, Form.NOTHING) == form)
                .count();
        return Figure.share(share, members.size());
    }

    private static Figure gini(Collection<Long> amounts) {
        return amounts.stream().allMatch(amount -> amount == 0)
                ? Figure.none("index", Reason.NO_DATA)
                : Figure.of("index", amounts.size(), Concentration.gini(array(amounts)));
    }

    private static Map<UUID, Long> amounts(List<Doing> rows) {
        return rows.stream().collect(groupingBy(Doing::person, summingLong(Doing::contributions)));
    }

    private static long[] array(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).toArray();
    }

    private static Set<UUID> people(List<Doing> rows) {
        return rows.stream().map(Doing::person).collect(toSet());
    }

    /** The most that somebody did. */
    private enum Form {
        CREATED("created"),
        REACTED("reacted"),
        ONLY_READ("onlyRead"),
        NOTHING("didNothing");

        private final String figure;

        Form(String figure) {
            this.figure = figure;
        }

        static Form of(Doing doing) {
            return doing.created() ? CREATED : doing.reacted() ? REACTED : doing.read() ? ONLY_READ : NOTHING;
        }
    }
}
