package org.horarium.config.access;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.horarium.command.access.CurrentSession;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who is asking, as it was proven once for the request. */
final class CallerAuthentication extends AbstractAuthenticationToken implements Admission {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Set<Scope> scopes;
    private final transient @Nullable CurrentSession session;
    private final boolean mustEnrol;
    private final transient BooleanSupplier isGood;

    /**
     * A caller.
     *
     * @param scopes what the key of another system allows; for people it does not matter
     * @param session for people, the session that their token belongs to
     * @param mustEnrol whether nothing is open to them but to get a second factor
     * @param isGood whether what they came with still is, later on
     */
    CallerAuthentication(
            Actor actor,
            Set<Scope> scopes,
            @Nullable CurrentSession session,
            boolean mustEnrol,
            BooleanSupplier isGood) {
        super(Set.of());
        this.actor = actor;
        this.scopes = scopes;
        this.session = session;
        this.mustEnrol = mustEnrol;
        this.isGood = isGood;
        setAuthenticated(true);
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean isGood() {
        return isGood.getAsBoolean();
    }

    Set<Scope> scopes() {
        return scopes;
    }

    @Nullable
    CurrentSession session() {
        return session;
    }

    boolean mustEnrol() {
        return mustEnrol;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
