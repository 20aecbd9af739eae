package io.twofold.stack;

import java.util.stream.IntStream;

import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Ports;

/**
 * Where each process listens.
 *
 * @param gateway the one that people see; every other moves with it
 */
record Addresses(int gateway) {

    static final Addresses USUAL = new Addresses(8080);

    static Addresses parse(String port) {
        try {
            var addresses = new Addresses(Integer.parseInt(port));
            if (addresses.ports().allMatch(each -> each > 0 && each < 1 << 16)) {
                return addresses;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Complaint("A port is a number like " + USUAL.gateway() + " rather than " + port + ".");
    }

    int community() {
        return gateway + 1;
    }

    int workgroup() {
        return gateway + 2;
    }

    int metrics() {
        return gateway + 3;
    }

    /** Where the gateway says how it is, which is nothing for people to see. */
    int management() {
        return gateway + 4;
    }

    int broker() {
        return gateway + 1012;
    }

    int controller() {
        return gateway + 1013;
    }

    int database() {
        return gateway - 2647;
    }

    void requireFree() {
        ports().filter(port -> !Ports.isFree(port)).findFirst().ifPresent(port -> {
            throw new Complaint(
                    "Port " + port + " is taken by another program. Stop it, or: ./twofold up --port " + next());
        });
    }

    /** The nearest at which everything is free. */
    private int next() {
        return IntStream.iterate(gateway + 1, port -> port + 1)
                .filter(port -> new Addresses(port).ports().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    private IntStream ports() {
        return IntStream.of(
                gateway, community(), workgroup(), metrics(), management(), broker(), controller(), database());
    }
}
