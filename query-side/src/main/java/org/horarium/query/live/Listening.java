package org.horarium.query.live;

import java.util.function.Supplier;
import org.horarium.shared.access.Admission;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may listen. Both are asked anew as long as they do: sign-ins end, and so do relations to patients.
 *
 * @param interest what they may hear of; it throws what it would for a request
 * @param admission who they are; null where anybody may listen
 */
public record Listening(Supplier<Interest> interest, @Nullable Admission admission) {}
