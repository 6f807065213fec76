package org.yincai.inference.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.text.Token.Break;

/**
 * One wording of an {@link Idea}.
 *
 * @param steps what must stand one after the other; the words of each may stand in any order
 * @param negations how many of its words deny
 * @param reach within how many tokens all must stand
 */
record Wording(List<List<Word>> steps, int negations, int reach) {
    private static final int SLACK = 10;
    private static final Pattern THEN = Pattern.compile("\\s*(?:…|\\.\\.\\.)+\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OR = Pattern.compile("\\|");

    /** A word by any of its alternatives, each a run of tokens. */
    record Word(List<List<Token>> alternatives, int negations, int length) {
        static Word of(String source) {
            List<List<Token>> runs =
                    Arrays.stream(OR.split(source, -1)).map(Tokens::of).toList();
            if (runs.isEmpty() || runs.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("'" + source + "' has no word to look for");
            }
            if (runs.stream().flatMap(List::stream).anyMatch(t -> t.begins(Break.CLAUSE))) {
                throw new IllegalArgumentException("'" + source + "' has a word or mark that parts clauses");
            }
            int[] negations = runs.stream().mapToInt(Word::negations).distinct().toArray();
            if (negations.length > 1) {
                throw new IllegalArgumentException("of '" + source + "' some deny and some do not");
            }
            return new Word(
                    runs, negations[0], runs.stream().mapToInt(List::size).max().orElse(0));
        }

        private static int negations(List<Token> run) {
            return (int) run.stream().filter(Token::negates).count();
        }

        /** The first place that begins at {@code from} or later and ends before {@code to}. */
        @Nullable
        Place find(List<Token> said, int from, int to) {
            for (int at = from; at < to; at++) {
                Place place = at(said, at, to);
                if (place != null) {
                    return place;
                }
            }
            return null;
        }

        /** The place that begins at {@code at} and ends before {@code to}, or null. */
        @Nullable
        Place at(List<Token> said, int at, int to) {
            for (List<Token> run : alternatives) {
                if (at + run.size() <= to && standsAt(said, at, run)) {
                    return new Place(at, at + run.size());
                }
            }
            return null;
        }

        private static boolean standsAt(List<Token> said, int at, List<Token> run) {
            for (int i = 0; i < run.size(); i++) {
                if (!said.get(at + i).is(run.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Tokens from {@code start} to before {@code end}. */
    record Place(int start, int end) {
        /** The strongest break inside. */
        Break parted(List<Token> said) {
            return said.subList(start + 1, end).stream()
                    .map(Token::before)
                    .max(Comparator.naturalOrder())
                    .orElse(Break.NONE);
        }

        /** With what stands around it and is not parted from it. */
        Place within(List<Token> said, Break least) {
            int from = start;
            while (from > 0 && !said.get(from).begins(least)) {
                from--;
            }
            int to = end;
            while (to < said.size() && !said.get(to).begins(least)) {
                to++;
            }
            return new Place(from, to);
        }
    }

    static Wording of(String source) {
        List<List<Word>> steps = Arrays.stream(THEN.split(source.strip()))
                .map(step -> SPACE.splitAsStream(step).map(Word::of).toList())
                .toList();
        List<Word> words = steps.stream().flatMap(List::stream).toList();
        return new Wording(
                steps,
                words.stream().mapToInt(Word::negations).sum(),
                words.stream().mapToInt(Word::length).sum() + SLACK);
    }

    /** Where its words stand closest together counts: in one part, else in one clause, else in one sentence, if within the border. */
    Stance in(Utterance utterance, Break border) {
        List<Token> said = utterance.tokens();
        var found = new EnumMap<Break, Set<Stance>>(Break.class);
        for (int start = 0; start < said.size(); start++) {
            Place place = opens(said, start) ? from(said, start) : null;
            Break parted = place == null ? border : place.parted(said);
            if (place != null && parted.compareTo(border) < 0) {
                found.computeIfAbsent(parted, b -> EnumSet.noneOf(Stance.class)).add(stance(said, place));
            }
        }
        return found.isEmpty()
                ? Stance.ABSENT
                : Stance.of(found.values().iterator().next());
    }

    private boolean opens(List<Token> said, int start) {
        for (Word word : steps.getFirst()) {
            if (word.at(said, start, said.size()) != null) {
                return true;
            }
        }
        return false;
    }

    /** The place that begins at {@code start}, or null. */
    private @Nullable Place from(List<Token> said, int start) {
        int to = new Place(start, start + 1).within(said, Break.SENTENCE).end();
        int limit = Math.min(to, start + reach);
        int first = limit;
        int from = start;
        for (List<Word> step : steps) {
            int end = from;
            for (Word word : step) {
                Place place = word.find(said, from, limit);
                if (place == null) {
                    return null;
                }
                first = Math.min(first, place.start());
                end = Math.max(end, place.end());
            }
            from = end;
        }
        return first == start ? new Place(start, from) : null;
    }

    /** Denied by a negation in the same part; one that may reach over an "and" from before leaves it unclear. */
    private Stance stance(List<Token> said, Place place) {
        Place part = place.within(said, Break.PART);
        Place clause = place.within(said, Break.CLAUSE);
        long denials = denials(said, part.start(), part.end()) - negations;
        if (denials(said, clause.start(), part.start()) > 0 || Math.abs(denials) > 1) {
            return Stance.UNCLEAR;
        }
        return denials == 0 ? Stance.AFFIRMED : Stance.DENIED;
    }

    private static long denials(List<Token> said, int from, int to) {
        return said.subList(from, to).stream().filter(Token::negates).count();
    }
}
