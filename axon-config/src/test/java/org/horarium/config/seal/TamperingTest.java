package org.horarium.config.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.CredulousTrust;
import org.horarium.config.seal.check.Fault;
import org.horarium.config.seal.check.Fault.What;
import org.horarium.config.seal.check.Fault.Where;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.Source;
import org.horarium.config.seal.check.StoredRow;
import org.horarium.config.seal.check.Trust;
import org.horarium.config.seal.check.Verdict;
import org.horarium.config.seal.check.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a superuser does to sealed entries, the verifier finds the first that is not as it was, and says what was done. */
class TamperingTest {

    private static final int CHECKPOINTS = 8;
    private static final int TRANSACTIONS_EACH = 44;
    private static final int ENTRIES = CHECKPOINTS * TRANSACTIONS_EACH * 3;
    private static final List<String> TABLES = List.of("domain_event", "audit.access_entry", "audit.checkpoint");

    @TempDir
    static Path folder;

    private static Sealed sealed;
    private static List<StoredRow> rows = List.of();
    private static List<Mark> marks = List.of();

    @BeforeAll
    static void seal() {
        sealed = new Sealed(folder);
        for (int checkpoint = 0; checkpoint < CHECKPOINTS; checkpoint++) {
            sealed.add(TRANSACTIONS_EACH);
            sealed.seal();
        }
        sealed.anchor();
        rows = sealed.rows();
        marks = sealed.marks();
        sealed.now = sealed.now.plusSeconds(600);
        TABLES.forEach(table -> sealed.tamper("create table %s as table %s".formatted(copy(table), table)));
    }

    @AfterAll
    static void close() {
        sealed.close();
    }

    @AfterEach
    void putEverythingBack() {
        for (String table : TABLES) {
            sealed.tamper(
                    "truncate " + table,
                    "insert into %s overriding system value table %s".formatted(table, copy(table)));
        }
        assertThat(sealed.online().isWhole()).isTrue();
    }

    @Test
    void what_nobody_touched_is_whole() {
        for (Verdict verdict : List.of(sealed.online(), sealed.offline(false), sealed.offline(true))) {
            assertThat(verdict.firstBad()).isNull();
            assertThat(verdict.entries()).isEqualTo(ENTRIES).isGreaterThan(1000);
            assertThat(verdict.checkpoints()).isEqualTo(CHECKPOINTS);
        }
        assertThat(sealed.online().anchoredUntil()).isEqualTo(CHECKPOINTS);
    }

    @Test
    void every_bit_of_every_stored_column_counts_and_a_verifier_that_looks_at_less_is_caught() {
        Flips sound = flipEverything(mark -> mark, 1);
        System.out.printf(
                "sealed entries: %,d; bits flipped one by one: %,d; detected and located: %,d %s%n",
                rows.size(), sound.flipped, sound.located, sound.as);
        assertThat(sound.flipped).isGreaterThan(500_000);
        assertThat(sound.located).isEqualTo(sound.flipped);

        Flips weak = flipEverything(TamperingTest::shortened, 10);
        System.out.printf("a verifier that compares a byte of each digest: %,d missed%n", weak.flipped - weak.located);
        assertThat(weak.located).isLessThan(weak.flipped);
    }

    private static final class Flips {
        long flipped;
        long located;
        final Map<What, Long> as = new EnumMap<>(What.class);
    }

    private static Flips flipEverything(UnaryOperator<Mark> seen, int step) {
        Flips flips = new Flips();
        List<Mark> known = marks.stream().map(seen).toList();
        for (int row = 0; row < rows.size(); row += step) {
            int from = Math.max(0, row - 1);
            List<Mark> window = known.subList(from, Math.min(known.size(), row + 2));
            StoredRow stored = rows.get(row);
            for (int column = 0; column < stored.columns().length; column++) {
                byte[] bytes = stored.columns()[column];
                for (int bit = 0; bytes != null && bit < bytes.length * 8; bit++) {
                    Mark flipped = seen.apply(flip(stored, column, bit).mark());
                    List<Mark> actual = new ArrayList<>(window);
                    actual.set(row - from, flipped);
                    if (column < 2) {
                        actual.sort(Comparator.comparing(Mark::place));
                    }
                    count(flips, Window.firstBad(window, actual), marks.get(row), column);
                }
            }
        }
        return flips;
    }

    /** Places are columns, too: an entry with another one was moved. */
    private static void count(Flips flips, @Nullable Fault fault, Mark entry, int column) {
        flips.flipped++;
        What expected = column < 2 ? What.MOVED : What.CHANGED;
        if (fault != null && fault.what() == expected && entry.id().equals(fault.id())) {
            flips.located++;
            flips.as.merge(fault.what(), 1L, Long::sum);
        }
    }

