package org.horarium.config.seal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.horarium.config.access.PrivateFile;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.seal.check.PublicKeys;
import org.horarium.config.seal.check.Succession;
import org.jspecify.annotations.Nullable;

/**
 * The file with the keys of the seal, which no database holds; made at the first start, readable by its owner alone. The
 * public key lies beside it, for whoever verifies.
 */
public final class SealKeyFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /** As it is written: everything in base64, times in seconds. */
    private record Text(List<KeyText> keys, List<SuccessionText> successions) {}

    private record KeyText(String publicKey, @Nullable String privateKey, String macSecret, long since) {}

    private record SuccessionText(
            String former, String later, long since, String signatureOfFormer, String signatureOfLater) {}

    /** The file at that path, which need not exist yet. */
    public SealKeyFile(Path file) {
        this.file = file;
    }

    /** Makes it where there is none; one that is there has to be good. */
    public void makeIfMissing(Instant now) {
        ring(now);
    }

    /**
     * Has another key sign from now on.
     *
     * @return its name
     */
    public String rotate(Instant now) throws IOException {
        KeyRing rotated = ring(now).rotated(now);
        write(rotated);
        return rotated.current().id();
    }

    /** Where its public key lies. */
    public Path publicKey() {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    KeyRing ring(Instant now) {
        try {
            if (!Files.exists(file)) {
                write(KeyRing.fresh(now.truncatedTo(ChronoUnit.SECONDS)));
            }
            return read();
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            throw new CannotStart("The seal's key %s can neither be read nor made.".formatted(file), failure);
        }
    }

    FileTime changed() throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private KeyRing read() throws IOException, GeneralSecurityException {
        Text text = JSON.readValue(Files.readAllBytes(file), Text.class);
        List<SealKey> keys = new ArrayList<>();
        for (KeyText key : text.keys()) {
            keys.add(new SealKey(
                    PublicKeys.read(key.publicKey()),
                    privateKey(key.privateKey()),
                    bytes(key.macSecret()),
                    Instant.ofEpochSecond(key.since())));
        }
        if (keys.get(0).privateKey() == null) {
            throw new GeneralSecurityException("Its first key cannot sign");
        }
        return new KeyRing(
                List.copyOf(keys),
                text.successions().stream()
                        .map(one -> new Succession(
                                bytes(one.former()),
                                bytes(one.later()),
                                Instant.ofEpochSecond(one.since()),
                                bytes(one.signatureOfFormer()),
                                bytes(one.signatureOfLater())))
                        .toList());
    }

    private void write(KeyRing ring) throws IOException {
        Text text = new Text(
                ring.keys().stream()
                        .map(key -> new KeyText(
                                text(key.publicKey().getEncoded()),
                                key.privateKey() == null
                                        ? null
                                        : text(key.privateKey().getEncoded()),
                                text(key.macSecret()),
                                key.since().getEpochSecond()))
                        .toList(),
                ring.successions().stream()
                        .map(one -> new SuccessionText(
                                text(one.former()),
                                text(one.later()),
                                one.since().getEpochSecond(),
                                text(one.signatureOfFormer()),
                                text(one.signatureOfLater())))
                        .toList());
        PrivateFile.write(file, JSON.writeValueAsString(text));
        PrivateFile.write(publicKey(), PublicKeys.pem(ring.current().publicKey()));
    }

    private static @Nullable PrivateKey privateKey(@Nullable String text) throws GeneralSecurityException {
        return text == null
                ? null
                : KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
