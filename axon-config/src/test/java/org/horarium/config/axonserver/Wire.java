package org.horarium.config.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.axonserver.connector.query.QuerySerializer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.serialization.Serializer;

/** The way through Axon Server and out again, as the connector itself writes and reads it, without a server between. */
final class Wire {

    private final CommandSerializer commands;
    private final QuerySerializer queries;

    Wire() {
        AxonServerConfiguration settings = new AxonServerConfiguration();
        Serializer messages = new AxonServerStore().messageSerializer();
        commands = new CommandSerializer(messages, settings);
        queries = new QuerySerializer(messages, messages, settings);
    }

    CommandMessage<?> carry(CommandMessage<?> command) {
        return commands.deserialize(commands.serialize(command, "any", 1));
    }

    <R> CommandResultMessage<R> carry(CommandResultMessage<?> result) {
        return commands.deserialize(commands.serialize(result, "a request"));
    }

    Object carryQuery(Object query) {
        var message = new GenericQueryMessage<>(query, new InstanceResponseType<>(Object.class));
        return queries.deserializeRequest(queries.serializeRequest(message, 1, 1000, 1))
                .getPayload();
    }

    <A> A carryAnswer(Object answer, Class<A> type) {
        var response = queries.serializeResponse(new GenericQueryResponseMessage<>(answer), "a request");
        return queries.deserializeResponse(response, new InstanceResponseType<>(type))
                .getPayload();
    }
}
