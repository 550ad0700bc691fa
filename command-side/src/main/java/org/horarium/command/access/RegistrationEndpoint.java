package org.horarium.command.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.horarium.command.Allowances;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.Written;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets patients register themselves: account and patient come to be together, or not at all. */
@RestController
class RegistrationEndpoint {

    private final Commands commands;
    private final Accounts accounts;
    private final Passwords passwords;
    private final List<WhenRegistered> hearers;
    private final TransactionTemplate together;
    private final Allowances registrations;

    RegistrationEndpoint(
            Commands commands,
            Accounts accounts,
            Passwords passwords,
            List<WhenRegistered> hearers,
            PlatformTransactionManager transactions,
            @Value("${horarium.limits.registrations:6000}") int mostInAnHour) {
        this.registrations = new Allowances(mostInAnHour, Duration.ofHours(1));
        this.commands = commands;
        this.accounts = accounts;
        this.passwords = passwords;
        this.hearers = hearers;
        this.together = new TransactionTemplate(transactions);
    }

    /** An address that has an account is answered like any other, and its owner is told by a letter. */
    @Access(open = true)
    @PostMapping("/api/patients")
    @Returns(value = Registered.class, status = 201)
    ResponseEntity<?> register(
            @Valid @RequestBody Registration request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest from) {
        if (!registrations.take(from.getRemoteAddr())) {
            return SignInProblem.tooMany(
                    registrations.mustWait(from.getRemoteAddr()).orElse(Duration.ZERO));
        }
        String hash = passwords.hash(request.password(), request.email(), request.fullName());
        UUID account = idempotencyKey == null
                ? UuidCreator.getTimeOrderedEpoch()
                : UuidCreator.getNameBasedSha1(request.email() + '\n' + idempotencyKey);
        PatientId patient = new PatientId(UuidCreator.getNameBasedSha1(account, "patient"));
        Actor actor = new Actor(account, Role.PATIENT, patient, null);
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/patients " + request.details());
        Outcome outcome = Objects.requireNonNull(together.execute(status -> open(request, hash, actor, key)));
        return Answers.created(
                outcome, "/api/patients/" + patient.value(), new Registered(patient.value(), request.fullName()));
    }

    private Outcome open(Registration request, String hash, Actor actor, @Nullable RequestKey key) {
        PatientId patient = Objects.requireNonNull(actor.patient());
        Outcome opened = commands.send(
                new OpenAccount(actor.id(), request.email(), hash, Role.PATIENT, patient, null, Reach.NONE), actor);
        if (opened instanceof Refused) {
            accounts.byEmail(request.email())
                    .map(Account::known)
                    .ifPresent(it -> hearers.forEach(one -> one.wanted(it)));
            return new Written(patient.toString(), 0, false);
        }
        if (((Written) opened).changed()) {
            accounts.byId(actor.id()).map(Account::known).ifPresent(it -> hearers.forEach(one -> one.opened(it)));
        }
        return commands.send(new RegisterPatient(patient, request.details()), actor, key);
    }

    private record Registered(UUID id, String fullName) {}
}
