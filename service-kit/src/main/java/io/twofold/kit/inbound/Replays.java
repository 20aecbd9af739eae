package io.twofold.kit.inbound;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.twofold.kit.broker.Broker;

/** Begins folds that are no part of the service's own, and goes on with them. */
@ApplicationScoped
public class Replays {

    private final Broker broker;
    private final DataSource database;
    private final String service;

    Replays(Broker broker, DataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.database = database;
        this.service = service;
    }

    /** From where a fold of that name stands in the database, at first from the beginning. */
    public Replay open(Fold<?> fold) {
        return new Replay(new TopicFold<>(fold, service + "." + fold.name(), broker, database));
    }
}
