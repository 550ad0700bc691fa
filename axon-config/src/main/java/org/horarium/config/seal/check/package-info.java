/**
 * What proves that nothing recorded was changed afterwards: plain Java that knows neither Spring nor a database, so that
 * whoever has a file and a public key can run it.
 */
@NullMarked
package org.horarium.config.seal.check;

import org.jspecify.annotations.NullMarked;
