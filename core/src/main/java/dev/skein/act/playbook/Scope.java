package dev.skein.act.playbook;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import java.util.List;

/** What a condition may speak of, by where it stands. Every name is a map; what is in it is not typed. */
final class Scope {
    /** Characters a condition may have. */
    static final int CONDITION_CHARS_MAX = 2_000;

    /** How deep a condition may be nested. */
    private static final int CONDITION_DEPTH_MAX = 50;

    /** Rounds all the comprehensions of one evaluation may make; the condition does not hold beyond. */
    private static final int CONDITION_ROUNDS_MAX = 1_000;

    /** Size of a regular expression's program (RE2). */
    private static final int CONDITION_REGEX_MAX = 1_000;

    static final Scope CUSTOMER_TRIGGER = new Scope("event", "customer", "insight");
    static final Scope CUSTOMER_RUN = new Scope("event", "customer", "insight", "run");
    static final Scope EMPLOYEE_TRIGGER = new Scope("event", "employee");
    static final Scope EMPLOYEE_RUN = new Scope("event", "employee", "run");

    private final List<String> names;
    private final Cel cel;

    private Scope(String... names) {
        this.names = List.of(names);
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .maxExpressionCodePointSize(CONDITION_CHARS_MAX)
                        .maxParseRecursionDepth(CONDITION_DEPTH_MAX)
                        .comprehensionMaxIterations(CONDITION_ROUNDS_MAX)
                        .maxRegexProgramSize(CONDITION_REGEX_MAX)
                        .build());
        for (String name : names) {
            builder.addVar(name, MapType.create(SimpleType.STRING, SimpleType.DYN));
        }
        this.cel = builder.build();
    }

    List<String> names() {
        return names;
    }

    Cel cel() {
        return cel;
    }

    /** The scope of the playbook's triggers, or of what comes once a run has begun. */
    static Scope of(Playbook.Audience audience, boolean running) {
        if (audience == Playbook.Audience.CUSTOMER) {
            return running ? CUSTOMER_RUN : CUSTOMER_TRIGGER;
        }
        return running ? EMPLOYEE_RUN : EMPLOYEE_TRIGGER;
    }
}
