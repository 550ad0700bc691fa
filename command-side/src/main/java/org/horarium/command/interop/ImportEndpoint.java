package org.horarium.command.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.horarium.command.Origin;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator load a directory that another system exported, one stretch of lines at a time. */
@RestController
class ImportEndpoint {

    private static final int MOST_BYTES = 5_000_000;

    private final CommandGateway commands;

    ImportEndpoint(CommandGateway commands) {
        this.commands = commands;
    }

    @Access(Role.ADMIN)
    @PostMapping(
            path = "/api/imports/{resourceType}",
            consumes = {"application/fhir+ndjson", "application/x-ndjson", "application/ndjson", "text/plain"})
    ImportReport take(
            Actor caller,
            @PathVariable String resourceType,
            @RequestParam(name = "first_line", defaultValue = "1") long firstLine,
            @RequestParam(name = "default_zone", required = false) @Nullable String defaultZone,
            @RequestParam(name = "default_hours", required = false) @Nullable String defaultHours,
            InputStream body)
            throws IOException {
        if (firstLine < 1) {
            throw new InvalidInput("first_line", "must be 1 or more");
        }
        return commands.sendAndWait(new GenericCommandMessage<>(
                new ImportLines(resourceType, textOf(body), firstLine, defaultZone, defaultHours),
                Origin.of(caller, null)));
    }

    private static String textOf(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInput("body", "must not be larger than 5 MB");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
