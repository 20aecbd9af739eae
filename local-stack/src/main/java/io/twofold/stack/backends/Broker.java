package io.twofold.stack.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.twofold.stack.processes.Component;
import io.twofold.stack.processes.Home;
import io.twofold.stack.processes.Java;
import io.twofold.stack.processes.Ports;

/**
 * A Kafka broker that is its own controller.
 *
 * @param flags of the Java virtual machine, beside those that it always has
 */
public record Broker(Path data, int port, int controllerPort, List<String> flags) implements Component {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        Files.writeString(settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%3$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%4$s
                auto.create.topics.enable=false
                # One broker holds the only copy.
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                # A lone consumer need not wait for others, nor a restarted broker for its own old session.
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=1500
                broker.heartbeat.interval.ms=300
                # 128 MiB by default, more than half of the heap.
                log.cleaner.dedupe.buffer.size=10485760
                """.formatted(Ports.HOST, port, controllerPort, log()));
    }

    @Override
    public List<String> command() {
        var program = Stream.of(
                "-cp", Home.classPath(), BrokerMain.class.getName(), settings().toString(), log().toString());
        return Java.command(Stream.concat(Stream.of("-Xms64m", "-XX:TieredStopAtLevel=1"), flags.stream()), program);
    }

    /** It listens once it serves: before, its port refuses. */
    @Override
    public boolean ready(long pid) {
        return Ports.accepts(port);
    }

    private Path log() {
        return data.resolve("log");
    }

    private Path settings() {
        return data.resolve("broker.properties");
    }
}
