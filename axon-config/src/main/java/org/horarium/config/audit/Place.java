package org.horarium.config.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.shared.InvalidInput;

/** How the API writes where an event stands in the one order of all events: {@code transaction.position}. */
final class Place {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,19})\\.(\\d{1,18})");

    private Place() {}

    static String text(EventPosition position) {
        return Long.toUnsignedString(position.transactionId()) + "." + position.eventPosition();
    }

    static EventPosition parse(String field, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInput(field, "must be one that this list gave out");
        }
        return new EventPosition(Long.parseUnsignedLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    /** That of a row which has the transaction as text. */
    static EventPosition of(ResultSet row) throws SQLException {
        return new EventPosition(Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("position"));
    }

    /** The transaction, for a parameter that is cast to xid8. */
    static String transaction(EventPosition position) {
        return Long.toUnsignedString(position.transactionId());
    }
}
