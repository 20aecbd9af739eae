package io.twofold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.twofold.events.Topics;

/**
 * How long figures of large processes take, and a rebuild; or, where there are kills, whether figures stay the same.
 *
 * @param cases of each process
 * @param calls for each figure
 * @param kills of metrics-service during rebuilds, and nothing else; 0: none
 */
record MetricsBench(Path sources, int processes, int cases, int calls, int kills) {

    private static final int PORT = 9600;
    private static final String FOLDED =
            "SELECT sum(next_offset) >= ? FROM fold_offset WHERE fold = 'facts' AND topic = ?";
    private static final int QUARTER = 91;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = (int) MadeCases.SPAN.toDays();

    static MetricsBench of(Path sources, Options options) {
        var bench = new MetricsBench(
                sources,
                options.number("--processes", 20),
                options.number("--cases", 50_000),
                options.number("--calls", 200),
                options.number("--kills", 0));
        options.end();
        return bench;
    }

    List<Figure> run() throws IOException, InterruptedException, SQLException {
        var suite = Clone.of(sources).up(PORT);
        try {
            return kills > 0 ? Deaths.during(suite, sources, kills) : measured(suite);
        } finally {
            suite.down();
        }
    }

    private List<Figure> measured(RunningSuite suite) throws IOException, InterruptedException, SQLException {
        var figures = new ArrayList<Figure>();
        var analyst = new TimedCalls(PORT, suite.token("ann", "analyst"));
        var begin = System.nanoTime();
        var events = new MadeCases(cases).publish("localhost:" + suite.port("broker"));
        say("%d events on the topics".formatted(events), begin);
        await(suite, events);
        figures.add(Figure.of("events folded, as they come", perSecond(events, begin), "/s"));
        say("folded", begin);
        rebuild(new TimedCalls(PORT, suite.token("root", "admin")), suite, figures);
        say("rebuilt", begin);
        MadeProcesses.copy(suite, processes);
        say("%d processes".formatted(processes), begin);
        flow(analyst, figures);
        say("asked", begin);
        effects(analyst, figures);
        return figures;
    }

    private void flow(TimedCalls calls, List<Figure> figures) throws IOException, InterruptedException {
        var whole = flow(calls, "");
        figures.add(Figure.of("flow of a quarter, median", TimedCalls.median(whole), "ms"));
        figures.add(Figure.atMost("  p99", TimedCalls.p99(whole), 50, "ms"));
        figures.add(Figure.atMost("  of one outcome, p99", TimedCalls.p99(flow(calls, "&outcome=FAILED")), 50, "ms"));
        figures.add(Figure.atMost(
                "  of one workgroup, p99",
                TimedCalls.p99(calls.timesOf(
                        calls(),
                        number -> path("flow", number, QUARTER) + "&workgroup="
                                + MadeCases.workgroup(number % processes, number % 4))),
                50,
                "ms"));
        var step = flow(calls, "&step=Step%2010%20of%20the%20process");
        figures.add(Figure.of("  with one step, p99", TimedCalls.p99(step), "ms"));
        figures.add(Figure.of("  with one unit, p99", TimedCalls.p99(flow(calls, "&unit=Unit%201")), "ms"));
        var year = calls.timesOf(calls(), number -> path("cumulative-flow", number, 365));
        figures.add(Figure.atMost("cumulative flow of a year, p99", TimedCalls.p99(year), 100, "ms"));
    }

    private double[] flow(TimedCalls calls, String filter) throws IOException, InterruptedException {
        return calls.timesOf(calls(), number -> path("flow", number, QUARTER) + filter);
    }

    /** Of another process and another period at every number. */
    private String path(String figures, int number, int days) {
        var from = day(number * 37 % (DAYS - days)).plusSeconds(number);
        return "/v1/processes/%s/%s?from=%s&to=%s"
                .formatted(MadeCases.process(number % processes), figures, from, from.plus(DAY.multipliedBy(days)));
    }

    /** Two sides of 10 000 cases each, where a process has so many. */
    private void effects(TimedCalls calls, List<Figure> figures) throws IOException, InterruptedException {
        var days = (int) Math.min(DAYS / 2 - 60, DAYS * 10_000L / cases);
        var times = calls.times(Math.min(calls(), 20), number -> {
            var from = day(number % 50);
            var change = from.plus(DAY.multipliedBy(days));
            return calls.post(
                    "/v1/effects",
                    "{\"process\":\"%s\",\"baseline\":{\"from\":\"%s\",\"to\":\"%s\"},\"period\":{\"from\":\"%s\",\"to\":\"%s\"}}"
                            .formatted(
                                    MadeCases.process(number % processes),
                                    from,
                                    change,
                                    change,
                                    change.plus(DAY.multipliedBy(days))));
        });
        figures.add(Figure.atMost("effect, 9 999 resamples, p99", TimedCalls.p99(times), 1_000, "ms"));
    }

    private void rebuild(TimedCalls calls, RunningSuite suite, List<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        var begin = System.nanoTime();
        var job =
                calls.post("/v1/rebuilds", "").headers().firstValue("Location").orElseThrow();
        String state;
        do {
            Thread.sleep(200);
            state = calls.get(job).body();
        } while (state.matches(".*\"state\":\"(QUEUED|RUNNING)\".*"));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var records = Pattern.compile("\"records\": ?(\\d+)").matcher(state);
        if (!records.find()) {
            throw new IllegalStateException(state);
        }
        var copy = PlainCopy.time(suite);
        figures.add(Figure.of("rebuild, events", Long.parseLong(records.group(1)) * 1e3 / took.toMillis(), "/s"));
        figures.add(Figure.atMost("  against COPY of the facts", (double) took.toMillis() / copy.toMillis(), 3, "x"));
    }

    private static void await(RunningSuite suite, long events) throws IOException, SQLException, InterruptedException {
        try (var connection = suite.database("metrics");
                var folded = connection.prepareStatement(FOLDED)) {
            folded.setLong(1, events);
            folded.setString(2, Topics.WORKGROUP);
            while (!isTrue(folded)) {
                Thread.sleep(200);
            }
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Instant day(int number) {
        return MadeCases.BEGIN.plus(DAY.multipliedBy(number));
    }

    private static double perSecond(long events, long begin) {
        return events * 1e9 / (System.nanoTime() - begin);
    }

    private static void say(String what, long begin) {
        System.err.printf("  %s after %.0f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
