/** What lies around the code: the files of deployment and the documents. */
@NullMarked
package org.horarium.config.deploy;

import org.jspecify.annotations.NullMarked;
