package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import dev.skein.language.train.uss.UssProtocol;
import dev.skein.language.train.uss.UssProtocol.Rated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * User Satisfaction Simulation (Sun et al. 2021): a user's satisfaction in five steps, told before he speaks, by
 * {@link UssProtocol}. A limit does not apply: dialogues are few, and the paper's protocol wants all.
 */
final class Uss implements Measurement {
    @Override
    public String name() {
        return "uss";
    }

    @Override
    public PublicSet set() {
        return PublicSet.USS;
    }

    @Override
    public List<String> files() {
        return UssProtocol.parts().stream().map(UssProtocol::file).toList();
    }

    @Override
    public List<Result> measure(Bench bench) throws IOException {
        List<Result> made = new ArrayList<>();
        for (String part : UssProtocol.parts()) {
            bench.say("uss, " + part + ": reading");
            Map<String, float[]> vectors = bench.vectors(UssProtocol.texts(bench.data(), part));
            bench.say("uss, " + part + ": ten parts");
            List<Rated> rated = UssProtocol.rate(bench.data(), part, vectors::get);
            Ratings ratings = Ratings.of(rated);
            made.add(new Result(
                    set().folder(),
                    "satisfaction, " + part,
                    "the paper's: before each user turn, ten parts, five steps; stricter, no dialogue in two parts and all "
                            + "choices within the nine; intervals over " + ratings.size() + " dialogues",
                    "sentence model",
                    rated.size(),
                    ratings.figures(),
                    0,
                    0,
                    List.of()));
        }
        return made;
    }
}
