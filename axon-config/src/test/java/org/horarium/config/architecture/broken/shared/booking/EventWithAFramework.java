package org.horarium.config.architecture.broken.shared.booking;

import org.axonframework.messaging.MetaData;

/** The kernel knows only the JDK, and this event knows a framework. */
public record EventWithAFramework(MetaData metadata) {}
