package io.twofold.kit.broker;

import java.util.Map;

/** Brokers that are not as they should be. */
public final class Brokers {

    private Brokers() {}

    /** One that nobody finds, and that says when it is looked for. */
    public static Broker lost(Runnable lookedFor) {
        return new Broker(Map.of("bootstrap.servers", "nowhere.invalid:9092")) {
            @Override
            public void createMissingTopics() {
                lookedFor.run();
                super.createMissingTopics();
            }
        };
    }
}
