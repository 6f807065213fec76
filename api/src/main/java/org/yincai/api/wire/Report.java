package org.yincai.api.wire;

import java.util.ArrayList;
import java.util.List;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Faults;
import org.yincai.api.problem.Refusal;

/** The faults of one request, gathered while it is read. */
final class Report {
    private static final int MAX = 50;

    private final List<Runnable> last = new ArrayList<>(2);
    private final List<Fault> faults = new ArrayList<>(0);

    /** Lets a reader look for what nobody asked for, once everything has been asked for. */
    void atTheEnd(Runnable look) {
        last.add(look);
    }

    /** Remembers the first fault of each field: what comes after it rests on a stand-in. */
    void add(Fault fault) {
        if (faults.size() < MAX && !has(fault.field())) {
            faults.add(fault);
        }
    }

    boolean has(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    void add(String field, String zh, String en, String remedyZh, String remedyEn) {
        add(Faults.of(field, zh, en, remedyZh, remedyEn));
    }

    List<Fault> all() {
        last.forEach(Runnable::run);
        last.clear();
        return List.copyOf(faults);
    }

    void check() {
        List<Fault> all = all();
        if (!all.isEmpty()) {
            throw new Refusal.Invalid(all).exception();
        }
    }
}
