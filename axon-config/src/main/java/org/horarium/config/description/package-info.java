/** Describes the API as OpenAPI, from the code that answers. */
@NullMarked
package org.horarium.config.description;

import org.jspecify.annotations.NullMarked;
