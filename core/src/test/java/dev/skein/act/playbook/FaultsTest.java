package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is named with file, line and cure; all of them at once. */
class FaultsTest {
    /** A sound playbook; a test replaces one line of it. */
    static final String SOUND = """
            id: hello
            version: 1
            title: Hello
            owner: Ada Muller
            for: customer
            purpose: service
            trigger:
              event: Seen
              when: event.data.n > 0
              about: order
              maxAge: 24h
            reentry: never
            goal:
              outcome: I got it
              event: Got
              within: 1d
            holdOut: 0.1
            exit:
              - {event: Gone, when: event.data.order == run.subject, because: It is gone}
            steps:
              - id: one
                send: {channels: [chat], text: "Hello {name|there}", apologyFor: "{subject}"}
              - id: two
                wait: {event: Came, when: event.data.x == 1, timeout: 2h, onTimeout: three, then: four}
              - id: three
                branch: [{when: run.facts.n > 1, then: four}]
                else: end
              - id: four
                offer: {kind: voucher, amount: "5.00", currency: EUR, text: Five, authority: lead}
            """;

    private static List<Fault> faults(String yaml) {
        PlaybookFile file = PlaybookFile.read("hello.yaml", yaml);
        assertThat(file.playbook().isEmpty()).isEqualTo(!file.faults().isEmpty());
        return file.faults();
    }

    private static String only(String yaml) {
        List<Fault> faults = faults(yaml);
        assertThat(faults).as("faults").hasSize(1);
        return faults.get(0).toString();
    }

