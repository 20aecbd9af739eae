package io.twofold.gateway.limits;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** So many requests of each person in a window of time, which begins anew for everybody at once. */
final class Allowance {

    private final int limit;
    private final long window;
    private final LongSupplier nanoTime;
    private final long beginning;
    private final AtomicReference<Window> current;

    Allowance(int limit, Duration window, LongSupplier nanoTime) {
        this.limit = limit;
        this.window = window.toNanos();
        this.nanoTime = nanoTime;
        this.beginning = nanoTime.getAsLong();
        this.current = new AtomicReference<>(new Window(0, new ConcurrentHashMap<>()));
    }

    Remaining take(String person) {
        var elapsed = nanoTime.getAsLong() - beginning;
        var number = elapsed / window;
        var counts = current.updateAndGet(
                        last -> last.number == number ? last : new Window(number, new ConcurrentHashMap<>()))
                .counts;
        var taken =
                counts.computeIfAbsent(person, unknown -> new AtomicInteger()).incrementAndGet();
        var seconds = Duration.ofNanos((number + 1) * window - elapsed).toSeconds() + 1;
        return new Remaining(limit - taken, seconds);
    }

    private record Window(long number, ConcurrentHashMap<String, AtomicInteger> counts) {}

    /** How many requests are left, below zero if this one was too many, until so many seconds have passed. */
    record Remaining(int requests, long seconds) {}
}
