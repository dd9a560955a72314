package dev.skein.act.match;

import dev.skein.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Floors full of people, by a seed. */
final class Scenes {
    private static final List<String> NEEDS = List.of("late-delivery", "invoice", "return-item", "assembly", "other");
    private static final List<Map<Channel, Integer>> ROOM = List.of(
            Map.of(Channel.CHAT, 2, Channel.EMAIL, 3, Channel.VOICE, 1),
            Map.of(Channel.CHAT, 1),
            Map.of(Channel.VOICE, 1));
    private static final List<Map<Channel, Integer>> OPEN =
            List.of(Map.of(), Map.of(), Map.of(Channel.CHAT, 1), Map.of(Channel.EMAIL, 1), Map.of(Channel.VOICE, 1));
    private static final List<List<String>> SPOKEN = List.of(List.of(), List.of("en"), List.of("de", "en"));

    private Scenes() {}

    static List<Place> places(SplittableRandom dice, int many, int of) {
        List<Place> places = new ArrayList<>();
        for (int j = 0; j < many; j++) {
            int number = of == many ? j : dice.nextInt(of / many) + j * (of / many);
            places.add(new Place(
                    "e" + number,
                    List.of(NEEDS.get(number % 3), NEEDS.get(number % 4)),
                    pick(dice, SPOKEN),
                    pick(dice, ROOM),
                    pick(dice, OPEN),
                    dice.nextInt(5),
                    dice.nextInt(4) == 0 ? 0 : dice.nextInt(4_000),
                    dice.nextInt(9_000)));
        }
        return places;
    }

    static List<Work> work(SplittableRandom dice, int many, int of) {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            work.add(new Work(
                    "w" + i,
                    pick(dice, NEEDS),
                    dice.nextInt(3) == 0 ? Channel.VOICE : Channel.CHAT,
                    dice.nextInt(3) == 0 ? "de" : "",
                    dice.nextInt(3) == 0,
                    dice.nextInt(3) == 0 ? 600.0 * dice.nextInt(12) : dice.nextInt(700),
                    named(dice, of),
                    dice.nextInt(8) == 0 ? named(dice, of) : Optional.empty()));
        }
        return work;
    }

    private static Optional<String> named(SplittableRandom dice, int of) {
        return dice.nextInt(2) == 0 ? Optional.empty() : Optional.of("e" + dice.nextInt(of));
    }

    private static <T> T pick(SplittableRandom dice, List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
