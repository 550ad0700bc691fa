package org.horarium.config.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** The rules that keep the house as it is, for the modules below one root package. */
record House(String root) {

    /** Names that say nothing of what is within. */
    private static final List<String> DUMPING_GROUNDS =
            List.of("util", "utils", "common", "helper", "helpers", "impl", "dto", "manager", "core", "misc");

    /** What the application is handed, by its name, to wire the demonstration and the rebuilding of projections. */
    private static final Set<String> HANDED_TO_THE_APPLICATION = Set.of("Passwords", "SlotIndexes");

    /** The packages that the rules name. A rule about nothing protects nothing. */
    List<String> named() {
        return List.of(shared(), command(), query());
    }

    ArchRule commandSideNeverSeesQuerySide() {
        return noClasses().that().resideInAPackage(command()).should().dependOnClassesThat(resideInAPackage(query()));
    }

    ArchRule querySideNeverSeesCommandSide() {
        return noClasses().that().resideInAPackage(query()).should().dependOnClassesThat(resideInAPackage(command()));
    }

    ArchRule kernelKnowsOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(shared())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(shared(), "java..", "org.jspecify.annotations");
    }

    ArchRule sidesPublishOnlyTheirLanguage() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".command.*..", root + ".query.*..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(ArchCondition.from(beLanguage()));
    }

    ArchRule aggregatesArePackagePrivate() {
        return classes().that(areAggregates()).should().bePackagePrivate();
    }

    ArchRule decisionsAreHandedTheTime() {
        return noClasses()
                .that()
                .resideInAnyPackage(shared(), command(), query())
                .should()
                .callMethodWhere(Calls.thatReadTheClock());
    }

    ArchRule aggregatesAndValuesKnowNoClock() {
        return noClasses()
                .that(areAggregates())
                .or()
                .areRecords()
                .and()
                .resideInAnyPackage(shared(), command())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);
    }

    ArchRule decisionsAreHandedTheirIds() {
        return noClasses()
                .that(areAggregates())
                .or(haveA(CommandHandler.class))
                .or()
                .resideInAPackage(shared())
                .should()
                .callMethodWhere(Calls.thatMakeAnId());
    }

    ArchRule projectionsHandleEventsAndSendNoCommands() {
        return noClasses()
                .that(haveA(EventHandler.class))
                .or()
                .resideInAPackage(query())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework.commandhandling..", "org.axonframework.modelling..");
    }

    ArchRule slicesFormNoCycles(String side) {
        return slices().matching(root + "." + side + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule thereAreNoDumpingGrounds() {
        return noClasses()
                .should()
                .resideInAnyPackage(DUMPING_GROUNDS.stream()
                        .map(name -> root + ".." + name + "..")
                        .toArray(String[]::new));
    }

    ArchRule namesSayWhatAClassIsFor() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Service|DTO|Dto|Impl|Manager|Utils?|Helper)");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().that().resideInAPackage(root + "..").should(new ResideInANullMarkedPackage());
    }

    private static DescribedPredicate<JavaClass> areAggregates() {
        return describe("are aggregates", type -> type.getAllFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class)));
    }

    private static DescribedPredicate<JavaClass> haveA(Class<? extends Annotation> annotation) {
        return describe("have a method annotated with " + annotation.getSimpleName(), type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(annotation)));
    }

    private static DescribedPredicate<JavaClass> beLanguage() {
        return describe(
                "be records, enums, interfaces, refusals or handed to the application",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAssignableTo(Throwable.class)
                        || HANDED_TO_THE_APPLICATION.contains(type.getSimpleName()));
    }

    private String shared() {
        return root + ".shared..";
    }

    private String command() {
        return root + ".command..";
    }

    private String query() {
        return root + ".query..";
    }
}
