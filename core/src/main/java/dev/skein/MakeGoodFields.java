package dev.skein;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code makeGood} of a company's file. */
final class MakeGoodFields {
    private MakeGoodFields() {}

    static Optional<Company.MakeGood> read(String file, Data top) {
        Data said = top.tree("makeGood");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Currency currency;
        try {
            currency = Currency.getInstance(said.text("currency").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new CompanyFile.Wrong(file, "makeGood.currency", "is no ISO 4217 code; write one such as EUR");
        }
        List<Company.Authority> authorities = new ArrayList<>();
        for (Object one : said.list("authorities")) {
            if (one instanceof Map<?, ?> map) {
                Data fields = Data.of("one", map).tree("one");
                String at = "makeGood.authorities[" + authorities.size() + "].";
                String name =
                        fields.text("name").orElseThrow(() -> new CompanyFile.Wrong(file, at + "name", "is missing"));
                authorities.add(new Company.Authority(name, money(file, at + "upTo", fields.text("upTo"), currency)));
            }
        }
        return Optional.of(new Company.MakeGood(
                currency.getCurrencyCode(),
                money(file, "makeGood.mostPerCustomer", said.text("mostPerCustomer"), currency),
                money(file, "makeGood.mostPerDay", said.text("mostPerDay"), currency),
                List.copyOf(authorities)));
    }

    private static long money(String file, String field, Optional<String> amount, Currency currency) {
        try {
            return new BigDecimal(amount.orElse(""))
                    .movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CompanyFile.Wrong(file, field, "is no amount of " + currency + "; write one such as \"20.00\"");
        }
    }
}
