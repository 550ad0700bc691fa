package org.horarium.measure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** R2 and R2L: what one would write without events, behind the same filters and with an answer of the same size. */
@RestController
class PlainEndpoint {

    private static final String EXCLUDED = "23P01";
    private static final String OVERLAPPING =
            """
            select count(a) from PlainAppointment a
            where a.doctorId = :doctor and a.startsAt < :end and a.endsAt > :start""";

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final HelloEndpoint hello;

    PlainEndpoint(EntityManager entities, PlatformTransactionManager transactions, HelloEndpoint hello) {
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.hello = hello;
    }

    /** R2: the constraints alone keep visits apart. */
    @Access(signedIn = true)
    @PostMapping("/api/measure/plain")
    ResponseEntity<?> book(@Valid @RequestBody HelloEndpoint.Wish wish, Actor actor) {
        return answered(wish, actor, () -> insert(wish));
    }

    /** R2L: who books with a doctor locks the doctor first, so that nobody runs into a constraint. */
    @Access(signedIn = true)
    @PostMapping("/api/measure/plain-locked")
    ResponseEntity<?> bookLocked(@Valid @RequestBody HelloEndpoint.Wish wish, Actor actor) {
        return answered(wish, actor, () -> {
            entities.find(PlainDoctor.class, wish.doctorId(), LockModeType.PESSIMISTIC_WRITE);
            return isTaken(wish) ? false : insert(wish);
        });
    }

    private ResponseEntity<?> answered(HelloEndpoint.Wish wish, Actor actor, Supplier<Boolean> work) {
        try {
            if (Boolean.TRUE.equals(transaction.execute(status -> work.get()))) {
                return hello.hello(wish, null, actor);
            }
        } catch (DataAccessException | PersistenceException failure) {
            if (!isExcluded(failure)) {
                throw failure;
            }
        }
        return ResponseEntity.status(HttpStatus.CONFLICT).body(ProblemDetail.forStatus(HttpStatus.CONFLICT));
    }

    private boolean isTaken(HelloEndpoint.Wish wish) {
        return entities.createQuery(OVERLAPPING, Long.class)
                        .setParameter("doctor", wish.doctorId())
                        .setParameter("start", start(wish))
                        .setParameter("end", start(wish).plus(Directory.visit()))
                        .getSingleResult()
                > 0;
    }

    private boolean insert(HelloEndpoint.Wish wish) {
        entities.persist(new PlainAppointment(
                UUID.randomUUID(),
                wish.doctorId(),
                wish.patientId(),
                start(wish),
                start(wish).plus(Directory.visit()),
                wish.notes()));
        entities.flush();
        return true;
    }

    private static OffsetDateTime start(HelloEndpoint.Wish wish) {
        return Objects.requireNonNull(wish.start());
    }

    private static boolean isExcluded(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUDED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
