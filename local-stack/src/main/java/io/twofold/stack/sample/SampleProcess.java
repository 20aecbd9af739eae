package io.twofold.stack.sample;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.twofold.stack.organisation.Crew;
import io.twofold.stack.organisation.Workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A process that was put in.
 *
 * @param asOf when all of it was
 */
record SampleProcess(Found process, String asOf) {

    private static final String SYSTEM = "erp";

    static SampleProcess put(Gateway gateway, Workflow workflow) throws IOException, InterruptedException {
        var process = gateway.as(workflow.owner()).findOrMake("/v1/processes", "name", Map.of("name", workflow.name()));
        var system = gateway.as(SYSTEM, "feed");
        var imports = "/v1/processes/%s/imports?people=sub&end=%s"
                .formatted(process.id(), URLEncoder.encode(workflow.end(), UTF_8));
        var asOf = "";
        var events = 0;
        for (var crew : workflow.crews()) {
            var whose = crew.declared() ? "&workgroup=" + workgroup(gateway, process, crew) : "";
            var job = system.imported(crew.name(), BodyPublishers.ofByteArray(crew.log()), imports + whose);
            asOf = job.path("completedAt").asText();
            events += job.at("/result/events").asInt();
        }
        SampleData.tell("process", process, events + " events");
        return new SampleProcess(process, asOf);
    }

    /** Its id. */
    private static String workgroup(Gateway gateway, Found process, Crew crew)
            throws IOException, InterruptedException {
        var workgroup = gateway.as(crew.people().getFirst())
                .findOrMake(
                        "/v1/workgroups?process=" + process.id(),
                        "name",
                        Map.of("processId", process.id(), "name", crew.name()));
        for (var person : crew.people()) {
            gateway.as(person).put("/v1/workgroups/" + workgroup.id() + "/participants/me", Map.of());
        }
        return workgroup.id();
    }

    void print(Gateway gateway) throws IOException, InterruptedException {
        ProcessFigures.print(gateway, process, asOf);
    }
}
