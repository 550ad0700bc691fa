package org.horarium.config.embedded.node;

import java.nio.file.Path;
import org.elasticsearch.common.settings.Settings;

/** What makes a node small and private enough to live beside the application on anyone's computer. */
final class NodeSettings {

    private NodeSettings() {}

    static Settings of(Path home, Path data, int httpPort) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", data.toString())
                .put("cluster.name", "horarium")
                .put("node.name", "embedded")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.port", "0")
                // Needs vm.max_map_count, which an ordinary user cannot set.
                .put("node.store.allow_mmap", false)
                // Half-full disks of laptops must not make indices read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }
}
