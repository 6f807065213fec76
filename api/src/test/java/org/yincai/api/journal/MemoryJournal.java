package org.yincai.api.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A journal that forgets when it is collected; for tests of what stands on a journal. */
public final class MemoryJournal implements Journal {
    private final Map<LearnerKey, TreeMap<Long, Entry>> rows = new HashMap<>();

    @Override
    public Mono<Boolean> append(List<Entry> run) {
        return Mono.fromSupplier(() -> appended(run));
    }

    private synchronized boolean appended(List<Entry> run) {
        TreeMap<Long, Entry> mine = rows.computeIfAbsent(run.getFirst().learner(), l -> new TreeMap<>());
        boolean taken = run.stream()
                .anyMatch(e -> mine.containsKey(e.sequence())
                        || mine.values().stream()
                                .anyMatch(m -> m.event().id().equals(e.event().id())));
        if (!taken) {
            run.forEach(e -> mine.put(e.sequence(), e));
        }
        return !taken;
    }

    @Override
    public Mono<Long> last(LearnerKey learner) {
        return read(learner, 0).map(Entry::sequence).last(0L);
    }

    @Override
    public Flux<Entry> read(LearnerKey learner, long after) {
        return Flux.defer(() -> Flux.fromIterable(readNow(learner, after)));
    }

    private synchronized List<Entry> readNow(LearnerKey learner, long after) {
        return List.copyOf(rows.getOrDefault(learner, new TreeMap<>())
                .tailMap(after, false)
                .values());
    }

    @Override
    public Flux<Entry> find(Collection<EventKey> events) {
        return Flux.fromIterable(events)
                .flatMap(
                        key -> read(key.learner(), 0).filter(e -> e.event().id().equals(key.event())));
    }

    @Override
    public Mono<LearnerKey> learnerOf(TenantId tenant, SessionId session) {
        return Flux.defer(() -> Flux.fromIterable(learners()))
                .filter(learner -> learner.tenant().equals(tenant))
                .filterWhen(learner -> read(learner, 0)
                        .any(e -> e.event() instanceof SessionStarted s
                                && s.session().equals(session)))
                .next();
    }

    private synchronized List<LearnerKey> learners() {
        return List.copyOf(rows.keySet());
    }
}
