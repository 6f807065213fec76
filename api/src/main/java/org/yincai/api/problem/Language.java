package org.yincai.api.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Which of the two languages a caller reads: {@code zh} or {@code en}. */
public final class Language {
    public static final String ZH = "zh";
    public static final String EN = "en";

    private Language() {}

    /** The first of the two in {@code Accept-Language} by weight; English when neither is named or the header is nonsense. */
    public static String of(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 200) {
            return EN;
        }
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range ->
                        range.getRange().startsWith(ZH) ? ZH : range.getRange().startsWith(EN) ? EN : "")
                .filter(language -> !language.isEmpty())
                .findFirst()
                .orElse(EN);
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }
}
