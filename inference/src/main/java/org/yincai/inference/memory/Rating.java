package org.yincai.inference.memory;

/** How well something was recalled, from not at all to without effort. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** The rating of an answer of which only the outcome is known. */
    public static Rating of(boolean correct) {
        return correct ? GOOD : AGAIN;
    }

    /**
     * The rating of a grade.
     *
     * @param grade 1 to 4
     */
    public static Rating graded(int grade) {
        return switch (grade) {
            case 1 -> AGAIN;
            case 2 -> HARD;
            case 3 -> GOOD;
            case 4 -> EASY;
            default -> throw new IllegalArgumentException("a rating is 1 to 4 but is " + grade);
        };
    }

    /** 1 to 4. */
    public int grade() {
        return grade;
    }
}
