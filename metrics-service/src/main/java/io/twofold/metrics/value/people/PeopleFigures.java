package io.twofold.metrics.value.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.exchange.Deeds;
import io.twofold.metrics.value.figures.Period;

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

    /** In each of these periods, one after another: what people did in all of them is too much to hold at once. */
    public List<PeopleValue> of(Connection connection, UUID community, List<Period> periods) throws SQLException {
        var now = clock.instant();
        var stays = members.stays(connection, community);
        var newcomers =
                periods.stream().allMatch(period -> period.endedMonths(now).isEmpty())
                        ? List.<Cohort>of()
                        : members.newcomers(connection, community);
        var values = new ArrayList<PeopleValue>();
        for (var period : periods) {
            var months = period.endedMonths(now);
            values.add(
                    months.isEmpty()
                            ? PeopleValue.withheld(period.end(), stays)
                            : PeopleValue.of(
                                    months,
                                    period.end(),
                                    stays,
                                    Deeds.doings(connection, community, period.begin(), period.end()),
                                    Deeds.gifts(connection, community, period.begin(), period.end()),
                                    newcomers,
                                    settings.minimum()));
        }
        return values;
    }
}
