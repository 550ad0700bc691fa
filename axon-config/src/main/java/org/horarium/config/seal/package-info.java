/** Seals what is recorded, so that nobody can change it unseen: not with all rights on the database either. */
@NullMarked
package org.horarium.config.seal;

import org.jspecify.annotations.NullMarked;
