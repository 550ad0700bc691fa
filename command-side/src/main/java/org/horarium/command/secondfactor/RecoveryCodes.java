package org.horarium.command.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for whoever has lost their telephone: each holds once, and has 80 bits, so that a digest is enough to keep. */
@Component
class RecoveryCodes {

    private static final int MANY = 10;
    private static final int LETTERS = 16;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    RecoveryCodes(JdbcClient db) {
        this.db = db;
    }

    /** New ones, shown once; former ones hold no more. */
    List<String> renew(UUID account) {
        forget(account);
        List<String> codes = Stream.generate(RecoveryCodes::one).limit(MANY).toList();
        codes.forEach(code -> db.sql("insert into recovery_code (account_id, digest) values (?, ?)")
                .params(account, Secrets.digest(code))
                .update());
        return codes;
    }

    /** Uses that code up, if it is one of the account's. */
    boolean use(UUID account, String code) {
        return db.sql("delete from recovery_code where account_id = ? and digest = ?")
                        .params(account, Secrets.digest(code.strip().toLowerCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    void forget(UUID account) {
        db.sql("delete from recovery_code where account_id = ?").param(account).update();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LETTERS; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
