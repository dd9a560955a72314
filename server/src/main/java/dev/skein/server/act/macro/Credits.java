package dev.skein.server.act.macro;

import dev.skein.CompanyFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whose words a macro is: by name of those who let themselves be named, the others by their function alone. */
public final class Credits {
    private final MacroShelf shelf;
    private final CompanyFile company;

    /** Credits by what employees have said of themselves. */
    public Credits(MacroShelf shelf, CompanyFile company) {
        this.shelf = shelf;
        this.company = company;
    }

    /** The credit of a macro, each name once. */
    public List<String> of(String macro) {
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String author : shelf.authors(macro)) {
            company.employees().stream()
                    .filter(e -> e.id().equals(author))
                    .findFirst()
                    .ifPresent(e -> {
                        boolean named = shelf.isNamed(author).orElse(false);
                        String credit = named
                                ? e.name()
                                : "a colleague in "
                                        + e.described().text("function").orElse("the team");
                        List<String> into = named ? names : others;
                        if (!into.contains(credit)) {
                            into.add(credit);
                        }
                    });
        }
        Collections.sort(names);
        Collections.sort(others);
        names.addAll(others);
        return List.copyOf(names);
    }
}
