package io.twofold.metrics.value.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.exchange.Deeds;
import io.twofold.metrics.exchange.Doing;
import io.twofold.metrics.exchange.Gift;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;

import static java.util.stream.Collectors.groupingBy;

/** Who belongs to a community, and what its people do. */
@ApplicationScoped
public class PeopleFigures {

    private final Members members;
    private final PeopleSettings settings;
    private final Clock clock;

    PeopleFigures(Members members, PeopleSettings settings, Clock clock) {
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /** At the end of each period: no secret, as everybody sees how many a community has. */
    public List<Figure> members(Connection connection, UUID community, List<Period> periods) throws SQLException {
        var stays = members.stays(connection, community);
        return periods.stream()
                .map(period ->
                        Figure.count("people", Stay.at(period.end(), stays).size()))
                .toList();
    }

    /** In each of these periods, the earliest first. */
    public List<PeopleValue> of(Connection connection, UUID community, List<Period> periods) throws SQLException {
        var now = clock.instant();
        var ofMonths = periods.stream()
                .filter(period -> !period.endedMonths(now).isEmpty())
                .toList();
        if (ofMonths.isEmpty()) {
            return Collections.nCopies(periods.size(), PeopleValue.withheld());
        }
        var begin = ofMonths.getFirst().begin();
        var end = ofMonths.getLast().end();
        var stays = members.stays(connection, community);
        var newcomers = members.newcomers(connection, community);
        var doings = Deeds.doings(connection, community, begin, end).stream().collect(groupingBy(Doing::month));
        var gifts = Deeds.gifts(connection, community, begin, end).stream().collect(groupingBy(Gift::month));
        var values = new ArrayList<PeopleValue>();
        for (var period : periods) {
            var months = period.endedMonths(now);
            values.add(
                    months.isEmpty()
                            ? PeopleValue.withheld()
                            : PeopleValue.of(
                                    months,
                                    period.end(),
                                    stays,
                                    in(months, doings),
                                    in(months, gifts),
                                    newcomers,
                                    settings.minimum()));
        }
        return values;
    }

    private static <R> List<R> in(List<YearMonth> months, Map<YearMonth, List<R>> rows) {
        return months.stream()
                .flatMap(month -> rows.getOrDefault(month, List.of()).stream())
                .toList();
    }
}
