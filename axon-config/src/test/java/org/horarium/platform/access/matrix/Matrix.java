package org.horarium.platform.access.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;

/** Asks every question and finds what is wrong with the answers. */
final class Matrix {

    /** Routes that end sessions or look at them. */
    private static final Set<String> SESSIONS =
            Set.of("POST /api/auth/logout", "GET /api/auth/sessions", "DELETE /api/auth/sessions/{id}");

    /** Routes that ask for a signature, where a sign-in would be of no use. */
    private static final Set<String> SIGNED =
            Set.of("POST /api/callbacks/twilio/status", "POST /api/callbacks/twilio/inbound");

    /** Each hold is of a slot of its own. */
    private static final AtomicInteger HOLDS = new AtomicInteger();

    private static final int FIRST_HOUR = 13;
    private static final int HOURS = 8;
    private static final int DAYS = 28;

    private final Askers askers;
    private final Expectations expected;
    private final List<String> faults = new ArrayList<>();
    private int cells;

    /** How a question is put, which a control may put otherwise. */
    interface Way {
        Reply ask(Ask ask, Client client);
    }

    Matrix(Askers askers, Expectations expected) {
        this.askers = askers;
        this.expected = expected;
    }

    int cells() {
        return cells;
    }

    /** Everything that is wrong: a leak, a closed door, or a difference between another's and nothing. */
    List<String> faults(Iterable<String> routes, Way way) {
        for (String route : routes) {
            for (Asker asker : Asker.values()) {
                judge(answers(route, asker, way));
            }
        }
        return faults;
    }

    private Map<Whose, Cell> answers(String route, Asker asker, Way way) {
        Client client = askers.client(asker);
        Things own = things(route, askers.own(asker), asker, client, true);
        Things others = things(route, askers.others(asker), asker, client, false);
        Map<Whose, Cell> cells = new EnumMap<>(Whose.class);
        put(cells, route, asker, Whose.OTHERS, way.ask(Requests.of(route, others), now(route, asker)));
        put(cells, route, asker, Whose.MISSING, way.ask(Requests.of(route, Things.missing(others)), now(route, asker)));
        put(cells, route, asker, Whose.OWN, way.ask(Requests.of(route, own), now(route, asker)));
        return cells;
    }

    private Client now(String route, Asker asker) {
        return SESSIONS.contains(route) ? askers.anew(asker) : askers.client(asker);
    }

    private void put(Map<Whose, Cell> into, String route, Asker asker, Whose whose, Reply reply) {
        into.put(whose, new Cell(route, asker, whose, reply));
    }

    private Things things(String route, World world, Asker asker, Client client, boolean isOwn) {
        boolean hasNone = isOwn && asker.isNobody();
        String hold = "none";
        String session = "none";
        if (route.contains(" /api/holds/{id}") && !hasNone) {
            hold = hold("/api/holds", isOwn ? client : world.signedIn(world.patient.email()), world);
        }
        if (route.contains(" /api/visitor-holds/{id}")) {
            hold = hold("/api/visitor-holds", Client.anonymous(client.url()), world);
        }
        if (route.equals("DELETE /api/auth/sessions/{id}") && !hasNone) {
            session = session(isOwn ? askers.anew(asker) : world.signedIn(world.patient.email()));
        }
        return Things.of(world, hold, session, isOwn);
    }

    private static String hold(String way, Client client, World world) {
        int number = HOLDS.getAndIncrement();
        String start = "2027-04-%02dT%02d:00:00Z".formatted(1 + number / HOURS % DAYS, FIRST_HOUR + number % HOURS);
        Reply held = client.post(way, Map.of("doctor_id", world.doctor, "start", start));
        return held.status() == 201 ? held.text("hold_id") : "none";
    }

    private static String session(Client client) {
        String session = client.get("/api/auth/sessions").text("items/0/id");
        return session.isEmpty() ? UUID.randomUUID().toString() : session;
    }

    private void judge(Map<Whose, Cell> answers) {
        for (Cell cell : answers.values()) {
            cells++;
            boolean mayBeLetIn = expected.isLetIn(cell.route(), cell.asker(), cell.whose());
            if (cell.whose() != Whose.MISSING && cell.isLetIn() != mayBeLetIn) {
                faults.add((mayBeLetIn ? "Shut out: " : "Let in: ") + cell);
            }
            if (cell.asker().isNobody()
                    && !mayBeLetIn
                    && cell.reply().status() != 401
                    && !SIGNED.contains(cell.route())) {
                faults.add("Not asked to sign in: " + cell);
            }
            if (cell.reply().status() >= 500) {
                faults.add("Broken: " + cell);
            }
            if (saysTooMuch(cell)) {
                faults.add("Leak: " + cell);
            }
        }
        Cell others = cell(answers, Whose.OTHERS);
        Cell missing = cell(answers, Whose.MISSING);
        if (!expected.isLetIn(others.route(), others.asker(), Whose.OTHERS)
                && !others.said().equals(missing.said())) {
            faults.add("Another's differs from nothing: " + others + " / " + missing);
        }
    }

    /** Whether it names a patient with whom the asker has nothing to do. */
    private boolean saysTooMuch(Cell cell) {
        String said = cell.said();
        boolean hasOwn = expected.isLetIn("GET /api/patients/{id}", cell.asker(), Whose.OWN);
        return said.contains(askers.others(cell.asker()).marker)
                || (!hasOwn && said.contains(askers.own(cell.asker()).marker));
    }

    private static Cell cell(Map<Whose, Cell> answers, Whose whose) {
        Cell cell = answers.get(whose);
        if (cell == null) {
            throw new IllegalStateException("Nobody asked for " + whose);
        }
        return cell;
    }
}
