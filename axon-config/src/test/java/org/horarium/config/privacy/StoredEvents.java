package org.horarium.config.privacy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.horarium.config.store.Serializers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the events of a database say to whoever has its keys, by the serializer itself and with no platform. */
public final class StoredEvents {

    private StoredEvents() {}

    /**
     * All of them, as Java shows them.
     *
     * @param destroyed the list of destroyed keys, which are destroyed again first, as at every start
     */
    public static List<String> read(DataSource database, Path keyFile, Path destroyed) {
        DataKeys keys = new DataKeys(
                new StoredKeys(database),
                new FileWrapping(new KeyFile(keyFile)),
                new DestroyedKeys(destroyed),
                Clock.systemUTC());
        keys.destroyAgain();
        Serializer serializer = Serializers.with(new KeyedEventCipher(keys));
        return JdbcClient.create(database)
                .sql("select payload_type, payload_revision, payload from domain_event order by position")
                .query((row, number) ->
                        String.valueOf(serializer.<byte[], Object>deserialize(new SimpleSerializedObject<>(
                                row.getBytes("payload"),
                                byte[].class,
                                new SimpleSerializedType(
                                        row.getString("payload_type"), row.getString("payload_revision"))))))
                .list();
    }
}
