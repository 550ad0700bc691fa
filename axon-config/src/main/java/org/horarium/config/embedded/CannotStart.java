package org.horarium.config.embedded;

import org.springframework.boot.SpringApplication;

/**
 * A reason not to start that its reader can do something about, told in one sentence and without a stack trace.
 * Spring Boot lets this kind of exception pass without a report of its own.
 */
public final class CannotStart extends SpringApplication.AbandonedRunException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** Takes the sentence: what is wrong, where, and if possible what to do about it. */
    public CannotStart(String sentence) {
        this.sentence = sentence;
    }

    /** Likewise, with what brought it about. */
    public CannotStart(String sentence, Throwable cause) {
        this(sentence);
        initCause(cause);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
