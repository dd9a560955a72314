package dev.skein.act.playbook;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition's tree tells without running it.
 *
 * @param equalities parts {@code event.data.x == literal} or {@code customer.x == literal} joined by "and" at the top
 * @param bounds parts {@code event.data.x >= number} and the like
 * @param complete whether there is nothing else in it
 */
record Conjuncts(List<Equality> equalities, List<Bound> bounds, boolean complete) {

    static Conjuncts of(CelExpr tree) {
        List<Equality> equalities = new ArrayList<>();
        List<Bound> bounds = new ArrayList<>();
        boolean complete = collect(tree, equalities, bounds);
        return new Conjuncts(List.copyOf(equalities), List.copyOf(bounds), complete);
    }

    private static boolean collect(CelExpr part, List<Equality> equalities, List<Bound> bounds) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return false;
        }
        List<CelExpr> args = part.call().args();
        String function = part.call().function();
        if (function.equals("_&&_")) {
            boolean all = true;
            for (CelExpr arg : args) {
                all &= collect(arg, equalities, bounds);
            }
            return all;
        }
        if (function.equals("_==_")) {
            Optional<Equality> equality =
                    equality(args.get(0), args.get(1)).or(() -> equality(args.get(1), args.get(0)));
            equality.ifPresent(equalities::add);
            return equality.isPresent();
        }
        for (Bound.Order order : Bound.Order.values()) {
            if (function.equals(order.function())) {
                Optional<Bound> bound = bound(args.get(0), order, args.get(1))
                        .or(() -> bound(args.get(1), order.turned(), args.get(0)));
                bound.ifPresent(bounds::add);
                return bound.isPresent();
            }
        }
        return false;
    }

    private static Optional<Equality> equality(CelExpr left, CelExpr right) {
        return place(left).flatMap(at -> literal(right).map(value -> new Equality(at.root(), at.path(), value)));
    }

    private static Optional<Bound> bound(CelExpr left, Bound.Order order, CelExpr right) {
        return place(left)
                .flatMap(at -> literal(right)
                        .flatMap(value -> value instanceof Number limit
                                ? Optional.of(new Bound(at.root(), at.path(), order, limit.doubleValue()))
                                : Optional.empty()));
    }

    private record Place(Equality.Root root, List<String> path) {}

    private static Optional<Place> place(CelExpr part) {
        List<String> path = chain(part);
        if (path.size() > 2 && path.get(0).equals("event") && path.get(1).equals("data")) {
            return Optional.of(new Place(Equality.Root.EVENT, path.subList(2, path.size())));
        }
        if (path.size() > 1 && (path.get(0).equals("customer") || path.get(0).equals("employee"))) {
            return Optional.of(new Place(Equality.Root.PERSON, path.subList(1, path.size())));
        }
        return Optional.empty();
    }

    private static Optional<Object> literal(CelExpr part) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> Optional.of(constant.stringValue().intern());
            case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
            case INT64_VALUE ->
                Math.abs(constant.int64Value()) <= Equality.EXACT_MAX
                        ? Optional.of(constant.int64Value())
                        : Optional.empty();
            case DOUBLE_VALUE ->
                Math.abs(constant.doubleValue()) <= Equality.EXACT_MAX
                        ? Optional.of(Equality.plain(constant.doubleValue()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Every longest path in the tree that begins with a name, each once, in order. */
    static List<List<String>> paths(CelExpr tree) {
        Set<List<String>> found = new LinkedHashSet<>();
        walk(tree, found);
        return List.copyOf(found);
    }

    private static void walk(CelExpr part, Set<List<String>> found) {
        List<String> chain = chain(part);
        if (!chain.isEmpty()) {
            found.add(chain);
            return;
        }
        switch (part.getKind()) {
            case SELECT -> walk(part.select().operand(), found);
            case CALL -> {
                part.call().target().ifPresent(target -> walk(target, found));
                part.call().args().forEach(arg -> walk(arg, found));
            }
            case LIST -> part.list().elements().forEach(item -> walk(item, found));
            case MAP ->
                part.map().entries().forEach(entry -> {
                    walk(entry.key(), found);
                    walk(entry.value(), found);
                });
            case COMPREHENSION -> {
                walk(part.comprehension().iterRange(), found);
                walk(part.comprehension().loopStep(), found);
                walk(part.comprehension().result(), found);
            }
            default -> {}
        }
    }

    /** {@code a.b["c"]} as names, each one object for all conditions, as in parsed events; empty when something else. */
    private static List<String> chain(CelExpr part) {
        List<String> names = new ArrayList<>();
        return chain(part, names) ? List.copyOf(names) : List.of();
    }

    private static boolean chain(CelExpr part, List<String> names) {
        switch (part.getKind()) {
            case IDENT -> {
                return names.add(part.ident().name().intern());
            }
            case SELECT -> {
                return chain(part.select().operand(), names)
                        && names.add(part.select().field().intern());
            }
            case CALL -> {
                List<CelExpr> args = part.call().args();
                return part.call().function().equals("_[_]")
                        && args.get(1).getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && args.get(1).constant().getKind() == CelConstant.Kind.STRING_VALUE
                        && chain(args.get(0), names)
                        && names.add(args.get(1).constant().stringValue().intern());
            }
            default -> {
                return false;
            }
        }
    }
}
