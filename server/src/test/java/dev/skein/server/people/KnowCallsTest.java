package dev.skein.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Consent;
import dev.skein.server.KnowLink;
import dev.skein.server.Shop;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's own page: who may see it, what it says, what its switches do. */
final class KnowCallsTest {
    private Shop shop;
    private KnowCalls calls;
    private String token;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = new KnowCalls(shop.host(), shop.links(), shop.desk(), shop.correcting());
        shop.meet("amara", "Amara Okafor");
        token = shop.links().token(Shop.user("amara"));
    }

    @Test
    void onlyALinkThatWeSignedOpensAPage() {
        String other = shop.links().token(Shop.user("petra"));
        String forged = token.substring(0, token.indexOf('.')) + other.substring(other.indexOf('.'));

        assertThat(known(calls.get(token)).name()).contains("Amara Okafor");
        for (String bad :
                new String[] {forged, token + "A", token.substring(1), "", ".", "a.b", "é.ü", "x".repeat(9_000)}) {
            assertThatThrownBy(() -> calls.get(bad)).as(bad).isInstanceOf(Problem.class);
        }
        assertThat(new KnowLink("another secret of thirty-two byte".getBytes(StandardCharsets.UTF_8)).open(token))
                .isEmpty();
    }

    @Test
    void aChoiceHoldsAtOnceAndIsWrittenDown() {
        Known before = known(calls.get(token));
        assertThat(before.feelings().on()).isTrue();
        assertThat(choice(before, Consent.Purpose.MARKETING).granted()).isFalse();

        Known after = known(calls.choose(token, new KnowCalls.Chosen("feelings", false)));
        calls.choose(token, new KnowCalls.Chosen("MARKETING", true));
        shop.writes("amara", "I am in tears, where is my cot?", Shop.DISTRESSED);

        assertThat(after.feelings().on()).isFalse();
        assertThat(after.log().get(0).text()).isEqualTo("You switched off: Read how I feel in what I write.");
        assertThat(Persons.state(shop.host(), Shop.user("amara"))
                        .openConversation()
                        .orElseThrow()
                        .feelingConfidence())
                .as("the next message is not read for feelings")
                .isZero();
        assertThat(choice(known(calls.get(token)), Consent.Purpose.MARKETING).granted())
                .isTrue();
        assertThatThrownBy(() -> calls.choose(token, new KnowCalls.Chosen("spying", true)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.choose(token, new KnowCalls.Chosen("MARKETING", null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void everyFactSaysWhereItIsFromAndEveryChoiceWhatItMeans() {
        Known known = known(calls.get(token));

        assertThat(known.facts()).extracting(Known.Fact::name).containsExactly("name", "email");
        assertThat(known.facts()).allSatisfy(fact -> {
            assertThat(fact.from()).isEqualTo("shop");
            assertThat(fact.at()).contains(Shop.MORNING);
        });
        assertThat(known.consents()).hasSize(Consent.Purpose.values().length).allSatisfy(choice -> {
            assertThat(choice.uses()).isNotBlank();
            assertThat(choice.benefit()).isNotBlank();
            assertThat(choice.without()).isNotBlank();
        });
    }

    @Test
    void theSecretIsMadeOnceAndReadByTheOwnerOnly(@TempDir Path folder) throws IOException {
        KnowLink first = KnowLink.in(folder);
        KnowLink again = KnowLink.in(folder);

        assertThat(again.open(first.token(Shop.user("amara")))).contains(Shop.user("amara"));
        Path file = folder.resolve("know.key");
        assertThat(Files.size(file)).isEqualTo(KnowLink.SECRET_BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> new KnowLink(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Known.Choice choice(Known known, Consent.Purpose purpose) {
        return known.consents().stream()
                .filter(c -> c.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private static Known known(Response response) {
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        return (Known) response.getEntity();
    }
}
