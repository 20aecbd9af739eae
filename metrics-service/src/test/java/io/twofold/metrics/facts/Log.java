package io.twofold.metrics.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.WorkgroupEvent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The cases of a real log, whose events all complete a step, as they are told when it is imported. */
record Log(List<List<Map<String, String>>> traces) {

    /** Below the reference data; the test is skipped, visibly, where that is absent. */
    static Log of(String name) {
        var file = Path.of(System.getProperty("twofold.reference.data"), "process", name + ".xes.gz");
        assumeThat(file).as("reference data").exists();
        try (var bytes = new GZIPInputStream(Files.newInputStream(file))) {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(bytes);
            var traces = new ArrayList<List<Map<String, String>>>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "trace" -> traces.add(new ArrayList<>());
                        case "event" -> traces.getLast().add(new HashMap<>());
                        default -> {
                            var key = xml.getAttributeValue(null, "key");
                            if (key != null
                                    && !traces.isEmpty()
                                    && !traces.getLast().isEmpty()) {
                                traces.getLast().getLast().put(key, xml.getAttributeValue(null, "value"));
                            }
                        }
                    }
                }
            }
            return new Log(traces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** In order, each case after the other. */
    List<WorkgroupEvent> told(UUID process) {
        var events = new ArrayList<WorkgroupEvent>();
        for (var number = 0; number < traces.size(); number++) {
            var id = id("case " + number);
            var steps = traces.get(number);
            var first = at(steps.getFirst());
            var last = at(steps.getLast());
            events.add(new CaseOpened(process, id, 1, null, null, first, null, new Actor(null, null), null));
            for (var place = 0; place < steps.size(); place++) {
                events.add(step(process, id, steps, place));
            }
            events.add(new CaseDelivered(process, id, 1, last, null, new Actor(null, null), null));
        }
        return events;
    }

    private static StepCompleted step(UUID process, UUID id, List<Map<String, String>> steps, int place) {
        var step = steps.get(place);
        var position = (int) steps.subList(0, place).stream()
                .filter(before -> at(before).equals(at(step)))
                .count();
        return new StepCompleted(
                process,
                id("step " + place + " of " + id),
                1,
                id,
                null,
                step.getOrDefault("concept:name", ""),
                new Actor(person(step.get("org:resource")), step.get("org:group")),
                null,
                at(step),
                position,
                null);
    }

    private static Instant at(Map<String, String> step) {
        return OffsetDateTime.parse(step.getOrDefault("time:timestamp", "")).toInstant();
    }

    private static @Nullable UUID person(@Nullable String name) {
        return name == null ? null : id(name);
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }
}
