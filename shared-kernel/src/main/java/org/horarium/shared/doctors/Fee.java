package org.horarium.shared.doctors;

import java.math.BigDecimal;

/**
 * What a consultation costs the patient.
 *
 * @param currency ISO 4217 code
 */
public record Fee(BigDecimal amount, String currency) {}
