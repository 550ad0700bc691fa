package org.horarium.query.scheduling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.annotations.DateFormat;
import org.springframework.data.elasticsearch.annotations.Document;
import org.springframework.data.elasticsearch.annotations.Dynamic;
import org.springframework.data.elasticsearch.annotations.Field;
import org.springframework.data.elasticsearch.annotations.FieldType;
import org.springframework.data.elasticsearch.annotations.GeoPointField;
import org.springframework.data.elasticsearch.annotations.Mapping;
import org.springframework.data.elasticsearch.annotations.Setting;
import org.springframework.data.elasticsearch.annotations.WriteTypeHint;

/**
 * What is searched: one doctor at one place on one local date. It names no patient. The same is kept in a row and in the
 * index; what is only searched by is not given back.
 *
 * @param place what the place answers to: its id, its name, its clinic, its city
 * @param starts every free start of any visit type, in epoch minutes
 * @param mainStarts the free starts of the visit type that is offered first
 * @param feeRank the fee in hundredths, a very large number where none is known
 * @param revision the row's revision in the index, nothing in the row itself
 */
@Document(
        indexName = SlotIndex.ALIAS,
        createIndex = false,
        dynamic = Dynamic.STRICT,
        writeTypeHint = WriteTypeHint.FALSE,
        storeIdInSource = false)
@Setting(
        shards = 1,
        replicas = 0,
        refreshInterval = "1s",
        sortFields = {"firstFree", "doctorId", "locationId"},
        sortOrders = {Setting.SortOrder.asc, Setting.SortOrder.asc, Setting.SortOrder.asc},
        sortMissingValues = {Setting.SortMissing._last, Setting.SortMissing._last, Setting.SortMissing._last})
record SlotDay(
        @Field(name = "doctor_id", type = FieldType.Keyword) String doctorId,
        @Field(name = "location_id", type = FieldType.Keyword) String locationId,
        @Field(type = FieldType.Date, format = DateFormat.date) LocalDate date,
        @Field(type = FieldType.Keyword) String zone,
        @Field(type = FieldType.Keyword, excludeFromSource = true) List<String> specialization,
        @Field(type = FieldType.Keyword, excludeFromSource = true) List<String> place,
        @Field(type = FieldType.Keyword, excludeFromSource = true) List<String> language,
        @Field(type = FieldType.Keyword, excludeFromSource = true) List<String> insurance,
        @Field(type = FieldType.Keyword, excludeFromSource = true) List<String> mode,
        @Field(name = "visit_type", type = FieldType.Keyword, excludeFromSource = true) List<String> visitType,
        @GeoPointField @Nullable GeoPoint near,
        @Field(type = FieldType.Integer, excludeFromSource = true) @JsonIgnore List<Integer> starts,
        @Field(name = "main_starts", type = FieldType.Integer, excludeFromSource = true) @JsonIgnore
                List<Integer> mainStarts,
        @Field(name = "first_free", type = FieldType.Integer) @Nullable Integer firstFree,
        @Field(name = "fee_rank", type = FieldType.Long) long feeRank,
        @Field(type = FieldType.Long) long revision,
        @Field(type = FieldType.Object) @Mapping(enabled = false) Shown shown,
        @Field(type = FieldType.Object) @Mapping(enabled = false) List<Offer> offers) {

    private static final long NO_FEE = Long.MAX_VALUE >> 10;

    SlotDay {
        specialization = given(specialization);
        place = given(place);
        language = given(language);
        insurance = given(insurance);
        mode = given(mode);
        visitType = given(visitType);
        starts = given(starts);
        mainStarts = given(mainStarts);
    }

    /**
     * What is shown and not searched.
     *
     * @param notice the least time between booking and visit, in minutes
     * @param advance the most time between booking and visit, in minutes
     */
    record Shown(
            @Field(name = "doctor_name") String doctorName,
            List<String> specializations,
            @Nullable String location,
            @Nullable String city,
            @Nullable BigDecimal fee,
            @Nullable String currency,
            long notice,
            long advance) {}

    static SlotDay of(SearchDoctor doctor, Listing listing, Place place, FreeDay day) {
        List<Offer> free =
                day.offers().stream().filter(offer -> !offer.isEmpty()).toList();
        List<Integer> starts = free.stream()
                .flatMap(offer -> offer.free().stream())
                .sorted()
                .distinct()
                .toList();
        List<String> specializations = listing.specializationsAt(place.id());
        return new SlotDay(
                doctor.id().value().toString(),
                place.id().value().toString(),
                day.date(),
                day.zone().getId(),
                SearchWord.all(specializations.stream()),
                place.words(),
                SearchWord.languages(listing.languages()),
                SearchWord.all(listing.insurances().stream()),
                SearchWord.all(
                        free.stream().flatMap(offer -> offer.modes().stream().map(Enum::name))),
                SearchWord.all(free.stream().map(Offer::visitType)),
                place.position(),
                starts,
                day.offers().get(0).free(),
                starts.isEmpty() ? null : starts.get(0),
                rank(listing.fee()),
                0,
                shown(doctor, listing, place, specializations),
                day.offers());
    }

    private static Shown shown(SearchDoctor doctor, Listing listing, Place place, List<String> specializations) {
        Fee fee = listing.fee();
        var window = doctor.timetable().window();
        return new Shown(
                listing.name(),
                specializations,
                place.name(),
                place.city(),
                fee == null ? null : fee.amount(),
                fee == null ? null : fee.currency(),
                window.minimumNotice().toMinutes(),
                window.maximumAdvance().toMinutes());
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static long rank(@Nullable Fee fee) {
        return fee == null ? NO_FEE : fee.amount().movePointRight(2).longValue();
    }
}
