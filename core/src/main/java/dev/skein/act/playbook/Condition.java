package dev.skein.act.playbook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that holds or does not, in CEL (the Common Expression Language), compiled once. A condition that cannot be
 * told, because a field is missing or of another kind, does not hold.
 *
 * <p>Parts of the form {@code event.data.x == literal} or {@code customer.x >= number} that must all hold are known
 * apart: an index finds a condition by them, and one made of nothing else needs no evaluation by CEL. They mean what CEL
 * means by them.
 */
public final class Condition {
    private final Scope scope;
    private final String source;
    private final CelRuntime.Program program;
    private final List<List<String>> paths;
    private final List<Equality> equalities;
    private final List<Comparison> comparisons;
    private final boolean complete;

    private Condition(
            Scope scope, String source, CelRuntime.Program program, List<List<String>> paths, Conjuncts conjuncts) {
        this.scope = scope;
        this.source = source;
        this.program = program;
        this.paths = paths;
        this.equalities = conjuncts.equalities();
        this.comparisons = Stream.<Comparison>concat(equalities.stream(), conjuncts.bounds().stream())
                .toList();
        this.complete = conjuncts.complete();
    }

    /** Compiles; what is no condition is an {@link IllegalArgumentException} that says what is wrong. */
    static Condition compile(Scope scope, String source) {
        try {
            CelAbstractSyntaxTree tree = scope.cel().compile(source).getAst();
            CelType type = tree.getResultType();
            if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
                throw new IllegalArgumentException("gives " + type.name() + ", not true or false");
            }
            return new Condition(
                    scope,
                    source,
                    scope.cel().createProgram(tree),
                    Conjuncts.paths(tree.getExpr()),
                    Conjuncts.of(tree.getExpr()));
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(
                    e.getErrors().stream().map(CelIssue::getMessage).distinct().collect(Collectors.joining("; ")), e);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether it holds. */
    boolean holds(Circumstances now) {
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            if (!comparison.holds(now.below(comparison.root()))) {
                now.count();
                return false;
            }
        }
        return restHolds(now);
    }

    /** Whether it is made of {@link #comparisons} and nothing else. */
    boolean isComplete() {
        return complete;
    }

    /** Whether it holds, when it is known already that all its {@link #comparisons} do. */
    boolean restHolds(Circumstances now) {
        now.count();
        if (complete) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(program.eval(now));
        } catch (CelEvaluationException e) {
            return false; // as documented: what cannot be told does not hold
        }
    }

    /** The equalities that all must hold: what an index finds a condition by. */
    List<Equality> equalities() {
        return equalities;
    }

    /** The parts that are decided without CEL, equalities first; when one does not hold, the condition does not. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Every path it speaks of, {@code [event, data, order]}, in the order written. */
    List<List<String>> paths() {
        return paths;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && scope == condition.scope && source.equals(condition.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return source;
    }
}
