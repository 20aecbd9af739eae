package io.twofold.kit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** Connections for session-level advisory locks and {@code LISTEN}, which one of the pool would take to its next user. */
@ApplicationScoped
public class UnpooledConnections {

    // The server notices within seconds that a node died, and frees what its session had locked.
    private static final String KEEP_ALIVE =
            "-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3";

    private final AgroalDataSource pool;

    UnpooledConnections(AgroalDataSource pool) {
        this.pool = pool;
    }

    /**
     * To the service's database, in autocommit. The caller closes it.
     *
     * @param purpose what {@code pg_stat_activity} shows it as
     */
    public Connection open(String purpose) throws SQLException {
        var factory = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        var properties = new Properties();
        properties.setProperty("ApplicationName", purpose);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", KEEP_ALIVE);
        if (factory.principal() instanceof NamePrincipal user) {
            properties.setProperty("user", user.getName());
        }
        for (var credential : factory.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        return DriverManager.getConnection(factory.jdbcUrl(), properties);
    }
}
