package org.horarium.command.feeds;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Streams;
import org.horarium.command.feeds.FeedCommand.OpenFeed;
import org.horarium.command.feeds.FeedCommand.RevokeFeed;
import org.horarium.shared.feeds.FeedId;
import org.springframework.stereotype.Component;

/** Decides about calendar feeds. */
@Component
class Feeds {

    private final Repository<CalendarFeed> feeds;

    Feeds(Repository<CalendarFeed> feeds) {
        this.feeds = feeds;
    }

    @CommandHandler
    Outcome handle(OpenFeed command) {
        return write(open(command), it -> it.open(command.digest()));
    }

    @CommandHandler
    Outcome handle(RevokeFeed command) {
        return write(open(command), CalendarFeed::revoke);
    }

    private Aggregate<CalendarFeed> open(FeedCommand command) {
        FeedId id = new FeedId(command.owner());
        return Streams.open(feeds, id, () -> new CalendarFeed(id));
    }
}
