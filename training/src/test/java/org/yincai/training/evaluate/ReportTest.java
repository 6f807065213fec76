package org.yincai.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.inference.trace.TracedItem;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;

class ReportTest {
    @Test
    void slices_by_history_and_by_how_often_an_item_was_trained() {
        AnswerLog train = Logs.log(60, 40, false, 1);
        var scored = new ArrayList<Scored>();
        for (int event = 0; event < 8; event++) {
            scored.add(new Scored(0, event, TracedItem.keyOf("i1"), 0.5f, event % 2 == 0));
            scored.add(new Scored(0, event, TracedItem.keyOf("new"), 0.5f, event % 2 == 0));
        }

        Report report = Report.of(scored, train);

        assertThat(report.all().answers()).isEqualTo(16);
        assertThat(report.slice("first5").metrics().answers()).isEqualTo(10);
        assertThat(report.slice("unseenItems").metrics().answers()).isEqualTo(8);
        assertThat(report.aucByHistory()).containsEntry(0, 0.5).containsEntry(200, Double.NaN);
        assertThat(report.json().toString()).contains("\"unseenItems\":{\"answers\":8,\"auc\":0.5");
        assertThat(report.lines()).contains("all", "AUC 0.5000");
    }

    @Test
    void an_empty_slice_has_null_figures_in_json() {
        assertThat(Report.of(List.of(), Logs.log(1, 1, false, 1)).json().toString())
                .contains("\"all\":{\"answers\":0,\"auc\":null");
    }
}
