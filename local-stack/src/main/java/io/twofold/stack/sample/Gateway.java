package io.twofold.stack.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;

import io.twofold.stack.issuer.Issuer;
import io.twofold.stack.organisation.Person;

/** The one address of the suite, and the issuer of whoever calls it. */
public final class Gateway {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Issuer issuer;

    public Gateway(int port, Issuer issuer) {
        address = URI.create("http://localhost:" + port);
        this.issuer = issuer;
    }

    Calls as(Person person) throws IOException {
        return calls(person.name(), List.of(), Optional.of(person.unit().title()));
    }

    Calls as(String name, String... roles) throws IOException {
        return calls(name, List.of(roles), Optional.empty());
    }

    private Calls calls(String name, List<String> roles, Optional<String> unit) throws IOException {
        return new Calls(client, address, issuer.token(name, roles, unit));
    }

    /** An analyst, who sees units whatever the process. */
    Calls reader() throws IOException {
        return as("alice", "analyst");
    }

    /** The command by which the {@link #reader} reads the same. */
    String curl(String path) {
        return "  curl -H \"Authorization: Bearer $(./twofold token alice --role analyst)\" '" + address + path + "'";
    }
}
