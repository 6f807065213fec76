package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Rational;

/** Bodies whose answer is composed of shown options: choice, multi, order and pairs. */
final class ChosenBodies {
    private ChosenBodies() {}

    /** An option of a template. */
    record Candidate(Phrase phrase, boolean right, @Nullable Misconception misconception) {}

    private record Placed(
            Option option, boolean right, @Nullable Misconception misconception) {}

    record ChoiceBody(List<Candidate> candidates) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.CHOICE;
        }

        /** The key comes first; a distractor that coincides with an earlier option is left out. */
        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            var seen = new HashSet<String>();
            var distinct = new ArrayList<Candidate>();
            for (Candidate candidate : candidates) {
                Text text = candidate.phrase().in(values);
                if (!seen.contains(text.zh()) && !seen.contains(text.en())) {
                    seen.add(text.zh());
                    seen.add(text.en());
                    distinct.add(candidate);
                }
            }
            if (distinct.size() < Math.min(3, candidates.size())) {
                return Optional.empty();
            }
            List<Placed> placed = placed(random.shuffled(distinct), values);
            String right = placed.stream()
                    .filter(Placed::right)
                    .findFirst()
                    .orElseThrow()
                    .option()
                    .id();
            return Optional.of(Filled.choosing(options(placed), new Solution.Choice(right, misconceptions(placed))));
        }
    }

    record MultiBody(List<Candidate> candidates) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.MULTI;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            List<Placed> placed = placed(random.shuffled(candidates), values);
            var right = placed.stream()
                    .filter(Placed::right)
                    .map(p -> p.option().id())
                    .collect(Collectors.toUnmodifiableSet());
            return unlessEqual(options(placed))
                    .map(o -> Filled.choosing(o, new Solution.Multi(right, misconceptions(placed))));
        }
    }

    record OrderBody(List<Phrase> sequence) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.ORDER;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            List<Integer> shown = Shuffles.unlikeSorted(sequence.size(), random);
            var options = new ArrayList<Option>();
            var ids = new HashMap<Integer, String>();
            for (int place = 0; place < shown.size(); place++) {
                String id = letter(place);
                options.add(new Option(id, sequence.get(shown.get(place)).in(values)));
                ids.put(shown.get(place), id);
            }
            var order = new ArrayList<String>();
            for (int i = 0; i < shown.size(); i++) {
                order.add(Objects.requireNonNull(ids.get(i)));
            }
            return unlessEqual(options).map(o -> Filled.choosing(o, new Solution.Order(order)));
        }
    }

    record PairsBody(List<Phrase> left, List<Phrase> right) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.PAIRS;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            List<Integer> shown = Shuffles.unlikeSorted(right.size(), random);
            var lefts = new ArrayList<Option>();
            var rights = new ArrayList<Option>();
            var match = new HashMap<String, String>();
            for (int place = 0; place < shown.size(); place++) {
                lefts.add(
                        new Option(Integer.toString(place + 1), left.get(place).in(values)));
                rights.add(new Option(letter(place), right.get(shown.get(place)).in(values)));
                match.put(Integer.toString(shown.get(place) + 1), letter(place));
            }
            if (unlessEqual(lefts).isEmpty() || unlessEqual(rights).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Filled(List.of(), lefts, rights, 0, null, new Solution.Pairs(match)));
        }
    }

    private static List<Placed> placed(List<Candidate> shuffled, Map<String, Rational> values) {
        var placed = new ArrayList<Placed>();
        for (Candidate c : shuffled) {
            var option = new Option(letter(placed.size()), c.phrase().in(values));
            placed.add(new Placed(option, c.right(), c.misconception()));
        }
        return placed;
    }

    private static List<Option> options(List<Placed> placed) {
        return placed.stream().map(Placed::option).toList();
    }

    private static Map<String, Misconception> misconceptions(List<Placed> placed) {
        var found = new HashMap<String, Misconception>();
        for (Placed p : placed) {
            if (p.misconception() != null) {
                found.put(p.option().id(), p.misconception());
            }
        }
        return found;
    }

    private static Optional<List<Option>> unlessEqual(List<Option> options) {
        boolean distinct = options.stream().map(o -> o.text().zh()).distinct().count() == options.size()
                && options.stream().map(o -> o.text().en()).distinct().count() == options.size();
        return distinct ? Optional.of(options) : Optional.empty();
    }

    private static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }
}
