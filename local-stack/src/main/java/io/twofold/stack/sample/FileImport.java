package io.twofold.stack.sample;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.twofold.stack.processes.Complaint;

/** A log of one's own, for a process that is named after its file. */
public record FileImport(Path log) {

    private static final String OWNER = "alice";

    public FileImport {
        if (!Files.isReadable(log) || Files.isDirectory(log)) {
            throw new Complaint(
                    "There is no file " + log + " that can be read: name an event log, as *.xes or *.xes.gz.");
        }
    }

    public void run(Gateway gateway) throws IOException, InterruptedException {
        var owner = gateway.as(OWNER);
        var name = log.getFileName().toString();
        var process = owner.findOrMake("/v1/processes", "name", Map.of("name", name));
        var job = owner.imported(name, BodyPublishers.ofFile(log), "/v1/processes/" + process.id() + "/imports");
        var result = job.path("result");
        System.out.printf(
                "%s is imported: %s events of %s cases, %s of them known from before.%n",
                name, result.path("events"), result.path("cases"), result.path("known"));
        ProcessFigures.print(gateway, process, job.path("completedAt").asText());
    }
}
