package io.twofold.bench.bare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One program that parses a log, {@code COPY}s its steps, sends a record for each, reads them and {@code COPY}s the
 * facts. For each line on standard input, PARSE, COPY or ALL, it goes so far, and says how many nanoseconds it took.
 */
public final class BareChain implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final Path log;
    private final BareTable steps;
    private final BareTable facts;
    private final BareTopic topic;

    private BareChain(Path log, String database, String broker) throws Exception {
        this.log = log;
        steps = new BareTable(database, "bench_step");
        facts = new BareTable(database, "bench_fact");
        topic = new BareTopic(broker);
    }

    /** How far down the chain. */
    public enum Reach {
        PARSE,
        COPY,
        ALL
    }

    /** Of the log, the database and the broker. */
    public static void main(String[] places) throws Exception {
        try (var chain = new BareChain(Path.of(places[0]), places[1], places[2]);
                var words = new Scanner(System.in, UTF_8)) {
            while (words.hasNext()) {
                System.out.println(chain.run(Reach.valueOf(words.next())));
            }
        }
    }

    private long run(Reach reach) throws Exception {
        steps.empty();
        facts.empty();
        var start = System.nanoTime();
        try (var executor = Executors.newSingleThreadExecutor()) {
            var total = executor.submit(() -> write(reach));
            if (reach == Reach.ALL) {
                fold(total);
            }
            total.get();
        }
        return System.nanoTime() - start;
    }

    /** How many steps there are. */
    private int write(Reach reach) throws Exception {
        var count = 0;
        var batch = new ArrayList<BareStep>(BATCH);
        try (var log = new BareLog(this.log)) {
            for (var step = log.next(); step != null; step = log.next()) {
                count++;
                if (reach == Reach.PARSE) {
                    continue;
                }
                batch.add(step);
                if (batch.size() == BATCH) {
                    write(batch, reach);
                }
            }
        }
        write(batch, reach);
        topic.flush();
        return count;
    }

    private void write(List<BareStep> batch, Reach reach) throws Exception {
        steps.copy(batch);
        if (reach == Reach.ALL) {
            for (var step : batch) {
                topic.send(step);
            }
        }
        batch.clear();
    }

    private void fold(Future<Integer> total) throws Exception {
        var count = 0;
        while (!total.isDone() || count < total.get()) {
            var batch = topic.poll();
            facts.copy(batch);
            count += batch.size();
        }
    }

    @Override
    public void close() throws Exception {
        topic.close();
        steps.close();
        facts.close();
    }
}
