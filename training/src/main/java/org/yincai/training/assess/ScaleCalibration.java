package org.yincai.training.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.scales.Loading;
import org.yincai.recommender.scales.ScaleAbility;
import org.yincai.recommender.scales.ScaleAbility.Response;
import org.yincai.recommender.scales.ScaleItem;
import org.yincai.training.data.AnswerLog.Answer;

/**
 * Items of the bifactor model calibrated by marginal maximum a posteriori: expectation maximisation over the variational
 * posteriors of {@link ScaleAbility}, all steps in closed form. An item's easiness and discrimination have a Gaussian
 * prior around the mean of its skills', theirs around the mean of all, so that items with few answers or none borrow from
 * their skills. The variational bound pulls steep loadings down, by about a quarter at 1.8.
 */
final class ScaleCalibration {
    private static final double SKILL_EASINESS = 3;
    private static final double SKILL_DISCRIMINATION = 15;
    private static final double INTAKE_ITEM = 8;
    private static final double INTAKE_SKILL = 20;
    private static final Loading GENERAL = Loading.of(1, 0);

    private final Options options;
    private final Map<ItemId, List<SkillId>> tags;
    private final Map<ItemId, Estimate> items = new LinkedHashMap<>();
    private final Map<SkillId, Estimate> skills = new LinkedHashMap<>();
    private final Estimate all = new Estimate();

    /**
     * How to calibrate.
     *
     * @param spread standard deviation of a skill's own ability
     * @param easiness precision of an item's easiness around its skills'
     * @param discrimination precision of its discrimination
     */
    record Options(double spread, double easiness, double discrimination, int rounds) {}

    private ScaleCalibration(Options options, Map<ItemId, List<SkillId>> tags) {
        this.options = options;
        this.tags = tags;
        all.easiness = .8;
        all.discrimination = .9;
    }

    /** Calibrates on learners; the tags may hold items that none of them took. */
    static ScaleCalibration of(List<Taken> learners, Map<ItemId, List<SkillId>> tags, Options options) {
        var calibration = new ScaleCalibration(options, tags);
        learners.forEach(learner -> learner.answers().forEach(answer -> calibration.meet(answer.item())));
        for (int round = 0; round < options.rounds(); round++) {
            learners.forEach(calibration::expect);
            calibration.items.forEach(calibration::maximise);
            calibration.relateSkills();
        }
        calibration.takeIn(learners);
        return calibration;
    }

    /** An item as calibrated; one that no learner took is as its skills are. */
    ScaleItem item(ItemId id) {
        Estimate estimate = items.get(id);
        Estimate prior = prior(id);
        return estimate == null
                ? new ScaleItem(
                        id, tags(id), prior.easiness, prior.discrimination, 1 / options.easiness(), prior.intake())
                : new ScaleItem(
                        id,
                        tags(id),
                        estimate.easiness,
                        estimate.discrimination,
                        estimate.doubt,
                        (estimate.abilities + INTAKE_ITEM * prior.intake()) / (estimate.answers + INTAKE_ITEM));
    }

    private List<SkillId> tags(ItemId id) {
        return tags.getOrDefault(id, List.of());
    }

    private void meet(ItemId id) {
        tags(id).forEach(skill -> skills.computeIfAbsent(skill, s -> new Estimate(all)));
        items.computeIfAbsent(id, i -> new Estimate(all));
    }

    /** The mean of an item's skills. */
    private Estimate prior(ItemId id) {
        var prior = new Estimate();
        double share = 1.0 / tags(id).size();
        for (SkillId skill : tags(id)) {
            Estimate estimate = skills.getOrDefault(skill, all);
            prior.easiness += share * estimate.easiness;
            prior.discrimination += share * estimate.discrimination;
            double ability = all.answers == 0 ? 0 : all.abilities / all.answers;
            prior.abilities +=
                    share * (estimate.abilities + INTAKE_SKILL * ability) / (estimate.answers + INTAKE_SKILL);
        }
        prior.answers = 1;
        return prior;
    }

    /** A learner's answers as the posterior reads them, by their own scales. */
    private List<Response> responses(Taken learner, Map<SkillId, Integer> scales) {
        learner.answers().forEach(a -> tags(a.item()).forEach(skill -> scales.putIfAbsent(skill, scales.size() + 1)));
        var responses = new ArrayList<Response>();
        for (Answer answer : learner.answers()) {
            Estimate item = estimate(answer.item());
            responses.add(new Response(
                    Loading.of(item.discrimination, options.spread(), own(answer.item(), scales)),
                    item.easiness,
                    answer.correct()));
        }
        return responses;
    }

    private int[] own(ItemId id, Map<SkillId, Integer> scales) {
        return tags(id).stream()
                .mapToInt(skill -> scales.getOrDefault(skill, 0))
                .toArray();
    }

