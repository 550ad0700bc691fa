package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** A token that was not signed by us, just so, for us and for now, opens nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokensTest {

    private Client anyone;
    private String token;

    @BeforeAll
    void signIn() {
        anyone = Client.anonymous(Platform.shared().url());
        token = Browser.ofPatient().token();
        assertThat(opens(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", ""})
    void unsigned(String algorithm) {
        String forged = Jwts.unsigned(token, header -> header.put("alg", algorithm), ForgedTokensTest::anAdmin);
        assertThat(opens(forged + ".")).isFalse();
        assertThat(opens(forged + "." + signatureOf(token))).isFalse();
    }

    @Test
    void with_other_claims_below_the_same_signature() {
        assertThat(opens(Jwts.unsigned(token, ForgedTokensTest::asItIs, ForgedTokensTest::anAdmin) + "."
                        + signatureOf(token)))
                .isFalse();
    }

    @Test
    void signed_with_the_public_key_as_if_it_were_a_shared_secret() throws Exception {
        String forged = Jwts.unsigned(token, header -> header.put("alg", "HS256"), ForgedTokensTest::anAdmin);
        RSAKey published = RSAKey.parse(
                anyone.get("/.well-known/jwks.json").body().at("/keys/0").toString());
        for (byte[] secret : new byte[][] {
            published.toRSAPublicKey().getEncoded(),
            published.toJSONString().getBytes(StandardCharsets.UTF_8),
            published.getModulus().decode(),
        }) {
            assertThat(opens(forged + "." + Jwts.encoded(hmac(secret, forged)))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../dev/null",
                "/etc/passwd",
                "' or '1'='1",
                "'; drop table account; --",
                "http://attacker.test/key",
                "\u0000",
                ""
            })
    void with_a_key_name_that_leads_elsewhere(String kid) throws Exception {
        String forged = Jwts.unsigned(
                token,
                header -> {
                    header.put("kid", kid);
                    header.put("alg", "HS256");
                },
                ForgedTokensTest::anAdmin);
        assertThat(opens(forged + "." + Jwts.encoded(hmac(new byte[1], forged))))
                .isFalse();
        assertThat(opens(signedBy(newKey(), header -> header.put("kid", kid)))).isFalse();
    }

    @Test
    void with_a_key_of_their_own_in_or_behind_the_header() throws Exception {
        RSAKey theirs = newKey();
        assertThat(opens(signedBy(theirs, ForgedTokensTest::asItIs))).isFalse();
        assertThat(opens(signedBy(theirs, header -> header.put("jku", "http://127.0.0.1:1/jwks.json"))))
                .isFalse();
        assertThat(opens(signedBy(theirs, header -> header.put("x5u", "http://127.0.0.1:1/cert.pem"))))
                .isFalse();
        assertThat(opens(signedBy(
                        theirs,
                        header -> header.putPOJO("jwk", theirs.toPublicJWK().toJSONObject()))))
                .isFalse();
    }

    @Test
    void signed_by_us_but_for_another_time_another_audience_or_by_another_issuer() {
        assertThat(opens(ours(claims -> {}))).isTrue();
        assertThat(opens(ours(claims -> claims.issuer("another")))).isFalse();
        assertThat(opens(ours(claims -> claims.audience(List.of("another"))))).isFalse();
        assertThat(opens(ours(claims -> claims.claims(all -> all.remove("aud")))))
                .isFalse();
        assertThat(opens(ours(claims -> claims.claims(all -> all.remove("sid")))))
                .isFalse();
        assertThat(opens(ours(claims -> claims.expiresAt(now().minusSeconds(1)))))
                .isFalse();
        assertThat(opens(ours(claims -> claims.claims(all -> all.remove("exp")))))
                .isFalse();
        assertThat(opens(ours(claims -> claims.notBefore(now().plusSeconds(60)))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "{}", "eyJhbGciOiJSUzI1NiJ9..", "%00"})
    void garbage(String text) {
        assertThat(opens(text + " ")).isFalse();
    }

    private static void asItIs(ObjectNode part) {}

    private static void anAdmin(ObjectNode claims) {
        claims.put("role", "ADMIN");
    }

    private boolean opens(String forged) {
        int status = anyone.get("/api/auth/sessions", "Authorization", "Bearer " + forged.strip())
                .status();
        assertThat(status).isIn(200, 401);
        return status == 200;
    }

    private String ours(Consumer<JwtClaimsSet.Builder> change) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer("horarium")
                .audience(List.of("horarium-api"))
                .subject(Jwts.claims(token).get("sub").asText())
                .claim("sid", Jwts.claims(token).get("sid").asText())
                .claim("role", "PATIENT")
                .issuedAt(now().minusSeconds(600))
                .expiresAt(now().plusSeconds(60));
        change.accept(claims);
        return Platform.shared()
                .part(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    private static Instant now() {
        return Platform.shared().clock().instant();
    }

    private String signedBy(RSAKey key, Consumer<ObjectNode> header) throws Exception {
        String forged = Jwts.unsigned(token, header, ForgedTokensTest::anAdmin);
        var signature = new RSASSASigner(key)
                .sign(new JWSHeader(JWSAlgorithm.RS256), forged.getBytes(StandardCharsets.US_ASCII));
        return forged + "." + signature;
    }

    private static RSAKey newKey() throws Exception {
        return new RSAKeyGenerator(2048).keyID("theirs").generate();
    }

    private static String signatureOf(String whole) {
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private static byte[] hmac(byte[] secret, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
