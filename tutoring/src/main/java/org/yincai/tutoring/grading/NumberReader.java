package org.yincai.tutoring.grading;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yincai.inference.text.Numerals;
import org.yincai.tutoring.grading.Written.Shape;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;
import org.yincai.tutoring.maths.Typography;

/**
 * Reads a number the ways pupils write it: {@code -3}, {@code 1,234.5}, {@code 3/4}, {@code 1 1/2}, {@code 1又1/2}, {@code 25%},
 * {@code 3万}, 十二, 四分之三, {@code three quarters}, full-width digits, {@code x = 5}, and a unit behind it; at most {@value #MAX_LENGTH} characters.
 */
final class NumberReader {
    static final int MAX_LENGTH = 120;
    private static final Pattern LEAD = Pattern.compile(
            "^(?:答案?是?|answer)?\\s*[::]?\\s*(?:[a-zA-Z]\\s*)?=\\s*|^(?:答案?是?|answer)\\s*:?\\s*|^[¥$€£]\\s*");
    private static final Pattern ABOUT =
            Pattern.compile("^(?:大约|约等于|约|about|approximately|approx\\.?|≈)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAIL = Pattern.compile("\\s*=\\s*(?<letter>[a-zA-Z])$");
    private static final Pattern NAMED = Pattern.compile("^[^a-zA-Z=]*(?<letter>[a-zA-Z])\\s*=");
    private static final Pattern BRACKETED = Pattern.compile("^\\(([^()]*)\\)$");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[+-]?)\\s*(?:"
                    + "(?<whole>\\d+)(?:\\s*又\\s*|\\s+)(?<top>\\d+)\\s*/\\s*(?<bottom>\\d+)"
                    + "|(?<fractionTop>\\d+)\\s*/\\s*(?<fractionSign>-?)(?<fractionBottom>\\d+)"
                    + "|(?<decimal>(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)"
                    + ")(?<rest>.*)",
            Pattern.DOTALL);
    private static final Pattern UNIT =
            Pattern.compile("[\\p{L}°\"'%¥$€£/]{1,12}(?: (?:per )?[\\p{L}/]{1,12})?\\^?[23]?");

    private NumberReader() {}

    /** The number, or empty when there is none that can be read. */
    static Optional<Written> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = stripped(Numerals.ofNumber(withoutAbout(text)));
        try {
            Matcher matcher = NUMBER.matcher(plain);
            return matcher.matches() ? withRest(matcher, plain) : calculation(plain);
        } catch (MathsException unreadable) {
            return Optional.empty();
        }
    }

    /** The letter the number is said to be the value of, as in {@code x = 5} or {@code 5 = x}; empty when none is. */
    static Optional<String> letter(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = Typography.plain(text);
        return Stream.of(NAMED.matcher(plain), TRAIL.matcher(plain))
                .filter(Matcher::find)
                .map(m -> m.group("letter"))
                .findFirst();
    }

    private static String withoutAbout(String text) {
        return ABOUT.matcher(Typography.plain(text)).replaceFirst("");
    }

    private static String stripped(String plain) {
        String ahead = LEAD.matcher(plain).replaceFirst("").strip();
        String bare = TRAIL.matcher(ahead).replaceFirst("");
        String whole = bare.endsWith(".") || bare.endsWith("。") || bare.endsWith("!")
                ? bare.substring(0, bare.length() - 1).strip()
                : bare;
        return BRACKETED.matcher(whole).replaceFirst("$1").strip();
    }

    private static Optional<Written> withRest(Matcher matcher, String plain) {
        Written number = number(matcher);
        Written signed = matcher.group("sign").equals("-") ? number.negated() : number;
        String rest = matcher.group("rest").strip();
        if (rest.startsWith("%")) {
            Rational hundredth = signed.value().over(Rational.of(100));
            signed = new Written(hundredth, Shape.PERCENT, signed.decimals() + 2, true, "");
            rest = rest.substring(1).strip();
        } else if (rest.startsWith("万") || rest.startsWith("亿")) {
            long factor = rest.startsWith("万") ? 10_000 : 100_000_000;
            signed = Written.of(signed.value().times(Rational.of(factor)), Shape.INTEGER);
            rest = rest.substring(1).strip();
        }
        if (rest.isEmpty()) {
            return Optional.of(signed);
        }
        return UNIT.matcher(rest).matches() ? Optional.of(signed.withUnit(rest)) : calculation(plain);
    }

    private static Written number(Matcher matcher) {
        if (matcher.group("decimal") != null) {
            String digits = matcher.group("decimal").replaceAll("[, ]", "");
            int point = digits.indexOf('.');
            int places = point < 0 ? 0 : digits.length() - point - 1;
            return new Written(
                    Rational.ofDecimal(digits), places == 0 ? Shape.INTEGER : Shape.DECIMAL, places, true, "");
        }
        if (matcher.group("whole") != null) {
            Written part = fraction(matcher.group("top"), matcher.group("bottom"));
            boolean proper = part.value().compareTo(Rational.ONE) < 0;
            Rational value = Rational.ofDecimal(matcher.group("whole")).plus(part.value());
            return new Written(value, Shape.FRACTION, 0, part.reduced() && proper, "");
        }
        Written fraction = fraction(matcher.group("fractionTop"), matcher.group("fractionBottom"));
        return matcher.group("fractionSign").isEmpty() ? fraction : fraction.negated();
    }

    private static Written fraction(String top, String bottom) {
        Rational below = Rational.ofDecimal(bottom);
        Rational value = Rational.ofDecimal(top).over(below);
        boolean reduced = value.denominator().equals(below.numerator())
                && !below.numerator().equals(BigInteger.ONE);
        return new Written(value, Shape.FRACTION, 0, reduced, "");
    }

    private static Optional<Written> calculation(String plain) {
        Expression expression = Expression.ofPupil(plain);
        return expression.names().isEmpty()
                ? Optional.of(Written.of(expression.value(Map.of()), Shape.CALCULATION))
                : Optional.empty();
    }
}