    @Test
    void theSoundOneIsSound() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
        id: hello | id: Hello World | hello.yaml:1: id: 'Hello World' is no id. Write lower case
        id: hello | id: 12 | hello.yaml:1: id: is a number, not text. Put it in quotes
        version: 1 | version: 0 | hello.yaml:2: version: 0 is no version. Write a whole number from 1 on
        version: 1 | version: "1" | hello.yaml:2: version: is text, not a whole number. Write a whole number, without quotes
        owner: Ada Muller | owner: "" | hello.yaml:4: owner: empty. Write 1 to 200 characters
        for: customer | for: dog | hello.yaml:5: for: 'dog' is none. Write one of: customer, employee
        purpose: service | purpose: spam | hello.yaml:6: purpose: 'spam' is none. Write one of: service, marketing
        purpose: service | porpoise: service | hello.yaml:6: porpoise: no such field. Write one of: id, version, title
        `  event: Seen` | `  segment: customer.repeat` | hello.yaml:9: trigger.when: does not go with segment. Remove it
        `  event: Seen` | `  event: Seen\\n  daily: "09:00"` | hello.yaml:8: trigger: 2 kinds at once. Write exactly one of: event, segment, daily
        event.data.n > 0 | event.data.n > | hello.yaml:9: trigger.when: no condition:
        event.data.n > 0 | event.n > 0 | hello.yaml:9: trigger.when: an event has no 'n'. Write event.data.n
        event.data.n > 0 | run.subject == "1" | hello.yaml:9: trigger.when: no condition: undeclared reference to 'run'
        event.data.n > 0 | `"1 + 1"` | hello.yaml:9: trigger.when: no condition: gives int, not true or false. Write a CEL expression
        maxAge: 24h | maxAge: soon | hello.yaml:11: trigger.maxAge: 'soon' is no length of time. Write 1s to 10y
        reentry: never | reentry: sometimes | hello.yaml:12: reentry: 'sometimes' is none. Write one of: never, perSubject
        `  outcome: I got it` | `  words: I got it` | hello.yaml:14: goal.words: no such field. Write one of: outcome
        `  event: Got` | `  event: Email Opened` | hello.yaml:15: goal.event: Email Opened is what we do, not what the customer gets. Name an event
        `  event: Got` | `  event: MessageSent` | hello.yaml:15: goal.event: MessageSent is what we do
        `  event: Got` | `  without: SurveyAsked` | hello.yaml:15: goal.without: SurveyAsked is what we do
        `  event: Got` | `  when: event.data.x == 1` | hello.yaml:14: goal: nothing tells whether it came about. Write one of: event
        `  within: 1d` | `  within: 11y` | hello.yaml:16: goal.within: '11y' is no length of time
        holdOut: 0.1 | holdOut: 0.6 | hello.yaml:17: holdOut: 0.6 is no share. Write 0 to 0.5, like 0.1 for 10 %
        run.subject, because | run.order, because | hello.yaml:19: exit.when: a run has no 'order'. Write run.facts.order
        `, because: It is gone` | `` | hello.yaml:19: exit.because: missing. Say why
        id: two | id: one | hello.yaml:23: steps.one.id: 'one' is the step on line 21 already. Give it another id
        id: two | id: goal | hello.yaml:23: steps.goal.id: 'goal' is no step's id. Write letters
        then: four} | then: fuor} | hello.yaml:23: steps.two: leads to 'fuor', which is no step. Write one of: one, two, three, four, end
        timeout: 2h, | `` | hello.yaml:24: steps.two.wait.timeout: missing. Say how long to wait at most
        channels: [chat] | channels: [fax] | hello.yaml:22: steps.one.send.channels: 'fax' is none. Write one of: chat, email, sms, voice, web
        channels: [chat], | `` | hello.yaml:22: steps.one.send.channels: missing. Write a list, best first
        Hello {name|there} | Hello {name|there | hello.yaml:22: steps.one.send.text: the place opened at character 7 is not closed. Write places as
        Hello {name|there} | Hello {event.n} | hello.yaml:22: steps.one.send.text: {event.n} is never known. Write {n}
        Hello {name|there} | Hello {employee.name} | hello.yaml:22: steps.one.send.text: {employee.name} is never known. Speak of the customer here
        `  about: order\\n` | `` | hello.yaml:21: steps.one.send.apologyFor: {subject} is never known. Write trigger.about, or a fallback
        `"5.00"` | `"5.001"` | hello.yaml:29: steps.four.offer.amount: '5.001' is no amount of EUR. Write it in quotes, like "10.00"
        `"5.00"` | 5.00 | hello.yaml:29: steps.four.offer.amount: is a number, not text. Put it in quotes
        currency: EUR | currency: EURO | hello.yaml:29: steps.four.offer.currency: 4 characters long. Write 1 to 3 characters
        currency: EUR | currency: ABC | hello.yaml:29: steps.four.offer.currency: 'ABC' is no currency. Write the ISO 4217 code
        `, authority: lead` | `` | hello.yaml:29: steps.four.offer.authority: missing. Say who allows offers of this size
        else: end | else: three | hello.yaml:25: steps.three: goes round for ever
        run.facts.n > 1 | run.facts.a.b > 1 | hello.yaml:26: steps.three.branch.when: a run's facts have flat names. Write run.facts["a.b"]
        `send: {channels` | `send: {}\\n    ask: {channels` | hello.yaml:21: steps.one: does several things: send, ask. Write exactly one of
        title: Hello | title: Hello\\ntitle: Again | hello.yaml:4: title: written twice. Remove one of them
        title: Hello | title: "Hello | not YAML
        """)
    void eachMistakeHasItsLineAndCure(String line, String wrong, String expected) {
        assertThat(SOUND).contains(clean(line));
        List<Fault> faults = faults(SOUND.replace(clean(line), clean(wrong)));
        assertThat(faults).anySatisfy(fault -> assertThat(fault.toString()).contains(expected));
    }

    private static String clean(String text) {
        return text == null ? "" : text.replace("\\n", "\n");
    }

    @Test
    void aPlaybookWithoutTheCustomersOutcomeIsRefused() {
        String fault = only(SOUND.replace("goal:\n  outcome: I got it\n  event: Got\n  within: 1d\n", ""));
        assertThat(fault)
                .isEqualTo(
                        "hello.yaml:1: goal: missing. Say what the customer gets of it: goal with outcome, event (or "
                                + "without) and within; a playbook without a customer's outcome is not published");
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfLines() {
        String wrong = SOUND.replace("version: 1", "version: x")
                .replace("holdOut: 0.1", "holdOut: 2")
                .replace("timeout: 2h", "timeout: ever");
        assertThat(faults(wrong)).extracting(Fault::line).containsExactly(2, 17, 24);
    }

    @Test
    void perSubjectNeedsASubject() {
        String wrong = SOUND.replace("  about: order\n", "")
                .replace("reentry: never", "reentry: perSubject")
                .replace(", apologyFor: \"{subject}\"", "");
        assertThat(only(wrong)).startsWith("hello.yaml:11: reentry: the run is about nothing. Write trigger.about");
    }

    @Test
    void aRoundIsNamedStepByStepAndAWaitInItIsEnough() {
        String round = SOUND.replace("else: end", "else: three");
        assertThat(only(round))
                .isEqualTo("hello.yaml:25: steps.three: goes round for ever: three → three. "
                        + "Put a wait between them, or lead elsewhere");
        assertThat(faults(SOUND.replace("else: end", "else: two"))).isEmpty();
    }

    @Test
    void aStepThatNothingLeadsToIsRefused() {
        String lonely = SOUND + "    then: end\n  - id: five\n    ask: {}\n";
        assertThat(only(lonely))
                .isEqualTo("hello.yaml:31: steps.five: nothing leads to it. Lead to it with then, or remove it");
    }

    @Test
    void whatIsForCustomersIsRefusedForEmployees() {
        String wrong = SOUND.replace("for: customer", "for: employee")
                .replace(
                        "offer: {kind: voucher, amount: \"5.00\", currency: EUR, text: Five, authority: lead}",
                        "ask: {}");
        assertThat(only(wrong))
                .isEqualTo("hello.yaml:29: steps.four.ask: is for customers. "
                        + "Write for an employee one of: send, offer");
    }

    @Test
    void aFileThatIsNoMappingOrSeveralOrEmptyIsOneFault() {
        assertThat(only("")).contains("0 documents in the file. Write one playbook a file");
        assertThat(only(SOUND + "---\n" + SOUND)).contains("2 documents in the file");
        assertThat(faults("- a\n- b\n").get(0).toString()).contains("is a list. Write fields here: id, version");
        assertThat(only("a: ".repeat(400_000))).contains("the file has 1200000 characters");
    }

    @Test
    void anExpressionCannotReachTheMachineOrRunAway() {
        for (String evil : List.of(
                "event.getClass() == null",
                "java.lang.Runtime.getRuntime() != null",
                "f(1)",
                "x".repeat(2_001) + " == 1")) {
            assertThat(faults(SOUND.replace("event.data.n > 0", evil)))
                    .as(evil.substring(0, Math.min(40, evil.length())))
                    .isNotEmpty();
        }
        String deep = "(".repeat(200) + "true" + ")".repeat(200);
        assertThat(faults(SOUND.replace("event.data.n > 0", deep))).isNotEmpty();
    }
}