    private Estimate estimate(ItemId id) {
        return items.getOrDefault(id, all);
    }

    private void expect(Taken learner) {
        Map<SkillId, Integer> scales = new HashMap<>();
        List<Response> responses = responses(learner, scales);
        ScaleAbility ability = ScaleAbility.of(scales.size() + 1, 0, responses);
        double mean = ability.mean(GENERAL);
        double square = ability.variance(GENERAL) + mean * mean;
        for (int i = 0; i < responses.size(); i++) {
            Response response = responses.get(i);
            ItemId id = learner.answers().get(i).item();
            Loading specific = Loading.of(0, options.spread(), own(id, scales));
            double weight = ability.weight(response.loading(), response.easiness());
            double own = ability.mean(specific);
            double both = ability.covariance(GENERAL, specific) + mean * own;
            estimate(id).count(weight, response.correct() ? .5 : -.5, mean, square, own, both);
        }
    }

    private void maximise(ItemId id, Estimate item) {
        item.maximise(prior(id), options.easiness(), options.discrimination());
    }

    /** Gauss-Seidel over the skills: each explains what the others leave of its items. */
    private void relateSkills() {
        Map<SkillId, List<ItemId>> members = new HashMap<>();
        items.keySet()
                .forEach(id -> tags(id).forEach(s ->
                        members.computeIfAbsent(s, k -> new ArrayList<>()).add(id)));
        skills.forEach((skill, estimate) -> {
            var easiness = new Pooled(SKILL_EASINESS, all.easiness);
            var discrimination = new Pooled(SKILL_DISCRIMINATION, all.discrimination);
            for (ItemId id : members.getOrDefault(skill, List.of())) {
                Estimate prior = prior(id);
                Estimate item = estimate(id);
                double share = 1.0 / tags(id).size();
                easiness.add(options.easiness(), share, item.easiness - prior.easiness + share * estimate.easiness);
                discrimination.add(
                        options.discrimination(),
                        share,
                        item.discrimination - prior.discrimination + share * estimate.discrimination);
            }
            estimate.easiness = easiness.mean();
            estimate.discrimination = discrimination.mean();
        });
        all.easiness =
                skills.values().stream().mapToDouble(s -> s.easiness).average().orElse(0);
        all.discrimination = skills.values().stream()
                .mapToDouble(s -> s.discrimination)
                .average()
                .orElse(1);
    }

    private static final class Pooled {
        private double sum;
        private double precision;

        Pooled(double precision, double mean) {
            this.precision = precision;
            this.sum = precision * mean;
        }

        void add(double itemPrecision, double share, double rest) {
            sum += itemPrecision * share * rest;
            precision += itemPrecision * share * share;
        }

        double mean() {
            return sum / precision;
        }
    }

    /** Who is given which item. */
    private void takeIn(List<Taken> learners) {
        for (Taken learner : learners) {
            Map<SkillId, Integer> scales = new HashMap<>();
            List<Response> responses = responses(learner, scales);
            double mean = ScaleAbility.of(scales.size() + 1, 0, responses).mean(GENERAL);
            all.meet(mean);
            for (Answer answer : learner.answers()) {
                estimate(answer.item()).meet(mean);
                tags(answer.item())
                        .forEach(skill -> skills.getOrDefault(skill, all).meet(mean));
            }
        }
    }

    /** Parameters of an item or the mean of those of a skill, and the sums of the step in hand. */
    private static final class Estimate {
        private double easiness;
        private double discrimination;
        private double doubt;
        private double abilities;
        private double answers;
        private double weight;
        private double weightedMean;
        private double weightedSquare;
        private double pull;
        private double pullMean;

        Estimate() {}

        Estimate(Estimate other) {
            easiness = other.easiness;
            discrimination = other.discrimination;
        }

        void meet(double ability) {
            abilities += ability;
            answers++;
        }

        double intake() {
            return abilities / answers;
        }

        void count(double w, double half, double mean, double square, double own, double both) {
            weight += w;
            weightedMean += w * mean;
            weightedSquare += w * square;
            pull += half - w * own;
            pullMean += half * mean - w * both;
        }

        void maximise(Estimate prior, double precisionB, double precisionA) {
            double bb = weight + precisionB;
            double aa = weightedSquare + precisionA;
            double b = pull + precisionB * prior.easiness;
            double a = pullMean + precisionA * prior.discrimination;
            double determinant = bb * aa - weightedMean * weightedMean;
            easiness = (aa * b - weightedMean * a) / determinant;
            discrimination = (bb * a - weightedMean * b) / determinant;
            doubt = aa / determinant;
            weight = weightedMean = weightedSquare = pull = pullMean = 0;
        }
    }
}
