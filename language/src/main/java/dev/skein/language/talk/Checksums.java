package dev.skein.language.talk;

/** Check digits of numbers that name a person or an account. Each takes digits (or capitals) without separators. */
final class Checksums {
    /** Country and length of an IBAN (SWIFT's registry), sorted. */
    private static final String IBAN_LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24"
                    + "FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24"
                    + "ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20";

    private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";

    private Checksums() {}

    /** Luhn's sum (ISO/IEC 7812-1) and a first digit that a card network has. */
    static boolean isCard(CharSequence digits) {
        int length = digits.length();
        char first = digits.charAt(0);
        if (length < 13 || length > 19 || first < '2' || first > '6') {
            return false;
        }
        int sum = 0;
        boolean same = true;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(length - 1 - i) - '0';
            same &= digits.charAt(i) == first;
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && !same;
    }

    /** How long an IBAN of the country is; 0 where the country has none. */
    static int ibanLength(char a, char b) {
        for (int i = 0; i + 4 <= IBAN_LENGTHS.length(); i += 4) {
            if (IBAN_LENGTHS.charAt(i) == a && IBAN_LENGTHS.charAt(i + 1) == b) {
                return (IBAN_LENGTHS.charAt(i + 2) - '0') * 10 + IBAN_LENGTHS.charAt(i + 3) - '0';
            }
        }
        return 0;
    }

    /** ISO 13616: the number with its first four moved to the end is 1 modulo 97. */
    static boolean isIban(CharSequence iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            char c = iban.charAt((i + 4) % iban.length());
            rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    /** Spain's DNI and NIE: eight digits (or X, Y, Z and seven) and their letter modulo 23. */
    static boolean isDni(CharSequence id) {
        if (id.length() != 9) {
            return false;
        }
        int number = 0;
        for (int i = 0; i < 8; i++) {
            char c = id.charAt(i);
            if (i == 0 && c >= 'X' && c <= 'Z') {
                number = c - 'X';
            } else if (c < '0' || c > '9') {
                return false;
            } else {
                number = number * 10 + c - '0';
            }
        }
        return DNI.charAt(number % 23) == id.charAt(8);
    }

    /** The Netherlands' BSN: weights 9 to 2 and -1, sum divisible by 11. */
    static boolean isBsn(CharSequence digits) {
        if (digits.length() != 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (i == 8 ? -1 : 9 - i);
        }
        return sum != 0 && sum % 11 == 0;
    }

    /** Portugal's NIF: weights 9 to 2, check digit modulo 11. */
    static boolean isNif(CharSequence digits) {
        if (digits.length() != 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        int check = 11 - sum % 11;
        return digits.charAt(8) - '0' == (check > 9 ? 0 : check);
    }

    /** Germany's tax identification number: ISO 7064 MOD 11,10, not beginning with 0. */
    static boolean isSteuerId(CharSequence digits) {
        if (digits.length() != 11 || digits.charAt(0) == '0') {
            return false;
        }
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int check = 11 - product;
        return digits.charAt(10) - '0' == (check > 9 ? 0 : check);
    }

    /** France's NIR: thirteen digits and 97 less their rest modulo 97. (Corsica's letters are not read.) */
    static boolean isNir(CharSequence digits) {
        if (digits.length() != 15 || (digits.charAt(0) != '1' && digits.charAt(0) != '2')) {
            return false;
        }
        long number = Long.parseLong(digits, 0, 13, 10);
        return 97 - number % 97 == Integer.parseInt(digits, 13, 15, 10);
    }

    /** The United Kingdom's national insurance number: its form; it has no check digit. */
    static boolean isNino(CharSequence id) {
        if (id.length() != 9 || "DFIQUV".indexOf(id.charAt(0)) >= 0 || "DFIOQUV".indexOf(id.charAt(1)) >= 0) {
            return false;
        }
        for (int i = 0; i < 9; i++) {
            char c = id.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit != (i > 1 && i < 8)) {
                return false;
            }
        }
        return id.charAt(8) <= 'D';
    }

    /** Italy's codice fiscale: sixteen characters, the last checks the rest (D.M. 12/3/1974). */
    static boolean isCodiceFiscale(CharSequence id) {
        String odd = "BAKPLCQDREVOSFTGUHMINJWZYX";
        if (id.length() != 16) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = id.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit == (i < 6 || i == 8 || i == 11)) {
                return false;
            }
            int value = digit ? c - '0' : c - 'A';
            sum += i % 2 == 1 ? value : odd.indexOf((char) ('A' + value));
        }
        return id.charAt(15) == 'A' + sum % 26;
    }
}
