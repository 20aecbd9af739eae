package io.twofold.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.events.ActivityEvent;
import io.twofold.events.Actor;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupState;

/**
 * A process whose cases were opened over two years, the same ones at each run: ten steps each by a small team of one of
 * four workgroups, six in ten in the usual order, the others with a step or more in the place of others.
 */
final class MadeCases {

    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    static final Duration SPAN = Duration.ofDays(730);

    private static final int STEPS = 10;
    private static final int KINDS_OF_STEPS = 14;
    private static final int WORKGROUPS = 4;
    private static final int PEOPLE = 200;
    private static final int UNITS = 8;
    private static final Actor NOBODY = new Actor(null, null);

    private final int cases;
    private final CloudEventRecords records = new CloudEventRecords();
    private final Random random = new Random(1);

    MadeCases(int cases) {
        this.cases = cases;
    }

    /** Straight to the topics, case by case. How many events. */
    long publish(String brokers) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", brokers, "linger.ms", 20, "batch.size", 262_144, "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var events = (long) send(producer, definition());
            for (var number = 0; number < cases; number++) {
                events += send(producer, oneCase(number));
            }
            return events;
        }
    }

    /** Those beyond the first are made of it by {@link MadeProcesses}. */
    static UUID process(int number) {
        return new UUID(0x70L << 32 | number, 0x8000000000000000L);
    }

    static UUID workgroup(int process, int number) {
        return new UUID(0x71L << 32 | process, 0x8000000000000000L | number);
    }

    static String unit(int number) {
        return "Unit " + number;
    }

    static String step(int number) {
        return "Step %d of the process".formatted(number);
    }

    private int send(KafkaProducer<String, byte[]> producer, List<ActivityEvent> events) {
        for (var event : events) {
            producer.send(records.record(records.encode(event, BEGIN, null), "/workgroup-service"));
        }
        return events.size();
    }

    private static List<ActivityEvent> definition() {
        var events = new ArrayList<ActivityEvent>();
        var target = Duration.ofDays(20).toSeconds();
        events.add(new ProcessDefined(process(0), 1, "Process", List.of(), target, null, List.of(), List.of(), null));
        for (var number = 0; number < WORKGROUPS; number++) {
            events.add(new WorkgroupOpened(
                    process(0), workgroup(0, number), 1, "Group " + number, WorkgroupState.ACTIVE, null));
        }
        return events;
    }

    private List<ActivityEvent> oneCase(int number) {
        var id = id();
        var workgroup = workgroup(0, number % WORKGROUPS);
        var opened = BEGIN.plusMillis(random.nextLong(SPAN.toMillis()));
        var team = random.ints(3, 0, PEOPLE).toArray();
        var events = new ArrayList<ActivityEvent>();
        events.add(new CaseOpened(process(0), id, 1, workgroup, null, opened, null, NOBODY, null));
        var at = opened;
        var kinds = kinds();
        for (var place = 0; place < STEPS; place++) {
            var started = at.plusMillis(random.nextLong(Duration.ofDays(3).toMillis()));
            at = started.plusMillis(random.nextLong(Duration.ofHours(8).toMillis()));
            events.add(new StepCompleted(
                    process(0),
                    id(),
                    1,
                    id,
                    workgroup,
                    step(kinds[place]),
                    actor(team[random.nextInt(team.length)]),
                    started,
                    at,
                    0,
                    null));
        }
        var outcome = random.nextInt(10) == 0 ? CaseOutcome.FAILED : CaseOutcome.DELIVERED;
        events.add(new CaseDelivered(process(0), id, 1, at, outcome, NOBODY, null));
        return events;
    }

    private int[] kinds() {
        var kinds = new int[STEPS];
        for (var place = 0; place < STEPS; place++) {
            kinds[place] = place;
        }
        while (random.nextInt(10) >= 6) {
            kinds[random.nextInt(STEPS)] = random.nextInt(KINDS_OF_STEPS);
        }
        return kinds;
    }

    private static Actor actor(int person) {
        return new Actor(new UUID(0x72L << 32, 0x8000000000000000L | person), unit(person % UNITS));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
