package io.twofold.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import io.twofold.stack.backends.Broker;
import io.twofold.stack.backends.Database;
import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Entry;
import io.twofold.stack.processes.Family;
import io.twofold.stack.processes.Ports;
import io.twofold.stack.processes.Together;

/** A database and a broker for the tests of another module, on free ports, until standard input ends. */
record Backends(Path data, boolean forgetful) {

    static Backends of(Arguments arguments) {
        var data = arguments.value("--data").orElseThrow(() -> new Complaint("backends needs --data FOLDER."));
        var forgetful = arguments.flag("--volatile");
        arguments.end();
        return new Backends(Path.of(data).toAbsolutePath(), forgetful);
    }

    int run() throws IOException, InterruptedException {
        var family = new Family(data, Entry.self("backends", 0), name -> System.err.println(name + " is gone."));
        var broker = new Broker(data.resolve("kafka"), Ports.free(), Ports.free(), List.of());
        var database = database(data.resolve("postgres"), Ports.free());
        Together.run(List.of(() -> family.start(database), () -> family.start(broker)));
        System.out.println("database=" + database.port() + " broker=" + broker.port());
        System.in.transferTo(OutputStream.nullOutputStream());
        return 0;
    }

    private Database database(Path folder, int port) throws IOException, InterruptedException {
        return forgetful ? Database.forgetful(folder, port) : Database.durable(folder, port);
    }
}
