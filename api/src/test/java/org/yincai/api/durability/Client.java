package org.yincai.api.durability;

import java.io.IOException;
import java.time.Duration;

/** One caller of the service that goes on until told to stop and sends again, unchanged, what was not acknowledged. */
abstract class Client {
    private static final Duration BEFORE_RESEND = Duration.ofMillis(50);

    final Call call;
    final Ledger ledger;

    Client(Call call, Ledger ledger) {
        this.call = call;
        this.ledger = ledger;
    }

    /** Does one step. */
    abstract void step() throws InterruptedException;

    /** A request that can be sent again. */
    @FunctionalInterface
    interface Request {
        Call.Reply send() throws IOException, InterruptedException;
    }

    /** Sends until the service gave a reply that is neither 503 nor about the token. */
    Call.Reply insist(Request request) throws InterruptedException {
        while (true) {
            try {
                Call.Reply reply = request.send();
                if (reply.status() == 401) {
                    call.login();
                } else if (reply.status() != 503) {
                    return reply;
                }
            } catch (IOException away) {
                Ledger.pause(BEFORE_RESEND);
            }
            ledger.resent();
        }
    }
}
