package org.yincai.training.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.ReadingWatch;

class PebgReaderTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write_two_items() throws IOException {
        write("pro_id_dict.txt", "{'q7': 0, 'q8': 1}");
        write("pro_skill_dict.txt", "{'q7': '19;2', 'q8': '2'}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private DataSet read(String data) throws IOException {
        write("data.txt", data);
        return Format.PEBG.read(new Source(directory, ReadingWatch.SILENT));
    }

    @Test
    void the_tags_of_an_item_are_its_skills() throws IOException {
        DataSet set = read("[2]\n[5, 9]\n[0, 1]\n[1, 0]\n[1]\n[9]\n[1]\n[1]\n");

        assertThat(set.parts().getFirst().learners()).hasSize(2);
        assertThat(set.parts().getFirst().learners().getFirst().answers())
                .containsExactly(new Answer(new ItemId("q7"), true, -1), new Answer(new ItemId("q8"), false, -1));
        assertThat(set.parts().getFirst().items().get(new ItemId("q7")))
                .containsExactly(new SkillId("s19"), new SkillId("s2"));
        assertThat(set.facts().leakRows()).isZero();
    }

    @Test
    void names_every_fault_with_its_line() {
        assertThatThrownBy(() -> read("[1]\n[5]\n[4]\n[1]\n[1]\n[5]\n[0, 1]\n[1]\n[1]\n[5]\n[0]\n[2]\n[1]\n"))
                .hasMessageContaining("learner at line 1 has a faulty answer 1: item '4', response '1'")
                .hasMessageContaining("learner at line 5 has 2 items and 1 responses")
                .hasMessageContaining("learner at line 9 has a faulty answer 1: item '0', response '2'")
                .hasMessageContaining("holds 13 lines");
    }

    @Test
    void refuses_broken_dictionaries() throws IOException {
        write("pro_skill_dict.txt", "{'q7': '19'}");
        assertThatThrownBy(() -> read("")).hasMessageContaining("item 'q8' has no entry in pro_skill_dict.txt");

        write("pro_id_dict.txt", "[1, 2]");
        assertThatThrownBy(() -> read("")).hasMessageContaining("must be a Python dictionary");
    }
}
