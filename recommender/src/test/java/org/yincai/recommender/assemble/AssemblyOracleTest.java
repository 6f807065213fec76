package org.yincai.recommender.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Banks too large to look at all choices: the same choice as ojAlgo's, while more and more of it is asked. */
class AssemblyOracleTest {
    private static final int ITEMS = 300;
    private static final int LENGTH = 40;

    @Test
    void chooses_what_ojalgo_chooses() {
        for (int bank = 1; bank <= 8; bank++) {
            var random = new SplittableRandom(bank);
            List<Limit> limits = limits(random);
            double[] information = random.doubles(ITEMS).toArray();
            var assembly = new Assembly(ITEMS, LENGTH, limits);
            var asked = new BitSet();
            for (int i = 0; i < LENGTH; i += 4) {
                double[] values = random.doubles(ITEMS, .5, 1.5).toArray();
                for (int j = 0; j < ITEMS; j++) {
                    values[j] *= information[j];
                }
                BitSet chosen = assembly.best(values, asked).orElseThrow();

                assertThat(chosen).as("bank %d, asked %s", bank, asked).isEqualTo(oracle(limits, values, asked));
                chosen.andNot(asked);
                chosen.stream().limit(4).forEach(asked::set);
            }
        }
    }

    /** Twelve skills, four bands, five kinds, forty sets of enemies. */
    private static List<Limit> limits(SplittableRandom random) {
        List<Limit> limits = new ArrayList<>();
        parts(limits, 12, 2, 4, random);
        parts(limits, 4, 8, 12, random);
        parts(limits, 5, 6, 9, random);
        for (int set = 0; set < 40; set++) {
            limits.add(new Limit(random.ints(3, 0, ITEMS).collect(BitSet::new, BitSet::set, BitSet::or), 0, 1));
        }
        return limits;
    }

    private static void parts(List<Limit> limits, int parts, int least, int most, SplittableRandom random) {
        int[] part = random.ints(ITEMS, 0, parts).toArray();
        for (int p = 0; p < parts; p++) {
            int one = p;
            BitSet members =
                    IntStream.range(0, ITEMS).filter(j -> part[j] == one).collect(BitSet::new, BitSet::set, BitSet::or);
            limits.add(new Limit(members, least, most));
        }
    }

    private static BitSet oracle(List<Limit> limits, double[] values, BitSet asked) {
        var model = new ExpressionsBasedModel();
        Variable[] things = new Variable[ITEMS];
        for (int j = 0; j < ITEMS; j++) {
            things[j] = model.newVariable("x" + j)
                    .binary()
                    .lower(asked.get(j) ? 1 : 0)
                    .weight(values[j]);
        }
        var all = model.newExpression("length").level(LENGTH);
        IntStream.range(0, ITEMS).forEach(j -> all.set(things[j], 1));
        for (Limit limit : limits) {
            var row = model.newExpression("limit" + model.countExpressions())
                    .lower(limit.least())
                    .upper(limit.most());
            limit.members().stream().forEach(j -> row.set(things[j], 1));
        }
        Optimisation.Result best = model.maximise();
        assertThat(best.getState().isOptimal()).isTrue();
        return IntStream.range(0, ITEMS)
                .filter(j -> best.doubleValue(j) > .5)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
