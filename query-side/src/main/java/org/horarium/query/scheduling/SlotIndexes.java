package org.horarium.query.scheduling;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.IndexOperations;
import org.springframework.data.elasticsearch.core.index.AliasAction;
import org.springframework.data.elasticsearch.core.index.AliasActionParameters;
import org.springframework.data.elasticsearch.core.index.AliasActions;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a new index be filled beside the one that is searched, and then takes its place: {@code slots} is an alias of
 * {@code slots-<n>}. The rows know the name of their index, so that after a crash between the two steps of a change of
 * places nobody takes the index of other rows for theirs.
 */
@Component
public class SlotIndexes {

    private static final String NUMBERED = SlotIndex.ALIAS + "-";
    private static final int PAGE = 1000;

    private final ElasticsearchOperations operations;
    private final SlotIndex index;
    private final PendingDays days;
    private final IndexHealth health;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    SlotIndexes(
            ElasticsearchOperations operations,
            SlotIndex index,
            PendingDays days,
            IndexHealth health,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.operations = operations;
        this.index = index;
        this.days = days;
        this.health = health;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes an empty index and answers with its name. Not within a transaction: Elasticsearch may take its time. */
    public String createIndex() {
        String name = nextName();
        IndexOperations mapped = operations.indexOps(SlotDay.class);
        operations.indexOps(IndexCoordinates.of(name)).create(mapped.createSettings(), mapped.createMapping());
        return name;
    }

    /** Says that this index is the one for the rows of the caller's transaction. */
    public void choose(String name) {
        db.sql("delete from search_index").update();
        db.sql("insert into search_index (name) values (?)").param(name).update();
    }

    /**
     * Writes some of the rows that the index may lack, and marks them; in the caller's transaction.
     *
     * @return whether more may be waiting
     */
    public boolean follow(String name) {
        days.mayTakeLong();
        long readAt = days.latestRevision();
        List<DayRow> rows = days.oldest(PAGE);
        if (!rows.isEmpty()) {
            write(name, rows);
            days.mirrored(rows, readAt);
        }
        return rows.size() == PAGE;
    }

    /** Lets a search find what was written. */
    public void refresh(String name) {
        index.refresh(name);
    }

    /** Searches that index from now on, in one step. */
    public void switchAlias(String name) {
        AliasActions actions = new AliasActions(new AliasAction.Add(alias(name)));
        all().stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> actions.add(new AliasAction.Remove(alias(other))));
        operations.indexOps(IndexCoordinates.of(name)).alias(actions);
    }

    /** Drops every index that came before that one. */
    public void dropBefore(String name) {
        all().stream().filter(other -> number(other) < number(name)).forEach(other -> operations
                .indexOps(IndexCoordinates.of(other))
                .delete());
    }

    /** Keeps everyone from writing to the searched index until the caller's transaction ends, which may take its time. */
    public void pauseMirror() {
        days.lock();
        days.mayTakeLong();
    }

    /** Has the rows searched until it is certain again that the index belongs to them. */
    public void distrust() {
        health.markAway();
    }

    /** Makes sure that the alias leads to the index of these very rows, and not to none or to one of another past. */
    void ensure() {
        if (!isInPlace()) {
            days.aloneUntilTheEnd(this::makeAnew);
        }
    }

    /** The rows name their index before it is full, so that nothing of this takes one long transaction. */
    private void makeAnew() {
        if (isInPlace()) {
            return;
        }
        String name = createIndex();
        transaction.executeWithoutResult(status -> choose(name));
        fill(name, transaction);
        switchAlias(name);
        dropBefore(name);
    }

    /**
     * Writes every row, pending or not, page by page, each page read in such a transaction. What changes meanwhile stays
     * pending, and follows.
     */
    public void fill(String name, TransactionOperations transactions) {
        List<DayRow> page = page(null, transactions);
        while (!page.isEmpty()) {
            write(name, page);
            page = page(page.get(page.size() - 1), transactions);
        }
        index.refresh(name);
    }

    private List<DayRow> page(@Nullable DayRow last, TransactionOperations transactions) {
        return Objects.requireNonNull(transactions.execute(status -> days.after(last, PAGE)));
    }

    private boolean isInPlace() {
        IndexOperations searched = operations.indexOps(IndexCoordinates.of(SlotIndex.ALIAS));
        List<String> known =
                db.sql("select name from search_index").query(String.class).list();
        return searched.exists()
                && searched.getInformation().stream()
                        .map(information -> information.getName())
                        .toList()
                        .equals(known)
                && index.newestRevision() <= days.latestRevision();
    }

    private void write(String name, List<DayRow> rows) {
        if (index.write(name, rows).size() < rows.size()) {
            throw new IllegalStateException("The index " + name + " refused days");
        }
    }

    private String nextName() {
        return NUMBERED + (all().stream().mapToInt(SlotIndexes::number).max().orElse(0) + 1);
    }

    private List<String> all() {
        return operations.indexOps(IndexCoordinates.of(NUMBERED + "*")).getInformation().stream()
                .map(information -> information.getName())
                .filter(name -> name.matches(NUMBERED + "\\d{1,9}"))
                .toList();
    }

    private static AliasActionParameters alias(String index) {
        return AliasActionParameters.builder()
                .withIndices(index)
                .withAliases(SlotIndex.ALIAS)
                .build();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(NUMBERED.length()));
    }
}
