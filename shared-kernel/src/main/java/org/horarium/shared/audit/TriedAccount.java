package org.horarium.shared.audit;

import java.util.UUID;

/** The account that somebody tries to sign in to: an attribute of the request, by the name of this class, for the trail alone. */
public record TriedAccount(UUID account) {}
