package org.yincai.api.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Compares the controllers of a context with the table of rules: every mapping has exactly one rule of its own. */
public final class RuleCoverage {
    private RuleCoverage() {}

    /** What is wrong, one sentence a mapping; empty when every mapping has its rule. */
    public static List<String> complaints(ApplicationContext context) {
        Rules rules = context.getBean(Rules.class);
        List<String> complaints = new ArrayList<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> check(info, rules, complaints));
        return complaints;
    }

    private static void check(RequestMappingInfo info, Rules rules, List<String> complaints) {
        if (info.getMethodsCondition().getMethods().isEmpty()) {
            complaints.add(info + " takes every method");
        }
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            for (PathPattern path : info.getPatternsCondition().getPatterns()) {
                long own = rules.all().stream()
                        .filter(rule -> rule.method().equals(HttpMethod.valueOf(method.name())))
                        .filter(rule -> covers(rule, path))
                        .count();
                if (own != 1) {
                    complaints.add(method + " " + path + " has " + own + " rules");
                }
            }
        }
    }

    private static boolean covers(Rule rule, PathPattern path) {
        String mapped = shape(path.getPatternString());
        String ruled = shape(rule.path().getPatternString());
        boolean wild = ruled.endsWith("/**") && !mapped.startsWith("/api/");
        return wild ? (mapped + "/").startsWith(ruled.substring(0, ruled.length() - 2)) : mapped.equals(ruled);
    }

    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "{}");
    }
}
