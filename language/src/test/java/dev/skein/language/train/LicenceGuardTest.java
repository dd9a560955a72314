package dev.skein.language.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenceGuardTest {
    @ParameterizedTest
    @EnumSource(names = {"EPITOME", "NC_EVALUATION_ONLY", "TWEETEVAL", "UMSAB", "USS"})
    void refusesToTrainOnWhatIsForMeasuringOnly(PublicSet set) {
        LicenceGuard guard = new LicenceGuard();
        assertThatThrownBy(() -> guard.train(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(set.folder())
                .hasMessageContaining("for measuring only");
        assertThat(guard.used()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BANKING77", "CLINC150", "GOEMOTIONS", "LANGUAGE_ID", "NLUPP", "XED"})
    void remembersWhatWasTrainedOn(PublicSet set) {
        LicenceGuard guard = new LicenceGuard();
        guard.train(set);
        assertThat(guard.used()).containsExactly(set);
    }
}
