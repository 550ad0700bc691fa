package org.horarium.command.mail;

/** A letter in plain text. It may hold a link that opens an account, so nothing prints it. */
public record Mail(String recipient, String subject, String body) {

    @Override
    public String toString() {
        return "Mail '" + subject + "'";
    }
}
