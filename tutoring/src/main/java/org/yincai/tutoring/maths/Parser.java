package org.yincai.tutoring.maths;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.tutoring.maths.Lexer.Kind;
import org.yincai.tutoring.maths.Lexer.Token;

/** Reads an expression by recursive descent, at most {@value #MAX_DEPTH} deep; the usual precedences. */
final class Parser {
    static final int MAX_DEPTH = 40;

    private final List<Token> tokens;
    private final boolean implicit;
    private int at;
    private int depth;

    Parser(List<Token> tokens, boolean implicitMultiplication) {
        this.tokens = tokens;
        this.implicit = implicitMultiplication;
    }

    Expression all() {
        Expression whole = comparison();
        if (at < tokens.size()) {
            throw new MathsException("unexpected '" + tokens.get(at).text() + "'");
        }
        return whole;
    }

    private Expression comparison() {
        Expression left = sum();
        for (Operator operator : Operator.values()) {
            if (!implicit && operator.compares() && took(operator.sign())) {
                return new Expression.Binary(operator, left, sum());
            }
        }
        return left;
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (took("+")) {
                left = new Expression.Binary(Operator.ADD, left, product());
            } else if (took("-")) {
                left = new Expression.Binary(Operator.SUBTRACT, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            if (took("*")) {
                left = new Expression.Binary(Operator.MULTIPLY, left, signed());
            } else if (took("/") || (implicit && took(":"))) {
                left = new Expression.Binary(Operator.DIVIDE, left, signed());
            } else if (implicit && startsFactor()) {
                left = new Expression.Binary(Operator.MULTIPLY, left, power());
            } else {
                return left;
            }
        }
    }

    /** A letter or a bracket may follow without a sign; a number may not, for 1 1/2 would be read as a half. */
    private boolean startsFactor() {
        Token next = peek();
        return next != null && (next.kind() == Kind.NAME || next.text().equals("("));
    }

    private Expression signed() {
        descend();
        try {
            if (took("-")) {
                return new Expression.Call(Function.NEGATE, List.of(signed()));
            }
            return took("+") ? signed() : power();
        } finally {
            depth--;
        }
    }

    private Expression power() {
        Expression base = atom();
        return took("^") ? new Expression.Binary(Operator.POWER, base, signed()) : base;
    }

    private Expression atom() {
        Token token = peek();
        if (token == null) {
            throw new MathsException("the expression ends too early");
        }
        at++;
        return switch (token.kind()) {
            case NUMBER -> new Expression.Constant(Rational.ofDecimal(token.text()));
            case NAME -> !implicit && took("(") ? call(token.text()) : new Expression.Name(token.text());
            case SIGN -> bracket(token.text());
        };
    }

    private Expression bracket(String sign) {
        String close = sign.equals("(") ? ")" : implicit && sign.equals("[") ? "]" : "";
        if (close.isEmpty()) {
            throw new MathsException("unexpected '" + sign + "'");
        }
        Expression inner = comparison();
        expect(close);
        return inner;
    }

    private Expression call(String name) {
        var arguments = new ArrayList<Expression>();
        do {
            arguments.add(comparison());
        } while (took(","));
        expect(")");
        return new Expression.Call(Function.named(name), arguments);
    }

    private void descend() {
        if (++depth > MAX_DEPTH) {
            throw new MathsException("brackets are nested deeper than " + MAX_DEPTH);
        }
    }

    private void expect(String sign) {
        if (!took(sign)) {
            throw new MathsException("'" + sign + "' is missing");
        }
    }

    private boolean took(String sign) {
        Token next = peek();
        boolean here = next != null && next.kind() == Kind.SIGN && next.text().equals(sign);
        at += here ? 1 : 0;
        return here;
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }
}
