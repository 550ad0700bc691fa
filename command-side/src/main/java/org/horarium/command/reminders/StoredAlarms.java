package org.horarium.command.reminders;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Keeps alarms as tasks of db-scheduler, in the database and so over restarts. They are set on the connection of the
 * transaction that is open, so that one that fails leaves none; they are looked for by the clock of the platform. Of several
 * processes one rings each.
 */
@Component
class StoredAlarms implements Alarms, SmartLifecycle {

    private static final String TABLE = "reminder_task";
    private static final String TASK = "reminder";
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final JdbcClient db;
    private final DataSource pool;
    private final Clock clock;
    private final Duration every;
    private @Nullable Scheduler running;

    StoredAlarms(
            DataSource pool,
            JdbcClient db,
            Reminding reminding,
            Clock clock,
            @Value("${horarium.reminders.every:PT5S}") Duration every) {
        this.task = Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> reminding.remind(UUID.fromString(instance.getId())));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(pool), task)
                .tableName(TABLE)
                .build();
        this.db = db;
        this.pool = pool;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public void set(UUID reminder, Instant due) {
        client.scheduleIfNotExists(task.instance(reminder.toString()), due);
    }

    /** One that is ringing at this moment is let be: whoever it wakes looks at the row, which is gone. */
    @Override
    public void takeBack(UUID reminder) {
        db.sql("delete from reminder_task where task_name = ? and task_instance = ? and not picked")
                .params(TASK, reminder.toString())
                .update();
    }

    @Override
    public synchronized void start() {
        Scheduler scheduler = new SchedulerBuilder(pool, List.of(task))
                .tableName(TABLE)
                .clock(clock::instant)
                .pollingInterval(every)
                .threads(2)
                .shutdownMaxWait(PATIENCE)
                .build();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
