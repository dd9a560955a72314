package dev.skein;

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
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small files, short methods, nothing left lying about: rule 10, over every module of the project. */
class TidyTest {
    private static final int FILE_LINES_MAX = 400;
    private static final int METHOD_LINES_MAX = 80;

    @Test
    void filesAreSmallAndFinished() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > FILE_LINES_MAX) {
                faults.add(file + " has " + lines.size() + " lines (at most " + FILE_LINES_MAX + "): split it");
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("FIX" + "ME") || lines.get(i).contains("TO" + "DO")) {
                    faults.add(
                            file + ":" + (i + 1) + " leaves work for later: do it, or say it in docs/not-finished.md");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> faults = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjects(sources().toArray(Path[]::new)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                LineMap lines = unit.getLineMap();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        long from = positions.getStartPosition(unit, method);
                        long to = positions.getEndPosition(unit, method);
                        if (from >= 0 && to > from) {
                            long length = lines.getLineNumber(to) - lines.getLineNumber(from);
                            if (length > METHOD_LINES_MAX) {
                                faults.add(unit.getSourceFile().getName() + " " + method.getName() + " has " + length
                                        + " lines (at most " + METHOD_LINES_MAX + ")");
                            }
                        }
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("core", "language", "sim", "postgres", "server")) {
            Path root = Path.of("..", module, "src", "main", "java");
            if (Files.isDirectory(root)) {
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }
}
