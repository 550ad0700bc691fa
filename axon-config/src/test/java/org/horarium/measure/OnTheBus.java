package org.horarium.measure;

import java.util.List;
import java.util.UUID;
import org.horarium.command.Commands;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.BookingCommand.BookAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentId;

/** Books by commands, without HTTP. */
final class OnTheBus {

    private static final Actor ACTOR = new Actor(new UUID(0, 1), Role.ADMIN, null, null, Reach.EVERYWHERE);

    private OnTheBus() {}

    static Crowd book(MeasuredPlatform platform, int threads, List<Bookings.Wish> wishes) throws Exception {
        Commands commands = platform.part(Commands.class);
        List<BookAppointment> all = wishes.stream().map(OnTheBus::command).toList();
        return Crowd.of(threads, all.size(), () -> number -> {
            RoundTrips.begin();
            if (commands.send(all.get(number), ACTOR) instanceof Refused refused) {
                throw new IllegalStateException(refused.toString());
            }
        });
    }

    private static BookAppointment command(Bookings.Wish wish) {
        return new BookAppointment(
                ACTOR,
                new AppointmentId(RequestKey.nameFor(null)),
                Directory.patient(wish.patient()),
                new Wish(Directory.doctor(wish.doctor()), wish.start(), null, null, null),
                null,
                "First visit",
                null);
    }
}
