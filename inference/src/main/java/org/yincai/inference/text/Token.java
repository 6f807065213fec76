package org.yincai.inference.text;

/**
 * A word, a Chinese character, a number or a sign.
 *
 * @param written in lower case, simplified, a number in digits
 * @param stem what its forms have in common
 * @param negates whether it denies
 * @param before what parts it from the token before it
 */
record Token(String written, String stem, boolean negates, Break before) {
    /** What stands between two words, from the weakest. */
    enum Break {
        NONE,
        /** And, or. */
        PART,
        /** A comma, because, so. */
        CLAUSE,
        /** A full stop, but. */
        SENTENCE
    }

    /** True when it begins something as large or larger. */
    boolean begins(Break least) {
        return before.compareTo(least) >= 0;
    }

    /** True when it is the same word, perhaps in another form or misspelt. */
    boolean is(Token meant) {
        return stem.equals(meant.stem) || Spelling.slip(written, meant.written);
    }
}
