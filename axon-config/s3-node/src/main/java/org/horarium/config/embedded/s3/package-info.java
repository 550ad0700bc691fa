/** The object store of the embedded default, which speaks S3; it shares no class path with the application. */
@NullMarked
package org.horarium.config.embedded.s3;

import org.jspecify.annotations.NullMarked;
