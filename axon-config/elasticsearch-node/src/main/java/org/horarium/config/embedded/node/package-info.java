/** The Elasticsearch process of the embedded default; it shares no class path with the application. */
@NullMarked
package org.horarium.config.embedded.node;

import org.jspecify.annotations.NullMarked;
