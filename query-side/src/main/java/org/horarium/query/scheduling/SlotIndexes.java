package org.horarium.query.scheduling;

import java.util.List;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.IndexOperations;
import org.springframework.data.elasticsearch.core.index.AliasAction;
import org.springframework.data.elasticsearch.core.index.AliasActionParameters;
import org.springframework.data.elasticsearch.core.index.AliasActions;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a new index be filled beside the one that is searched, and then takes its place: {@code slots} is an alias of
 * {@code slots-<n>}.
 */
@Component
public class SlotIndexes {

    private static final String NUMBERED = SlotIndex.ALIAS + "-";
    private static final int PAGE = 1000;

    private final ElasticsearchOperations operations;
    private final SlotIndex index;
    private final PendingDays days;
    private final IndexHealth health;

    SlotIndexes(ElasticsearchOperations operations, SlotIndex index, PendingDays days, IndexHealth health) {
        this.operations = operations;
        this.index = index;
        this.days = days;
        this.health = health;
    }

    /** The same, but filled from other rows, such as those of a schema that is being rebuilt. */
    public SlotIndexes filledFrom(JdbcClient rows) {
        return new SlotIndexes(operations, index, new PendingDays(rows, health), health);
    }

    /** A name that no index has. */
    public String nextName() {
        return NUMBERED
                + (numbered().stream().mapToInt(SlotIndexes::number).max().orElse(0) + 1);
    }

    /** Makes an empty index of that name. */
    public void createIndex(String name) {
        IndexOperations mapped = operations.indexOps(SlotDay.class);
        operations.indexOps(IndexCoordinates.of(name)).create(mapped.createSettings(), mapped.createMapping());
    }

    /** Writes every row into that index. A row that changes meanwhile stays pending, and follows. */
    public void indexAll(String name) {
        List<DayRow> page = days.after(null, PAGE);
        while (!page.isEmpty()) {
            index.write(name, page);
            page = days.after(page.get(page.size() - 1), PAGE);
        }
        index.refresh(name);
    }

    /** Searches that index from now on, in one step, and drops those that came before it. */
    public void switchAlias(String name) {
        AliasActions actions = new AliasActions(new AliasAction.Add(AliasActionParameters.builder()
                .withIndices(name)
                .withAliases(SlotIndex.ALIAS)
                .build()));
        numbered().stream()
                .filter(other -> number(other) < number(name))
                .map(other -> AliasActionParameters.builder().withIndices(other).build())
                .forEach(older -> actions.add(new AliasAction.RemoveIndex(older)));
        operations.indexOps(IndexCoordinates.of(name)).alias(actions);
    }

    /** Makes sure that the alias leads to an index of these very rows, and not to none or to one of another past. */
    void ensure() {
        boolean there =
                operations.indexOps(IndexCoordinates.of(SlotIndex.ALIAS)).exists();
        if (there && index.newestRevision() <= days.latestRevision()) {
            return;
        }
        String name = nextName();
        createIndex(name);
        indexAll(name);
        switchAlias(name);
    }

    private List<String> numbered() {
        return operations.indexOps(IndexCoordinates.of(NUMBERED + "*")).getInformation().stream()
                .map(information -> information.getName())
                .filter(name -> name.matches(NUMBERED + "\\d{1,9}"))
                .toList();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(NUMBERED.length()));
    }
}
