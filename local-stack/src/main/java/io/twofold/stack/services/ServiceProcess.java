package io.twofold.stack.services;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twofold.stack.processes.Component;
import io.twofold.stack.processes.Java;
import io.twofold.stack.processes.Ports;

/**
 * One of Twofold's own processes.
 *
 * @param healthPort where it says whether it is ready
 * @param module the folder in which it is built
 * @param archive of its loaded classes, for the next start
 */
public record ServiceProcess(
        String name, int port, int healthPort, Path module, Path archive, Map<String, String> environment)
        implements Component {

    private static final int PATIENCE = 2_000;

    @Override
    public List<String> command() {
        return Java.command(Java.quickStart(archive), Stream.of("-jar", jar().toString()));
    }

    @Override
    public boolean ready(long pid) {
        try {
            var health = URI.create("http://" + Ports.HOST + ":" + healthPort + "/q/health/ready")
                    .toURL();
            var question = (HttpURLConnection) health.openConnection();
            question.setConnectTimeout(PATIENCE);
            question.setReadTimeout(PATIENCE);
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    Path jar() {
        return module.resolve("target/quarkus-app/quarkus-run.jar");
    }
}
