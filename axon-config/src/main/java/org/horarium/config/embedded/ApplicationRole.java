package org.horarium.config.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The name under which the application works in the database that it brings: a log-in of its own, which owns neither the
 * events nor the trail, and so cannot change them, whatever it is made to say. What it may do, a migration says.
 */
record ApplicationRole(Path passwordFile) {

    static final String NAME = "horarium_app";

    /** Makes it unless it is there, and answers with its password. */
    String letIn(String url, String owner, String ownersPassword) {
        try {
            if (Files.notExists(passwordFile)) {
                PostgresCluster.writeSecret(passwordFile);
            }
            String password = Files.readString(passwordFile).strip();
            try (Connection connection = DriverManager.getConnection(url, owner, ownersPassword);
                    Statement statement = connection.createStatement()) {
                String verb = exists(statement) ? "alter" : "create";
                statement.execute(verb + " role " + NAME + " login nosuperuser nocreatedb nocreaterole noreplication"
                        + " nobypassrls password '" + password + "'");
            }
            return password;
        } catch (IOException | SQLException failure) {
            throw new CannotStart("The application could not be let in to its database.", failure);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select exists (select from pg_roles where rolname = '" + NAME + "')")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
