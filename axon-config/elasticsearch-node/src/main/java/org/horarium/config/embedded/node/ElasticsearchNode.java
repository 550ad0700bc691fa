package org.horarium.config.embedded.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one real Elasticsearch node for as long as the application that started it holds the other end of stdin. */
final class ElasticsearchNode {

    private static final int SECONDS_TO_CLOSE = 10;

    private ElasticsearchNode() {}

    /** Arguments: the folder that this program was unpacked to, the data folder and the HTTP port. */
    public static void main(String[] arguments) throws NodeValidationException, InterruptedException {
        Thread parent = endWithTheParent();
        Path home = Path.of(arguments[0]);
        LogConfigurator.configureESLogging();
        Node node = new Node(
                new Environment(
                        NodeSettings.of(home, Path.of(arguments[1]), Integer.parseInt(arguments[2])),
                        home.resolve("config")),
                PluginsLoader.createPluginsLoader(
                        PluginsLoader.loadModulesBundles(home.resolve("modules")), Set.of(), Map.of(), false));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
        node.start();
        // The node's own threads are all daemons.
        parent.join();
    }

    private static Thread endWithTheParent() {
        Thread watch = new Thread(
                () -> {
                    waitForEndOfInput();
                    System.exit(0);
                },
                "watch-parent");
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // only the end of the stream means anything
            }
        } catch (IOException closed) {
            // the same as its end
        }
    }

    private static void close(Node node) {
        try {
            node.close();
            if (node.awaitClose(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException | InterruptedException failure) {
            System.err.println("The node did not close cleanly: " + failure);
        }
        Runtime.getRuntime().halt(1);
    }
}
