package org.horarium.command.keys;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.ClinicId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators give keys to other systems, and take them back. A key is shown once, when it is made. */
@RestController
@RequestMapping("/api/api-keys")
class ApiKeysEndpoint {

    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 90;

    private final ApiKeys keys;
    private final Clock clock;

    ApiKeysEndpoint(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Access(Role.ADMIN)
    @PostMapping
    @Returns(value = Made.class, status = 201)
    ResponseEntity<Made> make(@Valid @RequestBody Wanted wanted, Actor actor) {
        Secret secret = Secret.of(UuidCreator.getTimeOrderedEpoch());
        Instant now = clock.instant();
        int days = wanted.expiresInDays() == null ? USUAL_DAYS : wanted.expiresInDays();
        ApiKey key = new ApiKey(
                secret.id(),
                wanted.name(),
                wanted.allowed(),
                wanted.reach(),
                now,
                now.plus(Duration.ofDays(days)),
                null);
        keys.add(key, secret.digest(), actor.id());
        return ResponseEntity.created(URI.create("/api/api-keys/" + key.id()))
                .cacheControl(CacheControl.noStore())
                .body(new Made(secret.text(), Shown.of(key)));
    }

    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping
    Found list() {
        return new Found(keys.all().stream().map(Shown::of).toList(), null);
    }

    @Access(Role.ADMIN)
    @DeleteMapping("/{id}")
    @Returns(status = 204)
    ResponseEntity<?> revoke(@PathVariable UUID id) {
        if (!keys.revoke(id)) {
            throw new NotFound("unknown-api-key");
        }
        return ResponseEntity.noContent().build();
    }

    /**
     * A key that is asked for.
     *
     * @param clinicIds at which it does desk work; none for a key that only reads and keeps directories
     * @param everywhere whether it does so at all clinics
     */
    record Wanted(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 20) List<@NotNull String> scopes,
            @Size(max = 200) @Nullable List<@NotNull UUID> clinicIds,
            boolean everywhere,
            @Min(1) @Max(LONGEST_DAYS) @Nullable Integer expiresInDays) {

        Set<Scope> allowed() {
            return scopes.stream().map(Wanted::scope).collect(Collectors.toUnmodifiableSet());
        }

        Reach reach() {
            if (everywhere || clinicIds == null) {
                return everywhere ? Reach.EVERYWHERE : Reach.NONE;
            }
            return new Reach(false, clinicIds.stream().map(ClinicId::new).collect(Collectors.toSet()));
        }

        private static Scope scope(String text) {
            return Scope.of(text)
                    .orElseThrow(() -> new InvalidInput(
                            "scopes",
                            "must be of "
                                    + List.of(Scope.values()).stream()
                                            .map(Scope::text)
                                            .toList()));
        }
    }

    /** A key that was made, for the one time that it is shown. */
    record Made(String key, Shown apiKey) {

        @Override
        public String toString() {
            return "Made " + apiKey;
        }
    }

    record Found(List<Shown> items, @Nullable String next) {}

    record Shown(
            UUID id,
            String name,
            List<String> scopes,
            boolean everywhere,
            Set<UUID> clinicIds,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        static Shown of(ApiKey key) {
            return new Shown(
                    key.id(),
                    key.name(),
                    key.scopes().stream().map(Scope::text).sorted().toList(),
                    key.reach().everywhere(),
                    key.reach().clinics().stream().map(ClinicId::value).collect(Collectors.toSet()),
                    key.madeAt(),
                    key.expiresAt(),
                    key.revokedAt());
        }
    }
}
