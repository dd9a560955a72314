package dev.skein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CompanyFileTest {
    @Test
    void theDemoCompanyIsReadWhole() throws IOException {
        CompanyFile file =
                CompanyFile.read("company.yaml", Files.readString(Path.of("../examples/furniture/company.yaml")));
        assertThat(file.company().name()).isEqualTo("Nordlund Home");
        assertThat(file.company().quiet().from()).isEqualTo(LocalTime.of(21, 0));
        assertThat(file.company().need("damaged-item").orElseThrow().people()).isTrue();
        assertThat(file.employees()).hasSize(5);
        assertThat(file.pods())
                .hasSize(2)
                .allSatisfy(pod -> assertThat(pod.described().list("members").stream()
                                .map(m -> ((java.util.Map<?, ?>) m).get("function"))
                                .distinct())
                        .hasSizeGreaterThan(1));
        assertThat(file.events(Instant.EPOCH)).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(file.events(Instant.EPOCH)).isEqualTo(file.events(Instant.EPOCH));
    }

    @Test
    void aPodOfOneFunctionIsRefusedWhereThereAreMore() {
        String pods = """
                name: A
                zone: UTC
                defaultPod: p
                pods: [{id: p, name: P, duty: a, members: [a, b]}]
                employees:
                  - {id: a, name: A, function: service}
                  - {id: b, name: B, function: service}
                """;
        assertThat(CompanyFile.read("c.yaml", pods).pods()).hasSize(1);
        assertThatThrownBy(() -> CompanyFile.read("c.yaml", pods + "  - {id: c, name: C, function: billing}\n"))
                .hasMessage("c.yaml: pods[0].members: are all of one function (service); a pod has people of at least"
                        + " two, so that the lead can pass with the need");
    }

    @Test
    void aFaultNamesFileFieldAndCure() {
        assertThatThrownBy(() -> CompanyFile.read("c.yaml", "name: A\ndefaultPod: care\nzone: Mars/Olympus\n"))
                .hasMessage("c.yaml: zone: Mars/Olympus is no time zone; write one such as Europe/Stockholm");
        assertThatThrownBy(() -> CompanyFile.read("c.yaml", "name: A\nzone: UTC\n"))
                .hasMessage("c.yaml: defaultPod: is missing");
        assertThatThrownBy(() -> CompanyFile.read("c.yaml", "name: A\nzone: UTC\ndefaultPod: p\nquietAfter: soon\n"))
                .hasMessage("c.yaml: quietAfter: soon is no span of time; write 30m, 2h or 1d");
        assertThatThrownBy(() -> CompanyFile.read("c.yaml", "["))
                .hasMessageStartingWith("c.yaml: the file: is no YAML");
        assertThatThrownBy(() -> CompanyFile.read(
                        "c.yaml",
                        "name: A\nzone: UTC\ndefaultPod: p\npods: [{id: p, name: P, duty: x, members: [ghost]}]\n"))
                .hasMessage("c.yaml: pods[0].members: names ghost, who is not among the employees");
    }
}
