package org.horarium.config.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.horarium.config.architecture.broken.command.booking.BookingService;
import org.horarium.config.architecture.broken.command.booking.ClockReadingCalendar;
import org.horarium.config.architecture.broken.command.booking.IdMakingDecision;
import org.horarium.config.architecture.broken.command.booking.ReaderOfQuerySide;
import org.horarium.config.architecture.broken.command.booking.RecordWithAClock;
import org.horarium.config.architecture.broken.command.util.Odds;
import org.horarium.config.architecture.broken.query.booking.CommandingProjection;
import org.horarium.config.architecture.broken.query.booking.ReaderOfCommandSide;
import org.horarium.config.architecture.broken.shared.booking.EventWithAFramework;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house, held against a small house in which each of them is broken on purpose. */
class BrokenRulesTest {

    private static final String ROOT = "org.horarium.config.architecture.broken";
    private static final House HOUSE = new House(ROOT);
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenRules")
    void a_rule_that_is_broken_on_purpose_fails(ArchRule rule, String offender) {
        EvaluationResult result = rule.evaluate(CLASSES);

        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(offender);
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken(HOUSE.commandSideNeverSeesQuerySide(), ReaderOfQuerySide.class),
                broken(HOUSE.querySideNeverSeesCommandSide(), ReaderOfCommandSide.class),
                broken(HOUSE.kernelKnowsOnlyTheJdk(), EventWithAFramework.class),
                broken(HOUSE.sidesPublishOnlyTheirLanguage(), BookingService.class),
                broken(HOUSE.aggregatesArePackagePrivate(), ClockReadingCalendar.class),
                broken(HOUSE.decisionsAreHandedTheTime(), ClockReadingCalendar.class),
                broken(HOUSE.aggregatesAndValuesKnowNoClock(), RecordWithAClock.class),
                broken(HOUSE.decisionsAreHandedTheirIds(), IdMakingDecision.class),
                broken(HOUSE.projectionsHandleEventsAndSendNoCommands(), CommandingProjection.class),
                arguments(HOUSE.slicesFormNoCycles("command"), "Cycle detected: Slice booking"),
                broken(HOUSE.thereAreNoDumpingGrounds(), Odds.class),
                broken(HOUSE.namesSayWhatAClassIsFor(), BookingService.class),
                broken(HOUSE.everyPackageIsNullMarked(), Odds.class));
    }

    private static Arguments broken(ArchRule rule, Class<?> offender) {
        return arguments(rule, offender.getSimpleName());
    }
}
