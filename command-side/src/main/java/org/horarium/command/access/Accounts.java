package org.horarium.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Written;
import org.horarium.shared.access.AccountEvent.AccountLocked;
import org.horarium.shared.access.AccountEvent.AccountOpened;
import org.horarium.shared.access.AccountEvent.AccountUnlocked;
import org.horarium.shared.access.AccountEvent.AddressChanged;
import org.horarium.shared.access.AccountEvent.AddressConfirmed;
import org.horarium.shared.access.AccountEvent.PasswordChosen;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps accounts in a table of their own: secrets and hashes never enter an event. */
@Component
class Accounts {

    static final String COLUMNS =
            "select id, email, password_hash, password_since, locked, confirmed, role, patient_id, doctor_id, everywhere, clinics from account ";

    private final JdbcClient db;
    private final AccountHistory history;

    Accounts(JdbcClient db, AccountHistory history) {
        this.db = db;
        this.history = history;
    }

    @CommandHandler
    Outcome handle(OpenAccount command) {
        int opened = db.sql(
                        """
                        insert into account (id, email, password_hash, role, patient_id, doctor_id, everywhere, clinics, confirmed, told)
                        values (:id, :email, :hash, :role, :patient, :doctor, :everywhere, :clinics, :confirmed, true)
                        on conflict do nothing""")
                .param("id", command.account())
                .param("email", normalized(command.email()))
                .param("hash", command.passwordHash())
                .param("role", command.role().name())
                .param(
                        "patient",
                        command.patient() == null ? null : command.patient().value())
                .param(
                        "doctor",
                        command.doctor() == null ? null : command.doctor().value())
                .param("confirmed", false)
                .param("everywhere", command.reach().everywhere())
                .param(
                        "clinics",
                        command.reach().clinics().stream().map(ClinicId::value).toArray(UUID[]::new))
                .update();
        if (opened == 1) {
            history.opened(AccountOpened.of(
                    command.account(), command.role(), command.patient(), command.doctor(), command.reach()));
        }
        boolean isRetry = opened == 0
                && byEmail(command.email())
                        .filter(it -> it.id().equals(command.account()))
                        .isPresent();
        return opened == 1 || isRetry
                ? new Written("account-" + command.account(), 0, opened == 1)
                : Refused.because(Reason.EMAIL_TAKEN, "That address has an account already.");
    }

    Optional<Account> byEmail(String email) {
        return db.sql(COLUMNS + "where email = ?")
                .param(normalized(email))
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Account> byId(UUID id) {
        return db.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, number) -> account(row))
                .optional();
    }

    void changePassword(Account account, String hash, Instant now) {
        history.changed(new PasswordChosen(account.id()), account.actor(), () -> db.sql(
                        "update account set password_hash = ?, password_since = ? where id = ?")
                .params(hash, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), account.id())
                .update());
    }

    void confirm(Account account) {
        if (!account.isConfirmed()) {
            history.changed(new AddressConfirmed(account.id()), account.actor(), () -> db.sql(
                            "update account set confirmed = true where id = ?")
                    .param(account.id())
                    .update());
        }
    }

    boolean changeEmail(Account account, String email) {
        boolean isFree = byEmail(email).isEmpty();
        if (isFree) {
            history.changed(new AddressChanged(account.id()), account.actor(), () -> db.sql(
                            "update account set email = ?, confirmed = true where id = ?")
                    .params(normalized(email), account.id())
                    .update());
        }
        return isFree;
    }

    void lock(Account account, boolean locked, Actor by) {
        if (account.isLocked() != locked) {
            history.changed(
                    locked ? new AccountLocked(account.id()) : new AccountUnlocked(account.id()), by, () -> db.sql(
                                    "update account set locked = ? where id = ?")
                            .params(locked, account.id())
                            .update());
        }
    }

    static Account account(ResultSet row) throws SQLException {
        @Nullable UUID patient = row.getObject("patient_id", UUID.class);
        @Nullable UUID doctor = row.getObject("doctor_id", UUID.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("password_hash"),
                row.getObject("password_since", OffsetDateTime.class).toInstant(),
                row.getBoolean("locked"),
                row.getBoolean("confirmed"),
                Role.valueOf(row.getString("role")),
                patient == null ? null : new PatientId(patient),
                doctor == null ? null : new DoctorId(doctor),
                reach(row));
    }

    private static Reach reach(ResultSet row) throws SQLException {
        UUID[] clinics = (UUID[]) row.getArray("clinics").getArray();
        return row.getBoolean("everywhere")
                ? Reach.EVERYWHERE
                : new Reach(false, Arrays.stream(clinics).map(ClinicId::new).collect(Collectors.toSet()));
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
