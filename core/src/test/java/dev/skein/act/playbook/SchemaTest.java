package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.skein.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema and the reader agree. */
class SchemaTest {
    private static Validator.Result validate(String yaml) throws IOException {
        String schema = Files.readString(Path.of("../docs/playbook.schema.json"));
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ValidatorFactory().validate(schema, Codec.json(tree));
    }

    @Test
    void everyExampleFollowsTheSchemaAndReadsWithoutFault() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../examples/playbooks"))) {
            List<Path> examples = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
            for (Path example : examples) {
                String yaml = Files.readString(example);
                assertThat(PlaybookFile.read(example.toString(), yaml).faults()).isEmpty();
                Validator.Result result = validate(yaml);
                assertThat(result.isValid())
                        .as(example + ": "
                                + result.getErrors().stream()
                                        .map(error -> error.getInstanceLocation() + ' ' + error.getError())
                                        .toList())
                        .isTrue();
            }
        }
    }

    @Test
    void theSoundPlaybookOfTheFaultsFollowsIt() throws IOException {
        assertThat(validate(FaultsTest.SOUND).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: hello=id: Hello World",
                "version: 1=version: 0",
                "version: 1=version: \"1\"",
                "owner: Ada Muller=owner: \"\"",
                "for: customer=for: dog",
                "purpose: service=purpose: spam",
                "purpose: service=porpoise: service",
                "  event: Seen=  segment: customer.repeat",
                "maxAge: 24h=maxAge: soon",
                "reentry: never=reentry: sometimes",
                "  event: Got=  when: a",
                "  within: 1d=  within: ''",
                "holdOut: 0.1=holdOut: 0.6",
                ", because: It is gone=",
                "timeout: 2h,=",
                "channels: [chat]=channels: [fax]",
                "channels: [chat],=",
                "id: two=id: goal",
                "\"5.00\"=5.00",
                ", authority: lead=",
                "currency: EUR=currency: EURO",
                "    else: end=    then: end"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String change) throws IOException {
        int split = change.indexOf('=');
        assertThat(FaultsTest.SOUND).contains(change.substring(0, split));
        String wrong = FaultsTest.SOUND.replace(change.substring(0, split), change.substring(split + 1));
        assertThat(PlaybookFile.read("wrong.yaml", wrong).faults()).isNotEmpty();
        assertThat(validate(wrong).isValid()).isFalse();
    }
}
