package io.twofold.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.twofold.bench.bare.BareChain.Reach;

/**
 * How long an event log takes from its upload to figures that count all of it, beside the bare chain on the same
 * database and broker; and what the importing service takes of its heap for a log that is far larger.
 *
 * @param runs      how often each is measured, after a first time
 * @param gibibytes of the large log, unpacked
 */
record ImportBench(Path sources, int runs, int gibibytes) {

    private static final int PORT = 9600;
    private static final String LOG = "../shared/data/process/bpic2013-incidents.xes.gz";
    private static final int COPIES = 4;
    private static final int WARM_UPS = 2;
    private static final double LIMIT = 2.5;
    private static final long GIBIBYTE = 1L << 30;
    private static final double HEAP_LIMIT = 256;

    static ImportBench of(Path sources, Options options) {
        var runs = options.number("--runs", 5);
        var gibibytes = options.number("--gibibytes", 5);
        options.end();
        return new ImportBench(sources, runs, gibibytes);
    }

    List<Figure> run() throws IOException, InterruptedException {
        var log = CopiedLog.of(sources.resolve(LOG), COPIES);
        var suite = Clone.of(sources).up(PORT);
        try {
            var figures = new ArrayList<>(measure(log, suite));
            figures.addAll(large(suite));
            return figures;
        } finally {
            suite.down();
        }
    }

    private List<Figure> measure(Path log, RunningSuite suite) throws IOException, InterruptedException {
        var bare = new BareProgram(log, suite);
        var first = imported(log, suite);
        var firstBare = bare.run(Reach.ALL);
        for (var warmUp = 1; warmUp < WARM_UPS; warmUp++) {
            imported(log, suite);
            bare.run(Reach.ALL);
        }
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var parse = new ArrayList<Double>();
        var copy = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            ours.add(imported(log, suite));
            theirs.add(bare.run(Reach.ALL));
            parse.add(bare.run(Reach.PARSE));
            copy.add(bare.run(Reach.COPY));
        }
        return List.of(
                Figure.said("first import of a fresh process", first, "s"),
                Figure.said("first run of the bare chain", firstBare, "s"),
                Figure.said("import, median of " + runs, median(ours), "s"),
                Figure.said("bare chain, median of " + runs, median(theirs), "s"),
                Figure.said("  of which parsing alone", median(parse), "s"),
                Figure.said("  of which parsing and COPY alone", median(copy), "s"),
                Figure.atMost("import in bare chains", median(ours) / median(theirs), LIMIT, "x"));
    }

    /** Seconds from the upload to figures that count all of it. */
    private static double imported(Path log, RunningSuite suite) throws IOException, InterruptedException {
        var calls = new Calls(suite.port("gateway"), suite.token("alice"));
        var process = calls.defineProcess("Bench");
        var start = System.nanoTime();
        var job = calls.imported(process, BodyPublishers.ofFile(log));
        var flow = calls.flow(process, job.path("completedAt").asText());
        var seconds = (System.nanoTime() - start) / 1e9;
        mustBeExact(flow, job);
        return seconds;
    }

    private static void mustBeExact(JsonNode flow, JsonNode job) {
        for (var count : List.of("cases", "events")) {
            if (!flow.at("/counts/" + count).equals(job.at("/result/" + count))) {
                throw new IllegalStateException("The figures are not those of the log: " + flow + job);
            }
        }
    }

    /** What it does to the heap, which is full when the service needs all of it. */
    private List<Figure> large(RunningSuite suite) throws IOException, InterruptedException {
        var log = new GeneratedLog(gibibytes * GIBIBYTE);
        var calls = new Calls(suite.port("gateway"), suite.token("alice"));
        var process = calls.defineProcess("Large");
        try (var heap = new HeapWatch(suite.port("workgroup"))) {
            var start = System.nanoTime();
            var job = calls.imported(process, BodyPublishers.ofInputStream(log::open));
            var seconds = (System.nanoTime() - start) / 1e9;
            var name = "import of %d GiB".formatted(gibibytes);
            return List.of(
                    Figure.said(name, seconds, "s"),
                    Figure.said(name + ", its events", job.at("/result/events").asInt() / 1e6, "M"),
                    Figure.atMost(name + ", the most of the heap", heap.most(), HEAP_LIMIT, "MiB"));
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
