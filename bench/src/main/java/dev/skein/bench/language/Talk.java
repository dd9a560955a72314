package dev.skein.bench.language;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Messages as people write them to a shop, without end: a greeting now and then, what happened to what, and how they take
 * it; some shouted, misspelt, with a picture, or in another language. The same seed gives the same messages.
 */
final class Talk {
    private static final String[] GREETINGS = {
        "Hi, ",
        "Hello, ",
        "Good morning, ",
        "Hi there, ",
        "Hey, ",
        "Dear team, ",
        "Excuse me, ",
        "Sorry to bother you again, "
    };
    private static final String[] THINGS = {
        "parcel",
        "order",
        "sofa",
        "wardrobe",
        "chair",
        "dining table",
        "mattress",
        "lamp",
        "refund",
        "invoice",
        "delivery",
        "replacement",
        "bed frame",
        "voucher",
        "subscription",
        "account",
        "bookshelf",
        "kettle",
        "headphones",
        "phone"
    };
    private static final String[] DAYS = {
        "last Tuesday",
        "yesterday",
        "two weeks ago",
        "on Monday",
        "this morning",
        "in March",
        "on the 14th",
        "over a week ago"
    };

    /** {@code %t} a thing, {@code %d} a day, {@code %n} a number, {@code %p} a price. */
    private static final String[] WANTS = {
        "my %t was supposed to arrive %d and it is still not here",
        "where is my %t, the tracking has not changed since %d",
        "I ordered a %t %d and received the wrong colour",
        "the %t arrived with a broken leg and a scratch on the side",
        "can I change the address for order %n before it ships",
        "I would like to return the %t I bought %d",
        "you charged my card %p twice for order %n",
        "the driver never showed up %d although I waited all day",
        "could you tell me when the %t will be back in stock",
        "I cannot log in, the code you sent %d does not work",
        "I was promised a call back about my %t and nobody rang",
        "how do I cancel order %n, it was placed %d",
        "is the %t suitable for a child of three",
        "the assembly instructions of the %t are missing a page",
        "you took %p but the confirmation for order %n never came",
        "the %t stopped working after two days, what now",
        "do you deliver on Saturdays, I am at work all week",
        "my discount code is not accepted for the %t",
        "I have asked three times about order %n",
        "please send me the invoice for the %t from %d",
        "the %t you sent %d is not the one in the picture",
        "what does it cost to have the %t collected"
    };

    private static final String[] MOODS = {
        ".",
        ".",
        "?",
        "?",
        ", thank you.",
        ", thanks in advance!",
        ". This is really disappointing.",
        ". I am furious.",
        ". I have had enough of this!",
        ". You have been very helpful, thanks!",
        ". I am worried it got lost.",
        ". Absolutely love it otherwise.",
        ". It is my daughter's birthday tomorrow.",
        ". Not happy at all.",
        "!!",
        ", please."
    };
    private static final String[] ELSEWHERE = {
        "Wo bleibt mein Paket? Es sollte schon letzte Woche bei mir sein.",
        "Bonjour, ma commande n'est toujours pas arrivée, pouvez-vous vérifier ?",
        "Hola, el sofá llegó con una pata rota y nadie me contesta.",
        "Buongiorno, vorrei restituire la lampada che ho comprato ieri.",
        "Ik wacht al twee weken op mijn bestelling, waar blijft die?",
        "Dzień dobry, kiedy przyjedzie moje zamówienie?",
        "注文した商品がまだ届きません。",
        "أين طلبي؟ لم يصل بعد"
    };
    private static final String[] PICTURES = {" 😡", " 🙏", " 😊", " 👍", " 😭"};
    private static final int ORDERS = 900_000;

    private final SplittableRandom random;
    private final StringBuilder made = new StringBuilder(256);

    Talk(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next message. */
    String next() {
        int kind = random.nextInt(100);
        if (kind < 3) {
            return one(ELSEWHERE);
        }
        made.setLength(0);
        if (random.nextInt(8) == 0) {
            made.append(one(GREETINGS));
        }
        fill(one(WANTS));
        made.append(one(MOODS));
        if (kind < 6) {
            made.append(one(PICTURES));
        } else if (kind < 12) {
            misspell();
        } else if (kind < 14) {
            return made.toString().toUpperCase(Locale.ROOT);
        }
        return made.toString();
    }

    private void fill(String pattern) {
        int from = 0;
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', from)) {
            made.append(pattern, from, at);
            switch (pattern.charAt(at + 1)) {
                case 't' -> made.append(one(THINGS));
                case 'd' -> made.append(one(DAYS));
                case 'n' -> made.append(100_000 + random.nextInt(ORDERS));
                default -> made.append('£').append(5 + random.nextInt(900)).append(".99");
            }
            from = at + 2;
        }
        made.append(pattern, from, pattern.length());
    }

    private void misspell() {
        int at = random.nextInt(made.length() - 1);
        char first = made.charAt(at);
        made.setCharAt(at, made.charAt(at + 1));
        made.setCharAt(at + 1, first);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
