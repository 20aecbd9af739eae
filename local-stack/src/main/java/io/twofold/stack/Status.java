package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;

import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Component;
import io.twofold.stack.processes.Entry;
import io.twofold.stack.processes.Memory;
import io.twofold.stack.processes.Roster;

/** A table with a line for each process: how it is, and what it takes. */
record Status(Path root, List<Entry> launched) {

    private static final String READY = "ready";

    static Status of(Path root, Arguments arguments) {
        arguments.end();
        return new Status(root, Roster.in(Stack.folder(root)).entries());
    }

    /** 0 when all are ready. */
    int run() throws IOException, InterruptedException {
        if (launched.isEmpty()) {
            throw new Complaint("Twofold does not run in this folder. To start it: ./twofold up");
        }
        tell("name", "state", "pid", "port", "memory");
        var up = launched.getFirst();
        var allReady = tell(up, pid -> true, Memory::of);
        for (var component : new Stack(root, new Addresses(up.port())).components()) {
            allReady &= tell(entry(component), component::ready, Memory::ofFamily);
        }
        return allReady ? 0 : 1;
    }

    private Entry entry(Component component) {
        return launched.stream()
                .filter(entry -> entry.name().equals(component.name()))
                .findFirst()
                .orElseGet(() -> Entry.unborn(component));
    }

    private static boolean tell(Entry entry, LongPredicate ready, ToLongFunction<ProcessHandle> memory) {
        var state = state(entry, ready);
        var size = entry.process()
                .map(process -> memory.applyAsLong(process) + " MiB")
                .orElse("");
        tell(entry.name(), state, Long.toString(entry.pid()), Integer.toString(entry.port()), size);
        return state.equals(READY);
    }

    private static String state(Entry entry, LongPredicate ready) {
        if (!entry.wasBorn()) {
            return "not started";
        }
        if (entry.process().isEmpty()) {
            return "gone";
        }
        return ready.test(entry.pid()) ? READY : "not ready";
    }

    private static void tell(String name, String state, String pid, String port, String memory) {
        System.out.printf("%-10s %-12s %8s %6s %9s%n", name, state, pid, port, memory);
    }
}
