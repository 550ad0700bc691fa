package org.horarium.config.embedded;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts the object store. */
final class ObjectStoreLauncher extends JvmLauncher {

    private final ObjectStoreKeys keys;

    private ObjectStoreLauncher(Path programs, Path folder, Path log, ObjectStoreKeys keys) {
        super(programs, folder, log);
        this.keys = keys;
    }

    static ObjectStoreLauncher in(HomeFolder home) throws IOException {
        return new ObjectStoreLauncher(
                CarriedProgram.OBJECT_STORE.unpackedBelow(home.folder("programs")),
                home.folder("object-store"),
                home.folder("logs").resolve("object-store.log"),
                ObjectStoreKeys.in(home.folder("keys")));
    }

    /** The settings by which the application finds it. */
    Map<String, Object> settings() {
        return Map.of(
                "horarium.reports.s3.bucket",
                "horarium",
                "horarium.reports.s3.endpoint",
                address().toString(),
                "horarium.reports.s3.access-key",
                keys.identity(),
                "horarium.reports.s3.secret-key",
                keys.secret());
    }

    @Override
    public String name() {
        return "The object store";
    }

    @Override
    List<String> options() {
        return List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Override
    String mainClass() {
        return "org.horarium.config.embedded.s3.ObjectStoreNode";
    }

    @Override
    List<String> arguments() {
        return List.of(data().toString(), keys.file().toString(), Integer.toString(port()));
    }

    /** It does when it says anything at all, be it that nobody gets in without a key. */
    @Override
    public boolean answers() {
        HttpRequest request =
                HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(5)).build();
        return answers(request, anything -> true);
    }
}
