package dev.skein.sim;

import dev.skein.Data;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A synthetic customer.
 *
 * @param id the shop's user id
 * @param visitor id of the browser
 * @param first first name
 * @param last last name
 * @param zone where the person lives
 * @param language ISO 639-1
 * @param patience 0 to 1: how much goes wrong before the person is upset
 * @param known whether the shop knew the person before the week; the others begin as anonymous visitors
 * @param marketing whether the person allows marketing
 */
record Persona(
        String id,
        String visitor,
        String first,
        String last,
        ZoneId zone,
        String language,
        double patience,
        boolean known,
        boolean marketing) {

    /** People of one part of the world: names that go together. */
    private record Origin(String zone, String language, List<String> firsts, List<String> lasts) {
        static Origin of(String zone, String language, String firsts, String lasts) {
            return new Origin(zone, language, List.of(firsts.split(" ")), List.of(lasts.split(" ")));
        }
    }

    private static final List<Origin> ORIGINS = List.of(
            Origin.of(
                    "Europe/Stockholm",
                    "sv",
                    "Astrid Elin Karin Linnea Maj Axel Erik Nils Oskar Viktor",
                    "Andersson Bergström Dahl Ekman Forsberg Holm Nyström Sandberg Wikström Åkesson"),
            Origin.of(
                    "Europe/London",
                    "en",
                    "Amelia Charlotte Grace Isla Poppy Callum George Harry Owen Theo",
                    "Bennett Carter Davies Hughes Marsh Palmer Reid Shaw Turner Whitfield"),
            Origin.of(
                    "Africa/Lagos",
                    "en",
                    "Adaeze Amara Chioma Folake Ngozi Chidi Emeka Kunle Obinna Tunde",
                    "Adeyemi Balogun Eze Ibrahim Nwosu Obi Okafor Okonkwo Olawale Uche"),
            Origin.of(
                    "Europe/Istanbul",
                    "en",
                    "Ayşe Defne Elif İrem Zeynep Can Deniz Emre Kerem Mert",
                    "Acar Aydın Çelik Demir Kaya Özdemir Şahin Yıldız Yılmaz Güneş"),
            Origin.of(
                    "Europe/Berlin",
                    "de",
                    "Anna Greta Johanna Lena Mia Finn Jonas Leon Lukas Paul",
                    "Becker Fischer Hoffmann Krüger Lehmann Neumann Richter Schäfer Vogel Weiß"),
            Origin.of(
                    "Asia/Kolkata",
                    "en",
                    "Aditi Ananya Kavya Meera Priya Arjun Dev Nikhil Rahul Vikram",
                    "Banerjee Chopra Gupta Iyer Kapoor Menon Nair Patel Rao Sharma"),
            Origin.of(
                    "Europe/Warsaw",
                    "en",
                    "Agnieszka Ewa Kasia Magda Zofia Jakub Kacper Marek Piotr Wojtek",
                    "Kowalska Nowak Wiśniewska Wójcik Kamińska Lewandowska Zając Mazur Król Dudek"),
            Origin.of(
                    "America/New_York",
                    "en",
                    "Destiny Jasmine Maria Rosa Sofia Andre Carlos Jamal Luis Marcus",
                    "Alvarez Brooks Coleman Diaz Freeman Jackson Morales Ortiz Rivera Washington"),
            Origin.of(
                    "Asia/Tokyo",
                    "en",
                    "Aoi Hana Haruka Sakura Yui Daiki Haruto Kenji Ren Sota",
                    "Fujita Hayashi Inoue Kobayashi Matsumoto Nakamura Sato Suzuki Tanaka Yamada"),
            Origin.of(
                    "Europe/Copenhagen",
                    "en",
                    "Fatima Layla Noor Samira Yasmin Ahmad Bilal Hassan Karim Omar",
                    "Abbas Farouk Haddad Hussein Khalil Mansour Nasser Rahman Saleh Zaman"),
            Origin.of(
                    "Europe/Madrid",
                    "en",
                    "Carmen Inés Lucía Marta Pilar Álvaro Diego Hugo Javier Pablo",
                    "Castro Delgado Fernández García Iglesias Molina Navarro Ruiz Serrano Vega"),
            Origin.of(
                    "Asia/Ho_Chi_Minh",
                    "en",
                    "Anh Hoa Lan Linh Mai Bao Duc Hieu Minh Tuan",
                    "Bui Dang Dinh Do Ho Le Nguyen Pham Tran Vo"));

    /** The shop is Swedish: that many in a hundred come from near by. */
    private static final int NEAR_PERCENT = 40;

    private static final int NEAR_ORIGINS = 2;

    /** The person of that number. */
    static Persona of(long seed, int number) {
        Chance chance = Chance.of(seed, "persona", Integer.toString(number));
        Origin from = chance.below(100) < NEAR_PERCENT ? ORIGINS.get(chance.below(NEAR_ORIGINS)) : chance.pick(ORIGINS);
        String language = chance.yes(0.12) ? from.language() : "en";
        return new Persona(
                String.format(Locale.ROOT, "u-%05d", number),
                String.format(Locale.ROOT, "b-%05d", number),
                chance.pick(from.firsts()),
                chance.pick(from.lasts()),
                ZoneId.of(from.zone()),
                language,
                chance.below(1000) / 1000.0,
                chance.yes(0.75),
                chance.yes(0.6));
    }

    Key key() {
        return Ids.customer(Identity.Kind.USER, id);
    }

    Key visitorKey() {
        return Ids.customer(Identity.Kind.ANONYMOUS, visitor);
    }

    String name() {
        return first + " " + last;
    }

    String email() {
        String plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("ł", "l")
                .toLowerCase(Locale.ROOT);
        return plain + "." + id.substring(2) + "@example.com";
    }

    /** A number that is this person's alone: of an order, a basket. */
    String number(String kind, Chance chance) {
        return String.format(
                Locale.ROOT, "%s-%s%03d", kind, id.substring(2).replaceFirst("^0+", ""), chance.below(1000));
    }

    Data traits() {
        return Data.of(
                "name", name(), "firstName", first, "email", email(), "timezone", zone.getId(), "language", language);
    }
}
