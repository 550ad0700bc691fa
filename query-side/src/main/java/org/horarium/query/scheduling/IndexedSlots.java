package org.horarium.query.scheduling;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.horarium.shared.doctors.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchAggregations;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.client.elc.NativeQueryBuilder;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.SearchHit;
import org.springframework.data.elasticsearch.core.SearchHits;
import org.springframework.stereotype.Component;

/** Searches the index. */
@Component
class IndexedSlots implements SlotSource {

    private static final String STARTS = "starts";
    private static final String ZONES = "zones";
    private static final int MOST_ZONES = 600;

    private final ElasticsearchOperations operations;

    IndexedSlots(ElasticsearchOperations operations) {
        this.operations = operations;
    }

    @Override
    public Soonest soonest(SlotWish wish, Stretch stretch, int limit) {
        NativeQueryBuilder query = query(fitting(wish, stretch))
                .withMaxResults(limit)
                .withSort(ascending("first_free"), ascending("doctor_id"), ascending("location_id"));
        List<SlotDay> days = days(query);
        return new Soonest(days, days.size() < limit);
    }

    @Override
    public Set<ZoneId> zones(SlotWish wish, Stretch stretch) {
        Aggregation zones =
                Aggregation.of(all -> all.terms(terms -> terms.field("zone").size(MOST_ZONES)));
        Set<ZoneId> found = new HashSet<>();
        aggregate(ZONES, zones, fitting(wish, stretch))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> found.add(ZoneId.of(bucket.key().stringValue())));
        return found;
    }

    @Override
    public List<StartCount> starts(SlotWish wish, Stretch stretch, int limit) {
        CompositeAggregationSource byStart =
                CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field(wish))));
        Aggregation starts = Aggregation.of(all -> all.composite(composite -> composite
                .size(limit)
                .sources(List.of(Map.of(STARTS, byStart)))
                .after(Map.of(STARTS, FieldValue.of(stretch.from() - 1)))));
        return aggregate(STARTS, starts, fitting(wish, stretch)).composite().buckets().array().stream()
                .map(bucket -> new StartCount(
                        (int) Objects.requireNonNull(bucket.key().get(STARTS)).longValue(), bucket.docCount()))
                .takeWhile(count -> count.start() < stretch.until())
                .toList();
    }

    @Override
    public List<SlotDay> startingAt(
            SlotWish wish, Collection<Integer> starts, Set<ZoneId> zones, @Nullable DayKey after, int limit) {
        int first = starts.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = starts.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<FieldValue> values = starts.stream().map(FieldValue::of).toList();
        BoolQuery.Builder filter = fitting(wish, new Stretch(first, last + 1));
        filter.filter(
                Query.of(query -> query.terms(terms -> terms.field(field(wish)).terms(all -> all.value(values)))));
        if (!zones.isEmpty()) {
            List<FieldValue> ids =
                    zones.stream().map(ZoneId::getId).map(FieldValue::of).toList();
            filter.filter(
                    Query.of(query -> query.terms(terms -> terms.field("zone").terms(all -> all.value(ids)))));
        }
        NativeQueryBuilder query =
                query(filter).withMaxResults(limit).withSort(ascending("doctor_id"), ascending("location_id"));
        if (after != null) {
            query.withSearchAfter(List.of(after.doctor(), after.location()));
        }
        return days(query);
    }

    @Override
    public List<RankedDay> ranked(
            SlotWish wish, Stretch stretch, SlotPage.Sort sort, @Nullable SlotCursor after, int limit) {
        NativeQueryBuilder query = query(ranking(wish, stretch, sort)).withMaxResults(limit);
        if (after != null && after.rank() != null && after.date() != null) {
            long date = after.date().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
            query.withSearchAfter(List.of(after.rank(), date, after.doctor(), after.location()));
        }
        return ranked(query.withSort(ranks(wish, sort)));
    }

    @Override
    public Optional<RankedDay> dayOf(SlotWish wish, Stretch stretch, SlotPage.Sort sort, SlotCursor cursor) {
        String id = cursor.doctor() + "_" + cursor.location() + "_" + cursor.date();
        BoolQuery.Builder filter =
                ranking(wish, stretch, sort).filter(Query.of(query -> query.ids(ids -> ids.values(id))));
        return ranked(query(filter).withSort(ranks(wish, sort))).stream().findFirst();
    }

    private List<RankedDay> ranked(NativeQueryBuilder query) {
        return operations.search(query.build(), SlotDay.class).getSearchHits().stream()
                .map(hit -> new RankedDay(
                        Double.parseDouble(hit.getSortValues().get(0).toString()), hit.getContent()))
                .toList();
    }

    private static BoolQuery.Builder ranking(SlotWish wish, Stretch stretch, SlotPage.Sort sort) {
        BoolQuery.Builder filter = fitting(wish, stretch);
        return sort == SlotPage.Sort.DISTANCE
                ? filter.filter(Query.of(query -> query.exists(exists -> exists.field("near"))))
                : filter;
    }

    private static List<SortOptions> ranks(SlotWish wish, SlotPage.Sort sort) {
        return List.of(
                sort == SlotPage.Sort.DISTANCE ? byDistance(wish) : ascending("fee_rank"),
                ascending("date"),
                ascending("doctor_id"),
                ascending("location_id"));
    }

    private static BoolQuery.Builder fitting(SlotWish wish, Stretch stretch) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        wish.words()
                .forEach((field, word) -> all.filter(
                        Query.of(query -> query.term(term -> term.field(field).value(word)))));
        if (wish.doctor() != null) {
            String doctor = wish.doctor().toString();
            all.filter(
                    Query.of(query -> query.term(term -> term.field("doctor_id").value(doctor))));
        }
        GeoPoint near = wish.near();
        if (near != null && wish.radiusKm() != null) {
            all.filter(Query.of(query -> query.geoDistance(
                    circle -> circle.field("near").location(point(near)).distance(wish.radiusKm() + "km"))));
        }
        return all.filter(dates(wish, stretch))
                .filter(Query.of(query -> query.range(range -> range.number(number ->
                        number.field(field(wish)).gte((double) stretch.from()).lt((double) stretch.until())))));
    }

    /** Narrows by date first, which is much cheaper than by the many starts of each day. */
    private static Query dates(SlotWish wish, Stretch stretch) {
        LocalDate first = date(stretch.from()).minusDays(1);
        LocalDate last = date(stretch.until()).plusDays(1);
        LocalDate from = wish.from() != null && wish.from().isAfter(first) ? wish.from() : first;
        LocalDate to = wish.to().isBefore(last) ? wish.to() : last;
        return Query.of(query -> query.range(range ->
                range.date(date -> date.field("date").gte(from.toString()).lte(to.toString()))));
    }

    private static LocalDate date(int minutes) {
        return LocalDate.ofInstant(EpochMinutes.instant(minutes), ZoneOffset.UTC);
    }

    private static String field(SlotWish wish) {
        return wish.takesAnyVisit() ? "main_starts" : STARTS;
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
    }

    private static SortOptions byDistance(SlotWish wish) {
        GeoPoint near = Objects.requireNonNull(wish.near());
        return SortOptions.of(sort ->
                sort.geoDistance(by -> by.field("near").location(point(near)).order(SortOrder.Asc)));
    }

    private static GeoLocation point(GeoPoint point) {
        return GeoLocation.of(
                location -> location.latlon(at -> at.lat(point.lat()).lon(point.lon())));
    }

    private static NativeQueryBuilder query(BoolQuery.Builder filter) {
        return NativeQuery.builder().withQuery(filter.build()._toQuery()).withTrackTotalHits(false);
    }

    private List<SlotDay> days(NativeQueryBuilder query) {
        return operations.search(query.build(), SlotDay.class).getSearchHits().stream()
                .map(SearchHit::getContent)
                .toList();
    }

    private Aggregate aggregate(String name, Aggregation aggregation, BoolQuery.Builder filter) {
        NativeQuery query = query(filter)
                .withMaxResults(0)
                .withAggregation(name, aggregation)
                .build();
        SearchHits<SlotDay> hits = operations.search(query, SlotDay.class);
        ElasticsearchAggregations found = (ElasticsearchAggregations) Objects.requireNonNull(hits.getAggregations());
        return Objects.requireNonNull(found.get(name)).aggregation().getAggregate();
    }
}
