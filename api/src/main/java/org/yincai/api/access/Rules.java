package org.yincai.api.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.yincai.api.access.Role.EDITOR;
import static org.yincai.api.access.Role.OPERATOR;
import static org.yincai.api.access.Role.PLATFORM;
import static org.yincai.api.access.Role.PUPIL;
import static org.yincai.api.access.Role.TEACHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yincai.api.access.Rule.Who;

/** The one table of who may call what; a path that stands nowhere in it does not exist. */
public final class Rules {
    private static final String V1 = "/api/v1";

    private final List<Rule> all;

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The table.
     *
     * @param demo with the demo's identities, and the operator's pages open to this machine
     */
    public static Rules of(boolean demo) {
        Table table = new Table();
        practice(table);
        insight(table);
        table.roles(GET, V1 + "/items", TEACHER, EDITOR, PLATFORM)
                .roles(GET, V1 + "/items/{item}", TEACHER, EDITOR, PLATFORM)
                .roles(GET, V1 + "/items/{item}/statistics", TEACHER, EDITOR, OPERATOR)
                .roles(GET, V1 + "/skills", PUPIL, TEACHER, EDITOR, PLATFORM);
        operation(table, demo);
        pages(table);
        if (demo) {
            table.everybody(GET, V1 + "/demo/identities").everybody(POST, V1 + "/demo/token");
        }
        return new Rules(table.rules);
    }

    private static void practice(Table table) {
        table.roles(POST, V1 + "/sessions", PUPIL, PLATFORM)
                .roles(POST, V1 + "/sessions/{session}/next", PUPIL, PLATFORM)
                .roles(POST, V1 + "/sessions/{session}/attempts", PUPIL, PLATFORM)
                .roles(POST, V1 + "/sessions/{session}/hints", PUPIL, PLATFORM)
                .roles(POST, V1 + "/sessions/{session}/finish", PUPIL, PLATFORM)
                .roles(POST, V1 + "/recommendations", PUPIL, TEACHER, PLATFORM)
                .roles(POST, V1 + "/recommendations/batch", PLATFORM)
                .roles(POST, V1 + "/responses", PLATFORM);
    }

    private static void insight(Table table) {
        table.roles(GET, V1 + "/learners/{learner}/profile", PUPIL, TEACHER, PLATFORM)
                .roles(GET, V1 + "/learners/{learner}/path", PUPIL, TEACHER, PLATFORM)
                .roles(GET, V1 + "/decisions/{decision}", PUPIL, TEACHER, PLATFORM, OPERATOR)
                .roles(GET, V1 + "/classes", TEACHER)
                .roles(GET, V1 + "/classes/{class}/reports/{report}", TEACHER)
                .roles(GET, V1 + "/classes/{class}/suggestions", TEACHER)
                .roles(POST, V1 + "/classes/{class}/suggestions/{suggestion}/accept", TEACHER)
                .roles(POST, V1 + "/classes/{class}/suggestions/{suggestion}/dismiss", TEACHER);
    }

    private static void operation(Table table, boolean demo) {
        table.everybody(GET, "/actuator/health/**");
        table.add(GET, "/actuator/**", demo ? Who.ROLES_OR_LOOPBACK : Who.ROLES, OPERATOR);
    }

    private static void pages(Table table) {
        for (String path : List.of(
                "/openapi.json",
                "/",
                "/*.html",
                "/favicon.ico",
                "/favicon.svg",
                "/robots.txt",
                "/pages/**",
                "/assets/**",
                "/js/**",
                "/css/**",
                "/img/**",
                "/webjars/**",
                "/_static/**")) {
            table.everybody(GET, path);
        }
    }

    /** The rule for a request, if there is one; the first in the table wins, and {@code HEAD} follows {@code GET}. */
    public Optional<Rule> find(HttpMethod method, PathContainer path) {
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? GET : method;
        for (Rule rule : all) {
            if (rule.method().equals(asked) && rule.path().matches(path)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The methods that have a rule on this path; empty when the path does not exist. */
    public List<String> methods(PathContainer path) {
        return all.stream()
                .filter(rule -> rule.path().matches(path))
                .map(rule -> rule.method().name())
                .distinct()
                .toList();
    }

    /** The whole table, for tests and documentation. */
    public List<Rule> all() {
        return all;
    }

    private static final class Table {
        private final List<Rule> rules = new ArrayList<>();
        private final PathPatternParser parser = new PathPatternParser();

        Table roles(HttpMethod method, String path, Role... roles) {
            return add(method, path, Who.ROLES, roles);
        }

        Table everybody(HttpMethod method, String path) {
            return add(method, path, Who.EVERYBODY);
        }

        Table add(HttpMethod method, String path, Who who, Role... roles) {
            rules.add(new Rule(method, parser.parse(path), who, Set.of(roles)));
            return this;
        }
    }
}
