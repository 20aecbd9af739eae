package io.twofold.metrics.value.people;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import io.twofold.metrics.exchange.Doing;
import io.twofold.metrics.exchange.Gift;
import io.twofold.metrics.value.figures.Figure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/**
 * Who gave to whom.
 *
 * @param fewest people of a month that counts
 */
record Relations(List<YearMonth> months, List<Gift> gifts, List<Doing> doings, int fewest) {

    /** How much goes between people. */
    Map<String, Figure> immediate() {
        var counted = counted(gifts);
        var figures = new LinkedHashMap<String, Figure>();
        figures.put(
                "pairs",
                counted.figure(
                        "pairs", rows -> Figure.count("pairs", pairs(rows).size())));
        figures.put("reciprocity", counted.figure("share", Relations::reciprocity));
        figures.put("peopleServedPerContribution", counted.figure("people per contribution", rows -> {
            var when = rows.stream().map(Gift::month).collect(toSet());
            var contributions = doings.stream()
                    .filter(doing -> when.contains(doing.month()))
                    .mapToLong(Doing::contributions)
                    .sum();
            return Figure.ratio("people per contribution", pairs(rows).size(), contributions);
        }));
        figures.put("surplus", surplus(counted));
        return figures;
    }

    /** Whom it reaches, and across which borders. */
    Map<String, Figure> potential() {
        var acrossUnits = counted(gifts.stream()
                .filter(gift -> gift.external() + gift.internal() > 0)
                .toList());
        var figures = new LinkedHashMap<String, Figure>();
        figures.put(
                "reach",
                counted(gifts)
                        .figure(
                                "people",
                                rows -> Figure.count(
                                        "people", distinct(rows, Gift::receiver).size())));
        figures.put("bridging", acrossUnits.figure("share", rows -> {
            var external = sum(rows, Gift::external);
            return Figure.share(external, external + sum(rows, Gift::internal));
        }));
        figures.put("externalInternalIndex", acrossUnits.figure("index", rows -> {
            var external = sum(rows, Gift::external);
            var internal = sum(rows, Gift::internal);
            return Figure.ratio("index", external - internal, external + internal);
        }));
        return figures;
    }

    private Figure surplus(Counted<Gift> counted) {
        var then = doings.stream()
                .filter(doing -> !counted.leftOut().contains(doing.month()))
                .toList();
        var active = Counted.of(months, then, Doing::month, (doing, people) -> people.add(doing.person()), fewest);
        var give = pairs(counted.rows()).stream().collect(groupingBy(Pair::giver, counting()));
        var get = pairs(counted.rows()).stream().collect(groupingBy(Pair::receiver, counting()));
        return active.figure("share", rows -> {
            var people = distinct(rows, Doing::person);
            var surplus = people.stream()
                    .filter(person -> get.getOrDefault(person, 0L) > give.getOrDefault(person, 0L))
                    .count();
            return Figure.share(surplus, people.size());
        });
    }

    private Counted<Gift> counted(List<Gift> rows) {
        return Counted.of(
                months,
                rows,
                Gift::month,
                (gift, people) -> {
                    people.add(gift.giver());
                    people.add(gift.receiver());
                },
                fewest);
    }

    private static Figure reciprocity(List<Gift> rows) {
        var pairs = pairs(rows);
        var returned = pairs.stream()
                .filter(pair -> pairs.contains(new Pair(pair.receiver(), pair.giver())))
                .count();
        return Figure.share(returned, pairs.size());
    }

    private static Set<Pair> pairs(List<Gift> rows) {
        return distinct(rows, gift -> new Pair(gift.giver(), gift.receiver()));
    }

    private static <R, T> Set<T> distinct(List<R> rows, Function<R, T> value) {
        return rows.stream().map(value).collect(toSet());
    }

    private static long sum(List<Gift> rows, ToLongFunction<Gift> value) {
        return rows.stream().mapToLong(value).sum();
    }

    private record Pair(UUID giver, UUID receiver) {}
}
