package org.horarium.config.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.horarium.command.Origin;
import org.horarium.command.access.AccountOwners;
import org.horarium.command.access.OpenAccount;
import org.horarium.command.access.Passwords;
import org.horarium.config.store.Visibility;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the embedded default with something to try: a directory, an account of each role, and a patient with a past. */
@Component
@ConditionalOnProperty(name = {"horarium.embedded", "horarium.demonstration"})
class Demonstration implements ApplicationRunner {

    private static final String PASSWORD = "horarium-demo";
    private static final Duration LONGEST_CATCH_UP = Duration.ofSeconds(60);

    private final DemonstrationDirectory directory;
    private final DemonstrationVisit visit;
    private final CommandGateway commands;
    private final Passwords passwords;
    private final AccountOwners accounts;
    private final Visibility visibility;

    Demonstration(
            DemonstrationDirectory directory,
            DemonstrationVisit visit,
            CommandGateway commands,
            Passwords passwords,
            AccountOwners accounts,
            Visibility visibility) {
        this.directory = directory;
        this.visit = visit;
        this.commands = commands;
        this.passwords = passwords;
        this.accounts = accounts;
        this.visibility = visibility;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        Map<String, String> origin = Origin.system("demonstration");
        directory.load(origin);
        String hash = passwords.hash(PASSWORD);
        // In a small house one person keeps the accounts and sits at the desk.
        open(origin, "admin", hash, Role.ADMIN, null, null, Reach.EVERYWHERE);
        open(origin, "staff", hash, Role.STAFF, null, null, DemonstrationDirectory.DESK);
        open(origin, "auditor", hash, Role.AUDITOR, null, null, Reach.NONE);
        open(origin, "privacy", hash, Role.PRIVACY_OFFICER, null, null, Reach.NONE);
        UUID doctor = open(origin, "doctor", hash, Role.DOCTOR, null, DemonstrationDirectory.DOCTOR, Reach.NONE);
        open(origin, "patient", hash, Role.PATIENT, DemonstrationDirectory.PATIENT, null, Reach.NONE);
        visit.tell(origin, new Actor(doctor, Role.DOCTOR, null, DemonstrationDirectory.DOCTOR));
        visibility.awaitEverything(LONGEST_CATCH_UP);
    }

    private UUID open(
            Map<String, String> origin,
            String name,
            String hash,
            Role role,
            @Nullable PatientId patient,
            @Nullable DoctorId doctor,
            Reach reach) {
        String email = name + "@demo.horarium.test";
        UUID account = UuidCreator.getNameBasedSha1(email);
        commands.sendAndWait(new GenericCommandMessage<>(
                new OpenAccount(account, email, hash, role, patient, doctor, reach), origin));
        accounts.confirm(account);
        return account;
    }
}
