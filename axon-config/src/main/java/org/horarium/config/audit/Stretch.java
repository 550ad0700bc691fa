package org.horarium.config.audit;

import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of events is wanted.
 *
 * @param after where the former part ended
 * @param isDescending whether the latest come first
 */
record Stretch(int limit, @Nullable EventPosition after, boolean isDescending) {}
