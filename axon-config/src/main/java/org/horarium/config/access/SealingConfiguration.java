package org.horarium.config.access;

import java.nio.file.Path;
import org.horarium.command.secondfactor.Sealing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/** Seals stored secrets with AES-256 in GCM, by this installation's own secret. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    /** What sets this use of the secret apart from others to come. */
    private static final String SALT = "7365636f6e642d666163746f72";

    /** Where no file is named, it lies beside the keys that sign. */
    @Bean
    Sealing sealing(
            @Value("${horarium.access.secret:}") String file, @Value("${horarium.access.signing-key}") String keys) {
        Path path = file.isBlank() ? Path.of(keys).resolveSibling("secret.key") : Path.of(file);
        TextEncryptor cipher = Encryptors.delux(new SecretFile(path).text(), SALT);
        return new Sealing() {
            @Override
            public String seal(String text) {
                return cipher.encrypt(text);
            }

            @Override
            public String open(String sealed) {
                return cipher.decrypt(sealed);
            }
        };
    }
}
