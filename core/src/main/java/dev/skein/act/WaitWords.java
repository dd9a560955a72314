package dev.skein.act;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a wait is put to whoever waits, in English, German, French, Spanish, Dutch and Swedish; in English otherwise. */
public final class WaitWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Days that are named by "tomorrow" and the day of the week; a later one by its date. */
    private static final int WEEK = 7;

    private static final Map<String, WaitWords> ALL = all();

    private final List<String> said;

    private WaitWords(String... said) {
        this.said = List.of(said);
    }

    /** The words of a language, by its ISO 639-1 code. */
    public static WaitWords in(String language) {
        WaitWords known = ALL.get(language);
        return known == null ? ALL.getOrDefault("en", new WaitWords()) : known;
    }

    /** Probably so many minutes; told the first time. */
    public String minutes(long low, long high) {
        return said.get(0) + ' ' + span(low, high);
    }

    /** Probably so many minutes from now on, later than we said. */
    public String later(long low, long high) {
        return said.get(1) + ' ' + span(low, high);
    }

    /** Probably so many minutes from now on, sooner than we said. */
    public String sooner(long low, long high) {
        return said.get(2) + ' ' + span(low, high);
    }

    private String span(long low, long high) {
        return low < 1
                ? String.format(Locale.ROOT, said.get(4), high)
                : String.format(Locale.ROOT, said.get(3), low, high);
    }

    /** By when there is an answer. */
    public String by(Instant until, Instant now, ZoneId zone) {
        return String.format(Locale.ROOT, said.get(5), time(until, now, zone));
    }

    /** Closed until then, and by when there is an answer. */
    public String closed(Instant opens, Instant until, Instant now, ZoneId zone) {
        return String.format(Locale.ROOT, said.get(6), time(opens, now, zone)) + ' ' + by(until, now, zone);
    }

    /** Nobody is there until then. */
    public String back(Instant at, Instant now, ZoneId zone) {
        return String.format(Locale.ROOT, said.get(7), time(at, now, zone));
    }

    /** What to write to be rung instead. */
    public String callbackOffer() {
        return String.format(Locale.ROOT, said.get(8), said.get(9));
    }

    /** Whether these are the words by which one asks to be rung. */
    public boolean asksToBeRung(String text) {
        return text.strip().replaceAll("[\"'.!“”„«»]", "").strip().equalsIgnoreCase(said.get(9));
    }

    /** We will ring on this number. */
    public String ringing(String number) {
        return String.format(Locale.ROOT, said.get(10), number);
    }

    private String time(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        long days = Duration.between(
                        now.atZone(zone).toLocalDate().atStartOfDay(zone),
                        there.toLocalDate().atStartOfDay(zone).plusHours(1))
                .toDays();
        String clock = CLOCK.format(there);
        if (days == 0) {
            return clock;
        }
        String[] names = said.get(11).split(" ", -1);
        String day = days == 1
                ? names[0]
                : days < WEEK
                        ? names[there.getDayOfWeek().getValue()]
                        : there.toLocalDate().toString();
        return day + ' ' + clock;
    }

    private static Map<String, WaitWords> all() {
        Map<String, WaitWords> all = new LinkedHashMap<>();
        all.put("en", english());
        all.put("de", german());
        all.put("fr", french());
        all.put("es", spanish());
        all.put("nl", dutch());
        all.put("sv", swedish());
        return all;
    }

    private static WaitWords english() {
        return new WaitWords(
                "Everybody is helping somebody just now. You keep your place, and whoever takes over knows what "
                        + "you have told us. It will probably take",
                "I'm sorry, it takes longer than I said. From now it will probably take",
                "It goes faster than I said. From now it will probably take",
                "%d to %d minutes.",
                "less than %d minutes.",
                "You will have an answer by %s.",
                "We are closed now and open %s.",
                "Nobody is here just now. Somebody is back at %s and knows what you have told us.",
                "If you would rather not wait here, write \"%s\": we ring you, and you keep your place.",
                "call me",
                "We will ring you on %s. You keep your place.",
                "tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    }

    private static WaitWords german() {
        return new WaitWords(
                "Gerade sind alle im Gespräch. Sie behalten Ihren Platz, und wer übernimmt, weiß, was Sie uns "
                        + "gesagt haben. Es dauert wahrscheinlich",
                "Es tut mir leid, es dauert länger als gesagt. Von jetzt an wahrscheinlich",
                "Es geht schneller als gesagt. Von jetzt an dauert es wahrscheinlich",
                "%d bis %d Minuten.",
                "weniger als %d Minuten.",
                "Sie haben spätestens %s eine Antwort.",
                "Wir haben jetzt geschlossen und öffnen %s.",
                "Gerade ist niemand da. %s ist jemand zurück und weiß, was Sie uns gesagt haben.",
                "Wenn Sie hier nicht warten möchten, schreiben Sie \"%s\": Wir rufen Sie an, und Sie behalten "
                        + "Ihren Platz.",
                "Rückruf",
                "Wir rufen Sie unter %s an. Sie behalten Ihren Platz.",
                "morgen Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag");
    }

    private static WaitWords french() {
        return new WaitWords(
                "Tout le monde est en conversation. Vous gardez votre place, et la personne qui vous répondra "
                        + "saura ce que vous nous avez dit. L'attente sera probablement de",
                "Je suis désolée, c'est plus long que prévu. À partir de maintenant, probablement",
                "Cela va plus vite que prévu. À partir de maintenant, probablement",
                "%d à %d minutes.",
                "moins de %d minutes.",
                "Vous aurez une réponse au plus tard : %s.",
                "Nous sommes fermés et ouvrons : %s.",
                "Il n'y a personne pour le moment. Retour : %s. On saura ce que vous nous avez dit.",
                "Si vous préférez ne pas attendre ici, écrivez « %s » : nous vous appelons, et vous gardez votre "
                        + "place.",
                "appelez-moi",
                "Nous vous appellerons au %s. Vous gardez votre place.",
                "demain lundi mardi mercredi jeudi vendredi samedi dimanche");
    }

    private static WaitWords spanish() {
        return new WaitWords(
                "Ahora mismo todos están atendiendo a alguien. Usted conserva su turno, y quien le atienda sabrá "
                        + "lo que nos ha contado. Probablemente tardaremos",
                "Lo siento, tarda más de lo que dije. Desde ahora probablemente serán",
                "Va más rápido de lo que dije. Desde ahora probablemente serán",
                "de %d a %d minutos.",
                "menos de %d minutos.",
                "Tendrá una respuesta a más tardar: %s.",
                "Ahora está cerrado; abrimos: %s.",
                "Ahora no hay nadie. Volvemos: %s. Sabremos lo que nos ha contado.",
                "Si prefiere no esperar aquí, escriba «%s»: le llamamos, y conserva su turno.",
                "llámeme",
                "Le llamaremos al %s. Conserva su turno.",
                "mañana lunes martes miércoles jueves viernes sábado domingo");
    }

    private static WaitWords dutch() {
        return new WaitWords(
                "Iedereen helpt nu iemand. U houdt uw plaats, en wie het overneemt weet wat u ons hebt verteld. "
                        + "Het duurt waarschijnlijk",
                "Het spijt me, het duurt langer dan ik zei. Vanaf nu waarschijnlijk",
                "Het gaat sneller dan ik zei. Vanaf nu duurt het waarschijnlijk",
                "%d tot %d minuten.",
                "minder dan %d minuten.",
                "U hebt uiterlijk %s antwoord.",
                "We zijn nu gesloten en gaan open: %s.",
                "Er is nu niemand. %s is er weer iemand, die weet wat u ons hebt verteld.",
                "Wilt u hier niet wachten, schrijf dan \"%s\": wij bellen u, en u houdt uw plaats.",
                "bel mij",
                "We bellen u op %s. U houdt uw plaats.",
                "morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag");
    }

    private static WaitWords swedish() {
        return new WaitWords(
                "Alla hjälper någon just nu. Du behåller din plats, och den som tar över vet vad du har berättat. "
                        + "Det tar troligen",
                "Jag är ledsen, det tar längre tid än jag sa. Från nu troligen",
                "Det går fortare än jag sa. Från nu tar det troligen",
                "%d till %d minuter.",
                "mindre än %d minuter.",
                "Du har ett svar senast %s.",
                "Vi har stängt nu och öppnar %s.",
                "Ingen är här just nu. %s är någon tillbaka, som vet vad du har berättat.",
                "Om du hellre inte väntar här, skriv \"%s\": vi ringer dig, och du behåller din plats.",
                "ring mig",
                "Vi ringer dig på %s. Du behåller din plats.",
                "imorgon måndag tisdag onsdag torsdag fredag lördag söndag");
    }
}
