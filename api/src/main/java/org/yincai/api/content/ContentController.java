package org.yincai.api.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.api.wire.Query;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.ResponseKind;
import reactor.core.publisher.Mono;

/** The curriculum: skills in teaching order and items in pages. */
@RestController
final class ContentController {
    private static final int MOST = 200;
    private static final long EXAMPLE_SEED = 1;

    private final Bank bank;
    private final Curriculum curriculum;

    ContentController(Bank bank) {
        this.bank = bank;
        this.curriculum = bank.curriculum();
    }

    @Described(zh = "全部技能，按教学顺序", en = "All skills in teaching order")
    @GetMapping("/api/v1/skills")
    Mono<Skills> skills() {
        return Mono.just(new Skills(curriculum.skills().stream()
                .map(s -> new SkillLine(s.id(), s.name(), s.grade(), s.strand(), s.prerequisites()))
                .toList()));
    }

    @Described(
            zh = "分页列出题目",
            en = "Items in pages",
            takes = {"limit", "cursor"})
    @GetMapping("/api/v1/items")
    Mono<Page> items(@RequestParam MultiValueMap<String, String> parameters) {
        var in = Query.of(parameters);
        int most = in.integerOr("limit", 1, MOST, 50);
        ItemId cursor = in.idOrNull("cursor", ItemId::new);
        if (cursor != null && curriculum.item(cursor).isEmpty()) {
            in.fault("cursor", "不是某一页的 next", "is not the next of a page", "请从第一页开始", "begin with the first page");
        }
        in.check();
        List<Item> rest = curriculum.items().stream()
                .dropWhile(i -> cursor != null && !i.id().equals(cursor))
                .skip(cursor == null ? 0 : 1)
                .limit(most + 1L)
                .toList();
        List<ItemLine> page = rest.stream().limit(most).map(this::line).toList();
        return Mono.just(new Page(page, rest.size() > most ? page.get(most - 1).id() : null));
    }

    @Described(zh = "一道题，不含答案", en = "One item, without its key")
    @GetMapping("/api/v1/items/{item}")
    Mono<ItemLine> item(@PathVariable String item) {
        return Identifier.isValid(item)
                ? Mono.justOrEmpty(curriculum.item(new ItemId(item)))
                        .map(this::line)
                        .switchIfEmpty(notFound())
                : notFound();
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new Refusal.NotFound("item").exception());
    }

    private ItemLine line(Item item) {
        Optional<Question> example = bank.question(item.id(), EXAMPLE_SEED);
        return new ItemLine(
                item.id(),
                item.version(),
                item.skills(),
                item.difficulty(),
                item.medianSeconds(),
                item.withdrawn(),
                example.map(Question::response).orElse(null),
                example.map(Question::stem).orElse(null));
    }

    record Skills(List<SkillLine> items) {}

    record SkillLine(SkillId id, Text name, int grade, String strand, List<SkillId> prerequisites) {}

    record Page(List<ItemLine> items, @Nullable ItemId next) {}

    record ItemLine(
            ItemId id,
            int version,
            List<SkillId> skills,
            double difficulty,
            double medianSeconds,
            boolean withdrawn,
            @Nullable ResponseKind response,
            @Nullable Text example) {}
}
