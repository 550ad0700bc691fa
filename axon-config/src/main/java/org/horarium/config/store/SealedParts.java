package org.horarium.config.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.privacy.Erased;

/**
 * Marked parts of events as they are stored: in the place of each stands one text, {@code phi:1:} and what it says,
 * encrypted with the key of the patient whom the event names. What is not of that form was recorded before, and is plain.
 */
public final class SealedParts {

    private static final String FORM = "phi:1:";
    private static final byte[] WRITTEN = ("\"" + FORM).getBytes(UTF_8);
    private static final String PATIENT = "patient";

    private final EventCipher cipher;
    private final ObjectMapper json;

    /** Those that this cipher seals and opens. */
    public SealedParts(EventCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    /** Whether that value is one. */
    public static boolean isOne(JsonNode value) {
        return value.isTextual() && value.textValue().startsWith(FORM);
    }

    /** Whether there may be one in that JSON: a look at its bytes, which spares most events more. */
    static boolean mayBeIn(byte[] written) {
        int last = written.length - WRITTEN.length;
        for (int at = 0; at <= last; at++) {
            if (written[at] == '"' && isAt(written, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] written, int at) {
        for (int each = 1; each < WRITTEN.length; each++) {
            if (written[at + each] != WRITTEN[each]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What that value of an event says; empty where nobody can tell any more.
     *
     * @param event the name under which it is stored
     */
    public Optional<JsonNode> open(String event, JsonNode payload, JsonNode value) {
        if (!isOne(value)) {
            return Optional.of(value);
        }
        byte[] sealed = Base64.getUrlDecoder().decode(value.textValue().substring(FORM.length()));
        return cipher.open(subject(payload), event, sealed).map(this::parsed);
    }

    /** Seals what is marked in an event, in its place. */
    void seal(String event, MarkedParts marked, JsonNode payload) {
        UUID subject = subject(payload);
        marked.replaceIn(payload, (value, type) -> {
            byte[] sealed = cipher.seal(subject, event, written(value));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            return JsonNodeFactory.instance.textNode(FORM + text);
        });
    }

    /** Opens what is sealed in an event, in its place. */
    void open(String event, MarkedParts marked, JsonNode payload) {
        marked.replaceIn(payload, (value, type) -> open(event, payload, value).orElseGet(() -> erased(type)));
    }

    private static JsonNode erased(Class<?> type) {
        if (type == String.class) {
            return JsonNodeFactory.instance.textNode(Erased.TEXT);
        }
        if (type == Erased.DATE.getClass()) {
            return JsonNodeFactory.instance.textNode(Erased.DATE.toString());
        }
        return Collection.class.isAssignableFrom(type)
                ? JsonNodeFactory.instance.arrayNode()
                : JsonNodeFactory.instance.nullNode();
    }

    private static UUID subject(JsonNode payload) {
        JsonNode patient = payload.path(PATIENT);
        return patient.isTextual() ? UUID.fromString(patient.textValue()) : MarkedParts.HOUSE;
    }

    private byte[] written(JsonNode value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode parsed(byte[] plain) {
        try {
            return json.readTree(plain);
        } catch (IOException noJson) {
            throw new IllegalArgumentException("What was sealed is no JSON");
        }
    }
}
