package io.twofold.stack.sample;

import java.io.IOException;
import java.util.ArrayList;

import io.twofold.stack.organisation.Organisation;

/** Puts a made-up organisation in, as its people and systems would, and says what it comes to. */
public final class SampleData {

    private SampleData() {}

    /** What is there already, by its name, is not put in again. */
    public static void put(Gateway gateway) throws IOException, InterruptedException {
        var communities = new ArrayList<SampleCommunity>();
        for (var community : Organisation.communities()) {
            communities.add(SampleCommunity.put(gateway, community));
        }
        var processes = new ArrayList<SampleProcess>();
        for (var workflow : Organisation.workflows()) {
            processes.add(SampleProcess.put(gateway, workflow));
        }
        processes.getFirst().print(gateway);
        communities.getFirst().print(gateway);
    }

    static void tell(String what, Found thing, String size) {
        System.err.printf("  %-13s %s: %s%s%n", what, thing.name(), size, thing.before() ? " (there already)" : "");
    }
}
