package org.horarium.query.scheduling;

import org.horarium.query.live.Showing;

/** Lets a reader wait until the search shows what the projection has already written. */
public interface SlotVisibility extends Showing {}
