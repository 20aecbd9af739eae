package io.twofold.metrics.value.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.exchange.Deeds;
import io.twofold.metrics.value.figures.Figure;
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

    /** At the end of the period: no secret, as everybody sees how many a community has. */
    public Figure members(Connection connection, UUID community, Period period) throws SQLException {
        return Figure.count(
                "people",
                Stay.at(period.end(), members.stays(connection, community)).size());
    }

    public PeopleValue of(Connection connection, UUID community, Period period) throws SQLException {
        var months = period.endedMonths(clock.instant());
        return months.isEmpty()
                ? PeopleValue.withheld()
                : PeopleValue.of(
                        months,
                        period.end(),
                        members.stays(connection, community),
                        Deeds.doings(connection, community, period.begin(), period.end()),
                        Deeds.gifts(connection, community, period.begin(), period.end()),
                        members.newcomers(connection, community, period),
                        settings.minimum());
    }
}
