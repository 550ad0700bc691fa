package org.horarium.config.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.horarium.shared.Language;

/**
 * Names documents: by what they say and a secret of ours, so that the same has the same name each time that it is asked for,
 * and nobody else can tell any. Who has no document in hand learns nothing from its digest either, not even by guessing what
 * it may say, as the token is part of that.
 */
final class DocumentKey {

    private static final String MAC = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final int NUMBER_LETTERS = 12;
    /** Without letters that are taken for digits, or make words. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final byte[] secret;

    /** @param secret of this installation; documents use a part of their own that is derived from it */
    DocumentKey(String secret) {
        this.secret = mac(bytes(secret), bytes("documents"));
    }

    /**
     * How a document is found.
     *
     * @param token that is on the paper alone
     * @param number by which people name it; it leads to nothing
     * @param digest of what it says
     */
    record Name(String token, String number, String digest) {}

    Name of(IssuedRecord record, long version, Content content, Language language) {
        byte[] text = text(content);
        String which = String.join(
                "|",
                record.id().toString(),
                Long.toString(version),
                content.kind().code(),
                language.tag());
        byte[] name = mac(secret, concat(bytes(which + "|"), text));
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(name, TOKEN_BYTES));
        return new Name(
                token,
                number(mac(secret, bytes("number|" + token))),
                HexFormat.of().formatHex(mac(bytes(token), text)));
    }

    private static String number(byte[] random) {
        StringBuilder number = new StringBuilder();
        for (int place = 0; place < NUMBER_LETTERS; place++) {
            number.append(LETTERS.charAt(random[place] & 31));
        }
        return Proof.inGroups(number.toString(), "-");
    }

    private static byte[] text(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
