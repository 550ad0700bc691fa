/** The embedded default: a real PostgreSQL and a real Elasticsearch beside the application, with nothing to install. */
@NullMarked
package org.horarium.config.embedded;

import org.jspecify.annotations.NullMarked;
