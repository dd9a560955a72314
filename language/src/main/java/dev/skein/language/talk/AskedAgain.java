package dev.skein.language.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether our question asks for what the customer has said in this talk: an order number, an e-mail address, a phone
 * number, an address, a name, a date of birth. What was said is found as personal data is, by form and checks, not by a
 * loose run of digits. Questions in English, German, French, Spanish, Italian, Portuguese and Dutch.
 */
public final class AskedAgain {
    /** Our last words that are read, UTF-16 units. */
    private static final int OURS_MAX = 2_000;

    private AskedAgain() {}

    /** What can be asked for. */
    public enum Asked {
        ORDER(
                null,
                "order number",
                "order id",
                "reference number",
                "bestellnummer",
                "numéro de commande",
                "número de pedido",
                "numero d'ordine",
                "número da encomenda",
                "bestelnummer",
                "ordernummer",
                "your order no"),
        EMAIL(
                PersonalKind.EMAIL,
                "email",
                "e-mail",
                "mail address",
                "mailadresse",
                "adresse mail",
                "correo",
                "indirizzo mail"),
        PHONE(
                PersonalKind.PHONE,
                "phone number",
                "telephone number",
                "mobile number",
                "contact number",
                "telefonnummer",
                "handynummer",
                "numéro de téléphone",
                "número de teléfono",
                "numero di telefono",
                "telefoonnummer",
                "reach you"),
        ADDRESS(
                PersonalKind.ADDRESS,
                "your address",
                "postcode",
                "post code",
                "zip code",
                "street and",
                "where do you live",
                "delivery address",
                "ihre adresse",
                "ihre anschrift",
                "postleitzahl",
                "votre adresse",
                "code postal",
                "su dirección",
                "código postal",
                "indirizzo di",
                "sua morada",
                "uw adres"),
        NAME(
                PersonalKind.NAME,
                "your name",
                "your full name",
                "who am i speaking",
                "ihr name",
                "ihren namen",
                "votre nom",
                "su nombre",
                "suo nome",
                "seu nome",
                "uw naam"),
        BIRTH_DATE(
                PersonalKind.BIRTH_DATE,
                "date of birth",
                "when were you born",
                "geburtsdatum",
                "date de naissance",
                "fecha de nacimiento",
                "data di nascita",
                "data de nascimento",
                "geboortedatum");

        private final Optional<PersonalKind> kind;
        private final String requests;

        Asked(@org.jspecify.annotations.Nullable PersonalKind kind, String... requests) {
            this.kind = Optional.ofNullable(kind);
            this.requests = String.join("|", requests);
        }

        private boolean isIn(String asked) {
            return Arrays.stream(requests.split("\\|", -1)).anyMatch(asked::contains);
        }
    }

    /** What of it was asked again; empty where nothing was, or where ours does not ask. */
    public static Optional<Asked> of(List<String> customerTurns, String ours) {
        String asked = ours.substring(0, Math.min(OURS_MAX, ours.length())).toLowerCase(Locale.ROOT);
        Talk.Signs signs = Talk.read(asked);
        if (!asked.contains("?") && !signs.has(Signal.REQUEST) && !signs.has(Signal.QUESTION)) {
            return Optional.empty();
        }
        for (Asked one : Asked.values()) {
            if (one.isIn(asked) && customerTurns.stream().anyMatch(turn -> told(one, turn))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean told(Asked asked, String turn) {
        if (asked.kind.isPresent()) {
            return Talk.personal(turn).stream().anyMatch(span -> span.kind() == asked.kind.orElseThrow());
        }
        Reading reading = new Reading();
        reading.read(turn, Phrases.shipped());
        List<PersonalSpan> personal = Talk.personal(reading);
        Words words = reading.words;
        for (int word = 0; word < words.count; word++) {
            int begin = words.begins[word];
            boolean number =
                    words.is(word, Words.DIGIT) && words.ends[word] - begin >= 4 && words.ends[word] - begin <= 16;
            boolean free = personal.stream().noneMatch(span -> begin >= span.start() && begin < span.end());
            if (number && free && (reading.before(Tag.NUMBER_WORD, word, 4) || words.count <= 4)) {
                return true;
            }
        }
        return false;
    }
}
