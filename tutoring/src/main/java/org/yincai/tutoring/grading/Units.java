package org.yincai.tutoring.grading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yincai.tutoring.maths.Rational;
import org.yincai.tutoring.maths.Typography;

/** The units of school and the words for them in both languages; a word such as 分 may mean several. */
final class Units {
    /** What is measured, in how many of its base units, and every word for it. */
    private static final String TABLE = """
            length 1000 km kilometre kilometer 千米 公里
            length 1 m metre meter 米
            length 0.1 dm decimetre decimeter 分米
            length 0.01 cm centimetre centimeter 厘米 公分
            length 0.001 mm millimetre millimeter 毫米
            area 10000 ha hectare 公顷
            area 1 平方
            volume 1 立方
            volume 0.001 l litre liter 升
            volume 0.000001 ml millilitre milliliter 毫升
            mass 1000 t tonne ton 吨
            mass 1 kg kilo kilogram kilogramme 千克 公斤
            mass 0.5 斤
            mass 0.001 g gram gramme 克
            mass 0.000001 mg milligram 毫克
            time 1 s sec second 秒 秒钟
            time 60 min minute 分 分钟
            time 3600 h hr hour 时 小时 个小时 钟头 个钟头 o'clock
            time 86400 d day 天 日
            time 604800 week 周 星期 个星期
            months 1 month 月 个月
            months 12 year yr 年 岁 yearold yearsold
            angle 1 ° 度 degree deg
            money 1 元 块 圆 块钱 元钱 yuan rmb cny ¥ 人民币
            money 0.1 角 毛 jiao
            money 0.01 分 fen
            speed 1 km/h kmh kph 千米/时 千米/小时 公里/小时 公里/时 千米每小时 公里每小时 千米每时 kilometre/hour kilometres/hour kilometer/hour kilometers/hour
            speed 3.6 m/s 米/秒 米每秒 metre/second metres/second meter/second meters/second
            speed 0.06 m/min 米/分 米/分钟 米每分 米每分钟 metre/minute metres/minute meter/minute meters/minute
            people 1 人 名 位 个 口 个人 people person pupil student child children kid 学生 同学 孩子 名学生 个学生 位同学 名同学 个同学 个孩子
            things 1 个 下 只 本 条 张 支 枝 块 颗 粒 朵 次 份 头 棵 辆 件 袋 盒 瓶 艘 匹 根 间 双 把 台 架 节 盏 箱 包 杯 面
            """;

    private static final Pattern SPACED = Pattern.compile("[\\s^.]");
    private static final Set<String> COUNTED = Set.of("people", "things");

    /** Words that make a number another number are no units. */
    private static final Pattern MULTIPLIER = Pattern.compile("[十百千万亿]|hundreds?|thousands?|millions?|tenths?|.*分之.*");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Map<String, Set<Unit>> BY_WORD = byWord();
    private static final List<Named> LONGEST_FIRST = BY_WORD.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .filter(word -> !isLetter(word))
            .map(word -> new Named(word, pattern(word)))
            .toList();

    /** A unit as so many of the base unit of what is measured. */
    record Unit(String measures, Rational size) {}

    /** A word and how it is found in a text. */
    private record Named(String word, Pattern pattern) {}

    private Units() {}

    /** Without spaces, raised signs and capitals. */
    static String folded(String unit) {
        String plain = Typography.plain(unit).toLowerCase(Locale.ROOT).replace(" per ", "/");
        return SPACED.matcher(plain).replaceAll("");
    }

    /** What a word may mean, in the singular or the plural; empty when it is no unit that is known. */
    static Set<Unit> of(String word) {
        String folded = folded(word);
        Set<Unit> found = BY_WORD.getOrDefault(folded, Set.of());
        // "ms" is not several metres.
        return found.isEmpty() && folded.length() > 2 && folded.endsWith("s")
                ? BY_WORD.getOrDefault(folded.substring(0, folded.length() - 1), Set.of())
                : found;
    }

    /** True for a measure word or a word for people, which says nothing about the amount. */
    static boolean counts(String word) {
        return of(word).stream().anyMatch(u -> COUNTED.contains(u.measures()));
    }

    /** True when a text names this unit, in these or other words, and no other unit for the same measure. */
    static boolean isNamedIn(String text, String word) {
        String written = folded(word);
        if (of(written).isEmpty()) {
            return LETTERS.matcher(written).matches()
                    && !MULTIPLIER.matcher(written).matches()
                    && !isLetter(written)
                    && pattern(written).matcher(text).find();
        }
        Set<Unit> named = namedIn(text);
        return of(written).stream()
                .anyMatch(u -> named.contains(u)
                        && named.stream()
                                .allMatch(n -> n.equals(u) || !n.measures().equals(u.measures())));
    }

    /** Longer words first and taken out, for 厘米 does not name 米. */
    private static Set<Unit> namedIn(String text) {
        var named = new HashSet<Unit>();
        String rest = text;
        for (Named unit : LONGEST_FIRST) {
            Matcher found = unit.pattern.matcher(rest);
            if (found.find()) {
                named.addAll(BY_WORD.getOrDefault(unit.word, Set.of()));
                rest = found.replaceAll(" ");
            }
        }
        return named;
    }

    /** A single letter in a text may well be a variable. */
    private static boolean isLetter(String word) {
        return word.length() == 1 && word.charAt(0) < 0x80;
    }

    private static Pattern pattern(String word) {
        return word.charAt(0) < 0x80
                ? Pattern.compile(
                        "(?<![a-zA-Z])" + Pattern.quote(word) + "(?:s|es)?(?![a-zA-Z])", Pattern.CASE_INSENSITIVE)
                : Pattern.compile(Pattern.quote(word));
    }

    private static Map<String, Set<Unit>> byWord() {
        var words = new HashMap<String, Set<Unit>>();
        for (String line : TABLE.lines().toList()) {
            List<String> fields = List.of(line.split(" "));
            var unit = new Unit(fields.get(0), Rational.ofDecimal(fields.get(1)));
            for (String word : fields.subList(2, fields.size())) {
                add(words, word, unit);
                if (unit.measures().equals("length")) {
                    addRaised(words, word, unit.size());
                }
            }
        }
        return words;
    }

    /** The areas and volumes of a length: 平方厘米, square centimetre, cm2, centimetres squared. */
    private static void addRaised(Map<String, Set<Unit>> words, String word, Rational size) {
        var area = new Unit("area", size.times(size));
        var volume = new Unit("volume", area.size().times(size));
        List<UnaryOperator<String>> squares = List.of(
                w -> "平方" + w, w -> "square" + w, w -> "sq" + w, w -> w + "2", w -> w + "squared", w -> w + "ssquared");
        List<UnaryOperator<String>> cubes = List.of(
                w -> "立方" + w, w -> "cubic" + w, w -> "cu" + w, w -> w + "3", w -> w + "cubed", w -> w + "scubed");
        squares.forEach(s -> add(words, s.apply(word), area));
        cubes.forEach(c -> add(words, c.apply(word), volume));
    }

    private static void add(Map<String, Set<Unit>> words, String word, Unit unit) {
        words.computeIfAbsent(word, w -> new HashSet<>()).add(unit);
    }
}
