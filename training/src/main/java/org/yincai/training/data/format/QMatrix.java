package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.Faults;

/** Which skills an item exercises, from a sparse (CSR) item by skill matrix of SciPy. */
record QMatrix(List<SkillId> skills, Map<ItemId, List<SkillId>> items) {
    static QMatrix read(Path path) throws IOException {
        try (var npz = new Npz(path)) {
            long[] shape = npz.integers("shape");
            return of(path, (int) shape[1], npz.integers("indptr"), npz.integers("indices"));
        }
    }

    private static QMatrix of(Path path, int width, long[] starts, long[] columns) {
        var faults = new Faults(path.toString());
        List<SkillId> skills =
                IntStream.range(0, width).mapToObj(i -> new SkillId("s" + i)).toList();
        var items = new LinkedHashMap<ItemId, List<SkillId>>();
        for (int row = 0; row + 1 < starts.length; row++) {
            var used = new ArrayList<SkillId>();
            for (int at = (int) starts[row]; at < starts[row + 1]; at++) {
                if (columns[at] < 0 || columns[at] >= width) {
                    faults.add("item " + row + " names skill " + columns[at] + " of " + width);
                } else {
                    used.add(skills.get((int) columns[at]));
                }
            }
            if (used.isEmpty()) {
                faults.add("item " + row + " has no skill");
            }
            items.put(new ItemId("i" + row), used);
        }
        faults.refuse();
        return new QMatrix(skills, items);
    }
}
