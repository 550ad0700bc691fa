package org.horarium.shared.patients;

import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a patient's visits.
 *
 * @param group the employer's or association's number, where the insurer has one
 */
public record Insurance(@Phi String payer, @Phi String memberId, @Phi @Nullable String group) {}
