package io.twofold.kit.inbound;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.twofold.kit.broker.Broker;

import static java.util.function.Predicate.not;

/** Begins folds that are no part of the service's own, and goes on with them. */
@ApplicationScoped
public class Replays {

    // One reads while the database works for the others, and what all have in memory at a time is soon forgotten.
    private static final int READERS = 3;
    private static final int AT_ONCE = 2_500;

    private final Broker broker;
    private final DataSource database;
    private final String service;

    Replays(Broker broker, DataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.database = database;
        this.service = service;
    }

    /** From where a fold of that name stands in the database, at first from the beginning. */
    public Replay open(Fold<?> fold) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, READERS)
                    .mapToObj(share -> CompletableFuture.<TopicFold<?>>supplyAsync(() -> reader(fold, share), threads))
                    .toList();
            try {
                CompletableFuture.allOf(readers.toArray(CompletableFuture<?>[]::new))
                        .join();
            } catch (CompletionException e) {
                readers.stream()
                        .filter(not(CompletableFuture::isCompletedExceptionally))
                        .forEach(reader -> reader.join().consumer().close());
                throw e;
            }
            return new Replay(readers.stream().map(CompletableFuture::join).toList());
        }
    }

    private TopicFold<?> reader(Fold<?> fold, int share) {
        var reader = new TopicFold<>(fold, service + "." + fold.name(), AT_ONCE, broker, database);
        try {
            reader.assign(share, READERS);
            return reader;
        } catch (RuntimeException | Error e) {
            reader.consumer().close();
            throw e;
        }
    }
}
