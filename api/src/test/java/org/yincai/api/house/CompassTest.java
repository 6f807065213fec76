package org.yincai.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The house numbers: small files, small methods. */
class CompassTest {
    private static final int LONGEST_FILE = 350;
    private static final int MEDIAN_FILE = 60;
    private static final int LONGEST_METHOD = 35;

    @Test
    void files_are_small() throws IOException {
        List<Path> sources = House.sources();
        List<Integer> lengths = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            lengths.add(lines);
            if (lines > LONGEST_FILE) {
                tooLong.add(source.getFileName() + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(lengths.stream().sorted().skip(lengths.size() / 2).findFirst())
                .hasValueSatisfying(median -> assertThat(median).isLessThanOrEqualTo(MEDIAN_FILE));
    }

    @Test
    void methods_are_small() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(House.sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, positions, tooLong).scan(unit, null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                LineMap map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                long lines = last - first + 1;
                if (lines > LONGEST_METHOD) {
                    tooLong.add(Path.of(unit.getSourceFile().getName()).getFileName() + " " + method.getName() + ": "
                            + lines);
                }
            }
            return super.visitMethod(method, null);
        }
    }
}
