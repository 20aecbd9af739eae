package io.twofold.metrics.flow.outlook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.metrics.flow.cases.Reason;
import io.twofold.metrics.flow.outlook.ForecastView.HowMany;
import io.twofold.metrics.flow.outlook.ForecastView.When;
import io.twofold.metrics.flow.outlook.PaceFigures.Deliveries;
import io.twofold.metrics.statistics.Forecast;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;

/** What has come and gone, what is open now, and when it may be done. */
@ApplicationScoped
public class Outlook {

    private static final int DAYS_BACK = 90;

    private static final String DAILY = """
            SELECT date_trunc('day', delivered_at, 'UTC'), count(*), sum(lead_ms) FROM {cases} GROUP BY 1
            """;

    private final Accumulation accumulation;
    private final OpenCases openCases;
    private final PaceFigures pace;
    private final Clock clock;

    Outlook(Accumulation accumulation, OpenCases openCases, PaceFigures pace, Clock clock) {
        this.accumulation = accumulation;
        this.openCases = openCases;
        this.pace = pace;
        this.clock = clock;
    }

    public List<Accumulated> accumulated(Connection connection, Cases cases, FlowQuery query, Every every)
            throws SQLException {
        return accumulation.of(connection, cases, query, every);
    }

    public AgeView ageing(Connection connection, Cases cases, FlowQuery query, PageRequest page, @Nullable Instant asOf)
            throws SQLException {
        var at = query.to() == null ? now(asOf) : query.to();
        var open = openCases.page(connection, cases, query.time(), at, page.after(), page.rows());
        var shown = Page.of(
                open, page, each -> AgeView.Item.of(each, at), each -> Cursor.of(each.openedAt(), each.caseId()));
        return new AgeView(asOf, at, query.time(), shown.items(), shown.nextCursor());
    }

    /**
     * @param cases those delivered in the days that {@link #past} names
     */
    public ForecastView forecast(
            Connection connection, Cases cases, FlowQuery past, ForecastQuery asked, @Nullable Instant asOf)
            throws SQLException {
        var from = day(past.from());
        var today = day(past.to());
        var daily = daily(connection, cases, from);
        var n = daily.all().n();
        var littlesLaw = pace.of(connection, cases, past, asOf, daily.all()).littlesLaw();
        if (n == 0) {
            return new ForecastView(asOf, from, today, 0, null, null, littlesLaw, List.of(), Reason.NO_DATA);
        }
        var forecast = new Forecast(daily.counts());
        return new ForecastView(
                asOf,
                from,
                today,
                n,
                when(forecast, asked.cases(), today),
                asked.by() == null || asked.by().isBefore(today) ? null : howMany(forecast, asked.by(), today),
                littlesLaw,
                littlesLaw.reason() == null ? List.of() : List.of(Reason.NOT_STEADY),
                null);
    }

    /** The last ninety days that have ended, as a period. */
    public FlowQuery past(FlowQuery query, @Nullable Instant asOf) {
        var today = (query.to() == null ? now(asOf) : query.to()).truncatedTo(DAYS);
        return query.within(today.minus(DAYS_BACK, DAYS), today);
    }

    private static Daily daily(Connection connection, Cases cases, LocalDate from) throws SQLException {
        try (var query = cases.prepare(connection, DAILY);
                var row = query.executeQuery()) {
            var counts = new int[DAYS_BACK];
            var lead = 0.0;
            while (row.next()) {
                var day = row.getObject(1, OffsetDateTime.class).toInstant();
                counts[(int) DAYS.between(from, day(day))] = row.getInt(2);
                lead += row.getDouble(3);
            }
            return new Daily(counts, new Deliveries(Arrays.stream(counts).sum(), lead));
        }
    }

    private static When when(Forecast forecast, int cases, LocalDate today) {
        var days = forecast.daysUntil(cases);
        return new When(cases, end(days, 0.5, today), end(days, 0.85, today), end(days, 0.95, today));
    }

    private static @Nullable LocalDate end(int[] days, double share, LocalDate today) {
        var needed = Forecast.atMost(days, share);
        return needed >= Forecast.MOST_DAYS ? null : today.plusDays(needed - 1L);
    }

    private static HowMany howMany(Forecast forecast, LocalDate by, LocalDate today) {
        var days = Math.min(Forecast.MOST_DAYS, DAYS.between(today, by) + 1);
        var cases = forecast.casesWithin((int) days);
        return new HowMany(
                by, Forecast.atLeast(cases, 0.5), Forecast.atLeast(cases, 0.85), Forecast.atLeast(cases, 0.95));
    }

    private Instant now(@Nullable Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }

    private static LocalDate day(@Nullable Instant time) {
        return (time == null ? Instant.EPOCH : time).atOffset(UTC).toLocalDate();
    }

    private record Daily(int[] counts, Deliveries all) {}
}
