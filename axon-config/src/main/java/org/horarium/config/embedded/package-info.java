/** The embedded default: a real PostgreSQL, a real Elasticsearch and an object store beside the application, with nothing to install. */
@NullMarked
package org.horarium.config.embedded;

import org.jspecify.annotations.NullMarked;
