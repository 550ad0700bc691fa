package org.horarium.command.reminders;

import java.time.Clock;
import org.horarium.command.Commands;
import org.horarium.command.Secrets;
import org.horarium.command.booking.ConfirmAppointment;
import org.horarium.command.contact.Stopping;
import org.horarium.command.notification.Replies;
import org.springframework.stereotype.Component;

/**
 * Does what people answer to an SMS. YES is about the visit of which that number was reminded last; where nobody was, it
 * says nothing. HELP is answered by whoever heard it.
 */
@Component
class HeardReplies implements Replies {

    private final Stopping stopping;
    private final ReminderTable reminders;
    private final Commands commands;
    private final Clock clock;

    HeardReplies(Stopping stopping, ReminderTable reminders, Commands commands, Clock clock) {
        this.stopping = stopping;
        this.reminders = reminders;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void received(String phone, Word word) {
        switch (word) {
            case STOP -> stopping.stop(phone);
            case START -> stopping.start(phone);
            case YES -> confirm(phone);
            case HELP -> {}
        }
    }

    private void confirm(String phone) {
        reminders
                .latestTo(Secrets.digest(phone), clock.instant())
                .map(it -> new ConfirmAppointment(it.appointment(), it.start()))
                .ifPresent(commands::sendForVisitor);
    }
}
