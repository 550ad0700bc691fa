package org.horarium.shared.records;

import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician holds a patient to have.
 *
 * @param code ICD-10-CM, such as {@code J45.909}, where it has one
 */
public record Diagnosis(@Phi String text, @Phi @Nullable String code) {}
