package dev.skein;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The rules of the house that a compiler cannot hold. Each failure says what to do instead. */
@AnalyzeClasses(packages = "dev.skein", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaAccess<?>> CLOCK_OR_DICE = target(owner(resideInAPackage("java..")))
            .and(target(nameMatching("now|currentTimeMillis|nanoTime|random.*|systemUTC|systemDefaultZone|getenv"
                    + "|getProperty|getDefault|systemDefault|identityHashCode|shuffle|sleep|parallel.*")));

    /** Rule 1. */
    @ArchTest
    static final ArchRule no_clock_no_dice = noClasses()
            .should()
            .accessTargetWhere(CLOCK_OR_DICE)
            .because("time and chance are arguments: take now from the host, chance from Ids.fraction (rule 1)");

    /** Rule 1. */
    @ArchTest
    static final ArchRule no_threads_no_random = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|Timer)|java\\.time\\.Clock|java\\.lang\\.Thread"
                    + "|java\\.nio\\.file\\..*|java\\.net\\..*|java\\.sql\\..*")
            .because("the core does no I/O and starts nothing (rule 1)");

    /** Rule 2. */
    @ArchTest
    static final ArchRule pillars_meet_only_in_the_loop = slices().matching("dev.skein.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("dev.skein.loop.."), alwaysTrue())
            .because("a pillar never imports another: they meet in dev.skein.loop (rule 2)");

    /** Rule 2. */
    @ArchTest
    static final ArchRule nouns_know_no_pillar = noClasses()
            .that()
            .resideInAPackage("dev.skein")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.skein.*..")
            .because("the nouns are what the pillars talk about, not the other way round (rule 2)");

    /** Rule 4. {@code EnumSet} keeps the order of its enum, and may stay. */
    @ArchTest
    static final ArchRule one_order = noClasses()
            .should()
            .accessTargetWhere(unordered())
            .because("the order of Set.of and Map.of differs from one run of the JVM to the next: use List.of, a"
                    + " LinkedHashMap or a TreeMap (rule 4)");

    /** Rule 4. */
    @ArchTest
    static final ArchRule no_unordered_collectors = noClasses()
            .should()
            .accessTargetWhere(target(owner(JavaClass.Predicates.type(java.util.stream.Collectors.class)))
                    .and(target(nameMatching("toSet|toUnmodifiableSet|toUnmodifiableMap|groupingByConcurrent"))))
            .because("collect into a list or a TreeMap (rule 4)");

    /** Rule 5. */
    @ArchTest
    static final ArchRule only_the_gate_sends = classes()
            .that(new DescribedPredicate<JavaClass>("make a Send") {
                @Override
                public boolean test(JavaClass one) {
                    return one.getConstructorCallsFromSelf().stream()
                            .anyMatch(c -> c.getTargetOwner().isEquivalentTo(Action.Send.class));
                }
            })
            .should()
            .haveFullyQualifiedName("dev.skein.act.Gate")
            .because("nobody is contacted but through the gate: write a Draft and let it judge (rule 5)");

    private static DescribedPredicate<JavaAccess<?>> unordered() {
        DescribedPredicate<HasOwner<JavaClass>> sets = owner(JavaClass.Predicates.assignableTo(Set.class)
                .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(EnumSet.class))));
        DescribedPredicate<HasOwner<JavaClass>> maps = owner(JavaClass.Predicates.assignableTo(Map.class));
        DescribedPredicate<HasName> made = nameMatching("of|ofEntries|copyOf");
        return target(sets).and(target(made)).or(target(maps).and(target(made)));
    }
}
