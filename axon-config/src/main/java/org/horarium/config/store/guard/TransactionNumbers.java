package org.horarium.config.store.guard;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.horarium.config.embedded.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a cluster's transaction numbers past those of the events and access entries in it. After a logical restore into a new cluster they
 * lie behind: readers would see none of the events, and new ones would come to stand before them.
 */
public final class TransactionNumbers {

    /** About four minutes' worth; beyond it the number is better set than counted up to. */
    private static final BigInteger MOST = BigInteger.valueOf(50_000_000);

    private static final String ADVANCE =
            """
            do $$
            begin
                for step in 1..20000 loop
                    exit when pg_current_xact_id() > (select max(last) from (
                        select max(transaction_id) as last from domain_event
                        union all select max(transaction_id) from audit.access_entry) as lasts);
                    commit;
                end loop;
            end $$""";

    private final DataSource database;
    private final JdbcClient db;

    /** For that database; no node may be running on it. */
    public TransactionNumbers(DataSource database) {
        this.database = database;
        this.db = JdbcClient.create(database);
    }

    /** By how many the events are ahead; zero or less where all is well. */
    public BigInteger behind() {
        return db.sql(
                        """
                        select coalesce(max(last)::text::numeric, 0)
                            - pg_snapshot_xmax(pg_current_snapshot())::text::numeric + 1
                        from (
                            select max(transaction_id) as last from domain_event
                            union all select max(transaction_id) from audit.access_entry) as lasts""")
                .query(BigInteger.class)
                .single();
    }

    /** Uses numbers up until the next one lies past every event. */
    public void advance() {
        BigInteger behind = behind();
        if (behind.compareTo(MOST) > 0) {
            throw new CannotStart(
                    ("The events are %s transactions ahead of this database, too many to count up to; stop PostgreSQL and"
                                    + " run pg_resetwal with -x and -e past the highest transaction_id of domain_event.")
                            .formatted(behind));
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            while (behind().signum() > 0) {
                statement.execute(ADVANCE);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The transaction numbers could not be advanced", failure);
        }
    }
}
