package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.yincai.models.id.EventId;
import org.yincai.models.id.LearnerId;

/** What the service acknowledged to its clients: the sequence it gave to each event. */
final class Ledger {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Map<Name, Long> acknowledged = new HashMap<>();
    private long resent;

    /** An event of a learner. */
    record Name(LearnerId learner, EventId event) {}

    /** Notes an acknowledgement; a second one has to name the same sequence. */
    void acknowledged(LearnerId learner, String event, long sequence) {
        lock.lock();
        try {
            var name = new Name(learner, new EventId(event));
            Long before = acknowledged.putIfAbsent(name, sequence);
            assertThat(before == null || before == sequence)
                    .as("%s was acknowledged as %s and as %s", name, before, sequence)
                    .isTrue();
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void resent() {
        lock.lock();
        try {
            resent++;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until {@code count} more answers than now are acknowledged. */
    void awaitMore(int count, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            int goal = acknowledged.size() + count;
            long nanos = limit.toNanos();
            while (acknowledged.size() < goal && nanos > 0) {
                nanos = more.awaitNanos(nanos);
            }
            assertThat(acknowledged.size()).as("acknowledged in %s", limit).isGreaterThanOrEqualTo(goal);
        } finally {
            lock.unlock();
        }
    }

    Map<Name, Long> all() {
        lock.lock();
        try {
            return Map.copyOf(acknowledged);
        } finally {
            lock.unlock();
        }
    }

    /** How many requests had to be sent again. */
    long resends() {
        lock.lock();
        try {
            return resent;
        } finally {
            lock.unlock();
        }
    }

    /** Lets {@code time} pass. */
    static void pause(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
