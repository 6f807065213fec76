package org.yincai.api.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request is turned away: values, not failures; each has one stable code and one HTTP status. */
public sealed interface Refusal {
    /** 400: the body is not readable JSON, so nothing further can be said about its fields. */
    record Malformed(Fault fault) implements Refusal {}

    /** 401: no token, or none that can be trusted. */
    record Unauthenticated() implements Refusal {}

    /** 403: a known caller without the right. */
    record Forbidden() implements Refusal {}

    /**
     * 404: nothing of that name in the caller's tenant.
     *
     * @param what kind of thing, such as {@code learner}; never the id asked for
     */
    record NotFound(String what) implements Refusal {}

    /** 405: the path exists, the method does not. */
    record WrongMethod(List<String> allowed) implements Refusal {}

    /** 406: no representation the caller accepts. */
    record NotAcceptable(List<String> offered) implements Refusal {}

    /**
     * 409: something else came under the same id before.
     *
     * @param first the first reply, which stands and is sent back as member {@code first}; null when there is none to show
     */
    record Conflict(@Nullable Object first) implements Refusal {}

    /** 409: a pupil who sits a test is not told what is inferred of them before it is over. */
    record InTest() implements Refusal {}

    /** 410: it existed and is over. */
    record Gone(Over over) implements Refusal {}

    /** 413: the body is longer than {@code limit} bytes. */
    record TooLarge(long limit) implements Refusal {}

    /** 415: a content type, charset or encoding that is not read here. */
    record Unsupported(List<String> accepted) implements Refusal {}

    /** 422: readable, but wrong; all faults at once. */
    record Invalid(List<Fault> faults) implements Refusal {
        public Invalid {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("an invalid request has at least one fault");
            }
        }
    }

    /** 429: the caller has used its share for now. */
    record TooMany(Duration retryAfter) implements Refusal {}

    /** 503: the service cannot do it now; the same request may be sent again, and counts once if it was taken after all. */
    record Busy(Duration retryAfter) implements Refusal {}

    /** Any other status between 400 and 499 that the web framework decided on. */
    record Other(int status) implements Refusal {
        public Other {
            if (status < 400 || status > 499) {
                throw new IllegalArgumentException("a refusal has a status from 400 to 499, not " + status);
            }
        }
    }

    /** This refusal as an exception for a reactive chain. */
    default RefusedException exception() {
        return new RefusedException(this);
    }
}
