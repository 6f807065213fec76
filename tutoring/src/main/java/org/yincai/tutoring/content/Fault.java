package org.yincai.tutoring.content;

/**
 * One thing wrong with curriculum content, and its remedy.
 *
 * @param file the resource it stands in
 * @param where the template, skill or misconception, or empty for the whole file
 * @param field the field, with its place in a list, or empty
 */
public record Fault(String file, String where, String field, String problem, String remedy) {
    @Override
    public String toString() {
        return file + (where.isEmpty() ? "" : ": " + where) + (field.isEmpty() ? "" : "." + field) + ": " + problem
                + "; " + remedy;
    }
}
