package org.yincai.inference.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.yincai.inference.text.Token.Break;

/** Cuts a text into tokens: Chinese by the character, since OpenNLP has no model of it, English by the word with its stem. */
final class Tokens {
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern CONTRACTED =
            Pattern.compile("\\b(?:(is|are|was|were|do|does|did|could|wo|would|should|has|have|had)nt|cant|cannot)\\b");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L}{2})-(?=\\p{L}{2}|\\d)");
    private static final Pattern REPLY = Pattern.compile(
            "^\\s*(no|nope|yes) (?=(?:its?|they|the|because|i|you|this|that|there|both|each|every)\\b)");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern EITHER_OR = Pattern.compile("([是有能会可对要])[不没]\\1");
    private static final Pattern NEGATION = Pattern.compile("不(?!但|仅|只|管|论|等[式号])|没|无(?!论|理数|限|穷)|非(?!常)|未(?!知)"
            + "|\\b(?:not(?! only)|no(?! matter| doubt)|never|none|without|neither|nor|nothing|nobody)\\b");
    private static final Pattern CLAUSE = Pattern.compile("因为|所以|因此|如果|那么|虽然|从而|就");
    private static final Pattern SENTENCE = Pattern.compile("但是?|然而|可是|而是|却");
    private static final Pattern TOKEN = Pattern.compile("(?<mark>[!?。;,:、()\\n]|\\.(?!\\d))|[-+*/^=<>%°]"
            + "|\\d+(?:\\.\\d+)?(?:/\\d+)?|\\.\\d+|\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]+");
    private static final Set<String> CONTRARY = Set.of("but", "however");
    private static final Set<String> CLAUSE_WORDS = Set.of(
            "because", "since", "so", "therefore", "if", "then", "when", "while", "whereas", "although", "though");
    private static final Set<String> PART_WORDS = Set.of("and", "or", "和", "或", "且", "并", "与", "及");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "的", "了");

    private final SnowballStemmer stemmer = new SnowballStemmer(ALGORITHM.ENGLISH);
    private final List<Token> tokens = new ArrayList<>();
    private Break before = Break.NONE;

    private Tokens() {}

    static List<Token> of(String text) {
        String folded = folded(text);
        var negations = new BitSet();
        NEGATION.matcher(folded).results().map(MatchResult::start).forEach(negations::set);
        var cut = new Tokens();
        Matcher matcher = TOKEN.matcher(folded);
        while (matcher.find()) {
            if (matcher.group("mark") != null) {
                cut.part(",:、()".contains(matcher.group()) ? Break.CLAUSE : Break.SENTENCE);
            } else {
                cut.add(matcher.group(), negations.get(matcher.start()));
            }
        }
        return cut.tokens;
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('⁄', '/');
        return Numerals.everywhere(english(isAscii(plain) ? plain : chinese(plain)));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String chinese(String text) {
        String stated = EITHER_OR.matcher(Simplified.of(text)).replaceAll("$1");
        return SENTENCE.matcher(CLAUSE.matcher(stated).replaceAll(",")).replaceAll(";");
    }

    private static String english(String text) {
        String joined = HYPHEN.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll(" ");
        String spelt = CONTRACTED
                .matcher(GROUPED.matcher(joined).replaceAll(""))
                .replaceAll(m -> (m.group(1) == null ? "can" : m.group(1)) + " not");
        return REPLY.matcher(spelt).replaceFirst("$1, ");
    }

    private void add(String word, boolean negates) {
        if (CONTRARY.contains(word)) {
            part(Break.SENTENCE);
        } else if (CLAUSE_WORDS.contains(word)) {
            part(Break.CLAUSE);
        } else if (!ARTICLES.contains(word)) {
            if (PART_WORDS.contains(word)) {
                part(Break.PART);
            }
            boolean latin = word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
            String stem = latin ? stemmer.stem(word).toString() : word;
            tokens.add(new Token(word, stem, negates, before));
            before = Break.NONE;
        }
    }

    private void part(Break least) {
        before = before.compareTo(least) >= 0 ? before : least;
    }
}
