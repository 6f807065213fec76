package org.yincai.tutoring.grading;

import java.util.List;

/** What a pupil answered, in the shape the question asks for, or that they do not know. */
public sealed interface Response {
    /** "I do not know": fits every question, is not right and shows no misconception. */
    record Skip() implements Response {}

    /** Something typed: a number, an expression or words. */
    record Text(String text) implements Response {}

    /** One option by its id. */
    record Option(String id) implements Response {}

    /** Several options by their ids. */
    record Options(List<String> ids) implements Response {
        public Options {
            ids = List.copyOf(ids);
        }
    }

    /** All options in order. */
    record Order(List<String> ids) implements Response {
        public Order {
            ids = List.copyOf(ids);
        }
    }

    /** Left ids joined to right ids; a left id may be missing. */
    record Pairs(List<Pair> pairs) implements Response {
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /** One left id joined to one right id. */
    record Pair(String left, String right) {}

    /** What was typed into every gap, in order; empty for a gap left open. */
    record Blanks(List<String> texts) implements Response {
        public Blanks {
            texts = List.copyOf(texts);
        }
    }
}
