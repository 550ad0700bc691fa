package org.horarium.config.revisions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * What one event's JSON of one revision is in the next. It is kept for as long as the events are, and never changed.
 *
 * @param event the stable name
 * @param from the revision that it reads
 */
public record Revision(String event, int from, UnaryOperator<ObjectNode> next) {}
