package org.horarium.config.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as it is. What each rule catches is shown by {@link BrokenRulesTest}. */
@AnalyzeClasses(packages = "org.horarium", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final House HOUSE = new House("org.horarium");

    @ArchTest
    static final ArchRule the_command_side_never_sees_the_query_side = HOUSE.commandSideNeverSeesQuerySide();

    @ArchTest
    static final ArchRule the_query_side_never_sees_the_command_side = HOUSE.querySideNeverSeesCommandSide();

    @ArchTest
    static final ArchRule the_kernel_knows_only_the_jdk = HOUSE.kernelKnowsOnlyTheJdk();

    @ArchTest
    static final ArchRule a_side_publishes_nothing_but_its_language = HOUSE.sidesPublishOnlyTheirLanguage();

    @ArchTest
    static final ArchRule aggregates_are_package_private = HOUSE.aggregatesArePackagePrivate();

    @ArchTest
    static final ArchRule decisions_are_handed_the_time = HOUSE.decisionsAreHandedTheTime();

    @ArchTest
    static final ArchRule aggregates_and_values_know_no_clock = HOUSE.aggregatesAndValuesKnowNoClock();

    @ArchTest
    static final ArchRule decisions_are_handed_their_ids = HOUSE.decisionsAreHandedTheirIds();

    @ArchTest
    static final ArchRule projections_handle_events_and_send_no_commands =
            HOUSE.projectionsHandleEventsAndSendNoCommands();

    @ArchTest
    static final ArchRule slices_of_the_command_side_form_no_cycles = HOUSE.slicesFormNoCycles("command");

    @ArchTest
    static final ArchRule slices_of_the_query_side_form_no_cycles = HOUSE.slicesFormNoCycles("query");

    @ArchTest
    static final ArchRule every_package_is_null_marked = HOUSE.everyPackageIsNullMarked();

    @ArchTest
    static final ArchRule concerns_of_the_application_form_no_cycles = HOUSE.slicesFormNoCycles("config");

    @ArchTest
    static final ArchRule there_are_no_dumping_grounds = HOUSE.thereAreNoDumpingGrounds();

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = HOUSE.namesSayWhatAClassIsFor();

    @ArchTest
    static void every_package_that_a_rule_names_exists(JavaClasses classes) {
        assertThat(HOUSE.named()).allSatisfy(name -> assertThat(classes.that(resideInAPackage(name)))
                .isNotEmpty());
    }
}
