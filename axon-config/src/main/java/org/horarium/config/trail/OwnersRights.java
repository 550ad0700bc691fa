package org.horarium.config.trail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices where the application works as somebody who could change what has happened, and says so. */
@Component
class OwnersRights {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersRights.class);

    private final JdbcClient db;

    OwnersRights(JdbcClient db) {
        this.db = db;
    }

    /** Whether nothing but triggers keeps the application from changing events and the trail. */
    boolean areTheApplications() {
        return db.sql("select bool_or(has_table_privilege(name, 'update, delete, truncate'))"
                        + " from unnest(array['public.domain_event', 'audit.access_entry', 'audit.removal']) as name")
                .query(Boolean.class)
                .single();
    }

    void tell() {
        if (areTheApplications()) {
            LOG.warn(
                    "Horarium works in its database as somebody who may change events and the access trail; let it work"
                            + " as horarium_app instead, see docs/operations.md");
        }
    }
}
