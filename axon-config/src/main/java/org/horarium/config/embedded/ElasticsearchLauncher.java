package org.horarium.config.embedded;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts the search engine. */
final class ElasticsearchLauncher extends JvmLauncher {

    private static final int OK = 200;
    private static final int STILL_OPENING = 408;

    private ElasticsearchLauncher(Path programs, Path folder, Path log) {
        super(programs, folder, log);
    }

    static ElasticsearchLauncher in(HomeFolder home) throws IOException {
        return new ElasticsearchLauncher(
                CarriedProgram.ELASTICSEARCH.unpackedBelow(home.folder("programs")),
                home.folder("elasticsearch"),
                home.folder("logs").resolve("elasticsearch.log"));
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    List<String> options() {
        return List.of("-Xmx512m", "-Des.path.home=" + programs(), "-Dlog4j2.disable.jmx=true");
    }

    @Override
    String mainClass() {
        return "org.horarium.config.embedded.node.ElasticsearchNode";
    }

    @Override
    List<String> arguments() {
        return List.of(programs().toString(), data().toString(), Integer.toString(port()));
    }

    /** Indices get time to open; one that is damaged keeps nobody waiting, because it can be rebuilt. */
    @Override
    public boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(
                        address().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return answers(request, status -> status == OK || status == STILL_OPENING);
    }
}
