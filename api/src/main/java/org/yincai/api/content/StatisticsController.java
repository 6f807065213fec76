package org.yincai.api.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Role;
import org.yincai.api.classes.ItemStatistics;
import org.yincai.api.classes.ItemStatistics.Figures;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.models.content.Text;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.ItemId;
import org.yincai.tutoring.content.Bank;
import reactor.core.publisher.Mono;

/**
 * How an item does: for a teacher among the pupils of the own classes, else in the whole tenant. Below {@value #FEWEST}
 * pupils nothing is told, so that no figure is one child's.
 */
@RestController
final class StatisticsController {
    private static final int FEWEST = 10;
    private static final int FEWEST_COMPARED = 20;
    private static final int FEWEST_MISTAKEN = 3;
    private static final int MOST_MISTAKES = 3;

    private final Bank bank;
    private final ItemStatistics statistics;

    StatisticsController(Bank bank, ItemStatistics statistics) {
        this.bank = bank;
        this.statistics = statistics;
    }

    @Described(
            zh = "一道题的统计：首答、区分度、用时与常见误解",
            en = "How an item does: first tries, discrimination, time, shared mistakes")
    @GetMapping("/api/v1/items/{item}/statistics")
    Mono<Statistics> statistics(Caller caller, @PathVariable String item) {
        if (!Identifier.isValid(item)
                || bank.curriculum().item(new ItemId(item)).isEmpty()) {
            return Mono.error(new Refusal.NotFound("item").exception());
        }
        var id = new ItemId(item);
        return statistics
                .of(caller.tenant(), id, caller.role() == Role.TEACHER ? caller.classes() : null)
                .map(figures -> told(id, figures));
    }

    private Statistics told(ItemId item, Figures f) {
        if (f.pupils() < FEWEST) {
            return new Statistics(item, ItemStatistics.NEWEST, false, null, null, null, null, null, List.of());
        }
        Discrimination discrimination = f.compared() < FEWEST_COMPARED || f.discrimination() == null
                ? null
                : new Discrimination(f.discrimination(), f.compared());
        return new Statistics(
                item,
                ItemStatistics.NEWEST,
                true,
                f.pupils(),
                f.tries(),
                1 - f.wrong() / (double) f.tries(),
                discrimination,
                f.seconds(),
                f.mistakes().stream()
                        .filter(m -> m.pupils() >= FEWEST_MISTAKEN)
                        .limit(MOST_MISTAKES)
                        .map(m -> wrong(m, f.wrong()))
                        .toList());
    }

    private Wrong wrong(ItemStatistics.Mistaken m, int wrong) {
        Text name = bank.misconceptionName(m.misconception());
        return new Wrong(m.misconception(), name, m.tries(), m.pupils(), m.tries() / (double) wrong);
    }

    /**
     * How an item does.
     *
     * @param newest how many of the newest first tries are looked at, at most
     * @param enough false when too few pupils are among them, and then what follows is null
     */
    record Statistics(
            ItemId item,
            int newest,
            boolean enough,
            @Nullable Integer pupils,
            @Nullable Integer tries,
            @Nullable Double success,
            @Nullable Discrimination discrimination,
            @Nullable Double medianSeconds,
            List<Wrong> wrong) {}

    record Discrimination(double value, int pupils) {}

    record Wrong(String misconception, Text name, int tries, int pupils, double share) {}
}