    private static StoredRow flip(StoredRow row, int column, int bit) {
        byte[][] columns = row.columns().clone();
        byte[] bytes = Objects.requireNonNull(columns[column]).clone();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        columns[column] = bytes;
        return new StoredRow(row.source(), columns);
    }

    private static Mark shortened(Mark mark) {
        byte[] leaf = new byte[mark.leaf().length];
        leaf[0] = mark.leaf()[0];
        return new Mark(mark.place(), mark.id(), leaf);
    }

    @Test
    void what_is_empty_is_not_what_is_missing_and_nothing_slips_from_one_column_into_the_next() {
        StoredRow access = rows.stream()
                .filter(row -> row.source() == Source.ACCESS && row.columns()[18] == null)
                .findFirst()
                .orElseThrow();
        byte[][] empty = access.columns().clone();
        empty[18] = new byte[0];
        byte[][] slipped = access.columns().clone();
        slipped[4] = "someoneD".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        slipped[5] = "OCTOR".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(List.of(
                        access.mark().leaf(),
                        new StoredRow(Source.ACCESS, empty).mark().leaf(),
                        new StoredRow(Source.ACCESS, slipped).mark().leaf()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_superusers_update_of_any_column_is_found_online_and_offline() {
        List<String> updates = List.of(
                "update domain_event set payload = set_bit(payload, 9, 1 - get_bit(payload, 9)) where event_id = '%s'",
                "update domain_event set metadata = '{\"a\":\"c\"}' where event_id = '%s'",
                "update domain_event set recorded_at = recorded_at + interval '1 microsecond' where event_id = '%s'",
                "update domain_event set payload_revision = null where event_id = '%s'",
                "update domain_event set stream_type = '' where event_id = '%s'",
                "update domain_event set stream = stream || ' ' where event_id = '%s'",
                "update domain_event set sequence_number = 7 where event_id = '%s'",
                "update domain_event set payload_type = 'test.booked' where event_id = '%s'",
                "update domain_event set recorded_at = 'infinity' where event_id = '%s'",
                "update audit.access_entry set actor = 'nobody' where id = '%s'",
                "update audit.access_entry set patients = '{}' where id = '%s'",
                "update audit.access_entry set patients = patients || null::uuid where id = '%s'",
                "update audit.access_entry set emergency = true where id = '%s'",
                "update audit.access_entry set related = null where id = '%s'",
                "update audit.access_entry set detail = '' where id = '%s'",
                "update audit.access_entry set at = at - interval '1 year' where id = '%s'",
                "update audit.access_entry set acting_for = id where id = '%s'");
        Random random = new Random(1);
        for (String update : updates) {
            StoredRow victim = anyOf(random, update.contains("domain_event") ? Source.EVENT : Source.ACCESS);
            sealed.tamper(update.formatted(victim.id()));
            assertEverybodyFinds(What.CHANGED, victim.id());
            putEverythingBack();
        }
        System.out.printf(
                "updates by a superuser: %d, each found online, offline, and offline beside anchors%n", updates.size());
    }

    @Test
    void an_id_that_was_changed_is_found_by_the_place() {
        StoredRow victim = anyOf(new Random(2), Source.EVENT);
        sealed.tamper(
                "update domain_event set event_id = gen_random_uuid() where event_id = '%s'".formatted(victim.id()));
        assertEverybodyFinds(What.CHANGED, victim.id());
    }

    @Test
    void removed_inserted_and_moved_entries_are_told_apart() {
        Random random = new Random(3);
        for (Source source : Source.values()) {
            String id = source == Source.EVENT ? "event_id" : "id";
            StoredRow victim = anyOf(random, source);
            sealed.tamper("delete from %s where %s = '%s'".formatted(source.table(), id, victim.id()));
            assertEverybodyFinds(What.REMOVED, victim.id());
            putEverythingBack();

            sealed.tamper(
                    "update %s set transaction_id = '7' where %s = '%s'".formatted(source.table(), id, victim.id()));
            assertEverybodyFinds(What.MOVED, victim.id());
            putEverythingBack();

            sealed.tamper(
                    "update %1$s set transaction_id = (select transaction_id from %1$s where %2$s = '%3$s') where %2$s = '%4$s'"
                            .formatted(
                                    source.table(),
                                    id,
                                    rows.get(rows.size() - 3).source() == source
                                            ? rows.get(rows.size() - 3).id()
                                            : rows.get(rows.size() - 1).id(),
                                    victim.id()));
            assertEverybodyFinds(What.MOVED, victim.id());
            putEverythingBack();
        }
        UUID stranger = UUID.randomUUID();
        sealed.tamper(
                """
                insert into domain_event (transaction_id, event_id, stream, sequence_number, payload_type, payload,
                    metadata, recorded_at)
                select transaction_id, '%s', 'stranger', 0, 'test', '{}', '{}', recorded_at
                from domain_event where event_id = '%s'"""
                        .formatted(stranger, anyOf(random, Source.EVENT).id()));
        assertEverybodyFinds(What.INSERTED, stranger);
    }

    @Test
    void a_copy_of_an_entry_is_no_entry() {
        StoredRow victim = anyOf(new Random(4), Source.ACCESS);
        sealed.tamper(
                """
                insert into audit.access_entry
                overriding system value
                select (jsonb_populate_record(entry, jsonb_build_object('number', 1))).*
                from audit.access_entry entry where id = '%s'"""
                        .formatted(victim.id()));
        assertEverybodyFinds(What.INSERTED, victim.id());
    }

    @Test
    void two_entries_that_changed_places_are_found_at_the_first() {
        for (int distance : new int[] {1, 3, 300}) {
            int first = 300;
            while (rows.get(first).source() != Source.EVENT
                    || rows.get(first + distance).source() != Source.EVENT) {
                first++;
            }
            UUID one = rows.get(first).id();
            UUID other = rows.get(first + distance).id();
            sealed.tamper(
                    "create temporary table two on commit drop as select * from domain_event where event_id in ('%s', '%s')"
                            .formatted(one, other),
                    "delete from domain_event where event_id in (select event_id from two)",
                    """
                    insert into domain_event
                    overriding system value
                    select (jsonb_populate_record(mine, jsonb_build_object('transaction_id', other.transaction_id::text,
                        'position', other.position))).*
                    from two mine join two other on mine.event_id <> other.event_id""");
            assertEverybodyFinds(What.MOVED, one);
            putEverythingBack();
        }
    }

    @Test
    void contents_that_changed_places_are_found_at_the_first() {
        UUID one = rows.get(30).id();
        UUID other = rows.get(33).id();
        assertThat(rows.get(30).source()).isEqualTo(Source.EVENT);
        sealed.tamper(
                """
                update domain_event mine set payload = other.payload
                from domain_event other
                where mine.event_id in ('%1$s', '%2$s') and other.event_id in ('%1$s', '%2$s')
                    and mine.event_id <> other.event_id"""
                        .formatted(one, other));
        assertEverybodyFinds(What.CHANGED, one);
    }

    @Test
    void entries_that_were_truncated_are_found_from_the_first_on() {
        Mark firstEvent = marks.get(0);
        sealed.tamper("truncate domain_event");
        assertEverybodyFinds(What.REMOVED, firstEvent.id());
        sealed.tamper("truncate audit.access_entry");
        assertEverybodyFinds(What.CUT_OFF, firstEvent.id());
        putEverythingBack();

        Mark last = marks.get(ENTRIES - 50);
        sealed.tamper(
                "delete from domain_event where transaction_id >= '%s'".formatted(transaction(last)),
                "delete from audit.access_entry where transaction_id >= '%s'".formatted(transaction(last)));
        UUID firstMissing = marks.stream()
                .filter(mark -> mark.place().transaction() == last.place().transaction())
                .findFirst()
                .orElseThrow()
                .id();
        assertEverybodyFinds(What.CUT_OFF, firstMissing);
    }

    @Test
    void what_was_cut_off_with_its_checkpoints_is_known_to_the_anchor_alone() {
        Kept cut = sealed.checkpoints().get(5);
        String from = transaction(cut.list().get(0));
        sealed.tamper(
                "delete from audit.checkpoint where number >= 6",
                "delete from domain_event where transaction_id >= '%s'".formatted(from),
                "delete from audit.access_entry where transaction_id >= '%s'".formatted(from));

        for (Verdict verdict : List.of(sealed.online(), sealed.offline(true))) {
            assertFinds(verdict, What.CUT_OFF, cut.list().get(0).id());
            assertThat(Objects.requireNonNull(verdict.firstBad()).number()).isEqualTo(5L * TRANSACTIONS_EACH * 3 + 1);
        }
        assertThat(sealed.online(sealed.publicKey(), false).isWhole())
                .as("which a verifier without the anchor cannot know")
                .isTrue();
    }

    @Test
    void a_superuser_who_rewrites_everything_lacks_the_key() throws SQLException {
        StoredRow victim = anyOf(new Random(5), Source.EVENT);
        int index = indexOf(victim.id());
        rewriteAfter(
                "update domain_event set payload = '{\"n\":1000000}' where event_id = '%s'".formatted(victim.id()));

        for (Verdict verdict : List.of(sealed.online(), sealed.offline(true))) {
            assertFinds(verdict, What.CHANGED, victim.id());
            assertThat(Objects.requireNonNull(verdict.firstBad()).number()).isEqualTo(index + 1);
        }
        for (Verdict verdict : List.of(sealed.online(sealed.publicKey(), false), sealed.offline(false))) {
            Fault fault = Objects.requireNonNull(verdict.firstBad());
            assertThat(fault.where()).isEqualTo(Where.CHECKPOINT);
            assertThat(fault.what()).isEqualTo(What.CHANGED);
            assertThat(fault.number()).isOne();
        }
        Trust credulous = new CredulousTrust(sealed.publicKey());
        assertThat(sealed.online(credulous, false).isWhole())
                .as("the keyed chain would tell even if signatures could be forged")
                .isFalse();
        assertThat(sealed.online(credulous, false, Map.of()).isWhole())
                .as("a verifier that looks at neither is taken in, and this test would tell")
                .isTrue();
    }

    @Test
    void a_superuser_who_rewrites_from_some_point_on_is_found_there() throws SQLException {
        StoredRow removed = rows.get(4 * TRANSACTIONS_EACH * 3 + 17);
        rewriteAfter("delete from %s where %s = '%s'"
                .formatted(
                        removed.source().table(), removed.source() == Source.EVENT ? "event_id" : "id", removed.id()));
        sealed.tamper(
                "delete from audit.checkpoint where number < 5",
                "insert into audit.checkpoint select * from %s where number < 5".formatted(copy("audit.checkpoint")));

        assertFinds(sealed.online(), What.REMOVED, removed.id());
        assertThat(Objects.requireNonNull(
                                sealed.online(sealed.publicKey(), false).firstBad())
                        .number())
                .isEqualTo(5);
    }

    /** Has all digests, roots and chains follow from what is there then, and signs them with a key of the attacker's own. */
    private static void rewriteAfter(String statement) throws SQLException {
        List<Kept> before = sealed.checkpoints();
        sealed.tamper(statement, "truncate audit.checkpoint");
        KeyRing own = KeyRing.fresh(sealed.now);
        List<Mark> all = sealed.rows().stream().map(StoredRow::mark).toList();
        Checkpoint last = Checkpoint.NONE;
        try (Connection connection = sealed.connect()) {
            for (Kept kept : before) {
                Checkpoint model = kept.checkpoint();
                List<Mark> marks = all.stream()
                        .filter(mark ->
                                kept.list().stream().anyMatch(old -> old.id().equals(mark.id())))
                        .toList();
                Kept made = Checkpoint.after(
                        last,
                        model.sealedAt(),
                        marks,
                        List.of(),
                        null,
                        model.keyId(),
                        own.current().macSecret());
                last = made.checkpoint().signed(own.sign(made.checkpoint().signedBytes()));
                new Checkpoints(connection).add(new Kept(last, made.marks()));
            }
        }
    }

    @Test
    void every_bit_of_a_checkpoint_counts_too() {
        Random random = new Random(6);
        List<String> bytes = List.of("root", "mac", "previous", "signature", "marks");
        for (String column : bytes) {
            int bit = random.nextInt(256);
            sealed.tamper(
                    "update audit.checkpoint set %1$s = set_bit(%1$s, %2$d, 1 - get_bit(%1$s, %2$d)) where number = 4"
                            .formatted(column, bit));
            assertCheckpointFound(4, What.CHANGED);
        }
        for (String change : List.of(
                "sealed_at = sealed_at + interval '1 microsecond'",
                "sealed_at = 'infinity'",
                "until_transaction = '99999999'",
                "until_source = until_source + 2",
                "until_number = until_number + 1",
                "entries = entries - 1",
                "removals = '\\x00'",
                "succession = '\\x00'",
                "key_id = upper(key_id) || ' '")) {
            sealed.tamper("update audit.checkpoint set %s where number = 4".formatted(change));
            assertCheckpointFound(4, What.CHANGED);
        }
        sealed.tamper("delete from audit.checkpoint where number = 4");
        assertCheckpointFound(4, What.REMOVED);
        sealed.tamper("update audit.checkpoint set number = 40 where number = 4");
        assertCheckpointFound(4, What.REMOVED);
        sealed.tamper("truncate audit.checkpoint");
        assertCheckpointFound(1, What.CUT_OFF);
    }

    private void assertCheckpointFound(long number, What what) {
        Fault fault = Objects.requireNonNull(sealed.online().firstBad());
        assertThat(fault.where()).isEqualTo(Where.CHECKPOINT);
        assertThat(fault.number()).isEqualTo(number);
        assertThat(fault.what()).isEqualTo(what);
        putEverythingBack();
    }

    @Test
    void an_anchor_that_was_tampered_with_is_found_as_one() throws IOException {
        Path file = folder.resolve("anchors/2027-06.ndjson");
        List<String> lines = Files.readAllLines(file);
        List<String> changed = new ArrayList<>(lines);
        changed.set(2, changed.get(2).replaceFirst("\"entries\":\\d+", "\"entries\":1"));
        assertAnchorFound(file, changed, 3, What.CHANGED);
        changed.set(2, "no checkpoint");
        assertAnchorFound(file, changed, 3, What.CHANGED);
        changed.remove(2);
        assertAnchorFound(file, changed, 3, What.REMOVED);
        Files.write(file, lines);
    }

    private static void assertAnchorFound(Path file, List<String> lines, long number, What what) throws IOException {
        Files.write(file, lines);
        Fault fault = Objects.requireNonNull(sealed.online().firstBad());
        assertThat(fault.where()).isEqualTo(Where.ANCHOR);
        assertThat(fault.number()).isEqualTo(number);
        assertThat(fault.what()).isEqualTo(what);
    }

    @Test
    void every_byte_of_a_bundle_counts() throws IOException {
        Path bundle = sealed.bundle();
        byte[] whole = Files.readAllBytes(bundle);
        Random random = new Random(7);
        int found = 0;
        for (int flip = 0; flip < 120; flip++) {
            int place = flip < 40 ? random.nextInt(2000) : random.nextInt(whole.length);
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(bundle, flipped);
            assertThat(sealed.offline(bundle, new Trust(sealed.publicKey()), false)
                            .isWhole())
                    .as("byte %d".formatted(place))
                    .isFalse();
            found++;
        }
        System.out.printf("bits of a bundle of %,d bytes flipped: %d, found: %d%n", whole.length, found, found);

        List<String> lines = new String(whole, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int left : new int[] {1, 2, 200, lines.size() - 1}) {
            Files.write(bundle, lines.subList(0, left));
            assertThat(Objects.requireNonNull(sealed.offline(bundle, new Trust(sealed.publicKey()), false)
                                    .firstBad())
                            .what())
                    .isEqualTo(What.CUT_OFF);
        }
        List<String> more = new ArrayList<>(lines);
        more.add(lines.get(1));
        Files.write(bundle, more);
        assertThat(Objects.requireNonNull(sealed.offline(bundle, new Trust(sealed.publicKey()), false)
                                .firstBad())
                        .what())
                .isEqualTo(What.INSERTED);
    }

    @Test
    void a_key_of_somebody_else_opens_nothing() {
        PublicKey other = KeyRing.fresh(sealed.now).current().publicKey();
        assertThat(sealed.online(other, true).isWhole()).isFalse();
        assertThat(sealed.offline(sealed.bundle(), new Trust(other), true).isWhole())
                .isFalse();
    }

    private static void assertEverybodyFinds(What what, UUID id) {
        for (Verdict verdict : List.of(
                sealed.online(),
                sealed.online(sealed.publicKey(), false),
                sealed.offline(false),
                sealed.offline(true))) {
            assertFinds(verdict, what, id);
        }
    }

    private static void assertFinds(Verdict verdict, What what, UUID id) {
        Fault fault = verdict.firstBad();
        assertThat(fault).isNotNull();
        assertThat(Objects.requireNonNull(fault).id()).as(fault.toString()).isEqualTo(id);
        assertThat(fault.what()).as(fault.toString()).isEqualTo(what);
    }

    /** Somewhere in the middle, where neighbours stand on both sides. */
    private static StoredRow anyOf(Random random, Source source) {
        while (true) {
            StoredRow row = rows.get(100 + random.nextInt(rows.size() - 200));
            if (row.source() == source) {
                return row;
            }
        }
    }

    private static int indexOf(UUID id) {
        int index = 0;
        while (!marks.get(index).id().equals(id)) {
            index++;
        }
        return index;
    }

    private static String transaction(Mark mark) {
        return Long.toUnsignedString(mark.place().transaction());
    }

    private static String copy(String table) {
        return "copy_of_" + table.replace('.', '_');
    }
}
