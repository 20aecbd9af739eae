package io.twofold.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of the records says of them and of their components, so that no schema has to say it again. */
final class RecordDocs extends TreePathScanner<@Nullable Void, DocTrees> {

    private final Map<String, String> docs = new HashMap<>();

    static RecordDocs of(Path sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var docs = new RecordDocs();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    paths.filter(Files::isRegularFile).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            task.parse().forEach(unit -> docs.scan(unit, DocTrees.instance(task)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(docs.get(type.getSimpleName()));
    }

    /** The {@code @param} of a component, or what an interface of its record says of it. */
    Optional<String> of(Class<?> type, String component) {
        return Optional.ofNullable(docs.get(type.getSimpleName() + '.' + component))
                .or(() -> Stream.of(type.getInterfaces())
                        .flatMap(parent -> of(parent, component).stream())
                        .findFirst());
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, DocTrees trees) {
        var doc = trees.getDocCommentTree(getCurrentPath());
        if (doc != null) {
            docs.put(type.getSimpleName().toString(), text(doc.getFullBody()));
            for (var tag : doc.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    docs.put(type.getSimpleName() + "." + param.getName(), text(param.getDescription()));
                }
            }
        }
        return super.visitClass(type, trees);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, DocTrees trees) {
        var doc = trees.getDocCommentTree(getCurrentPath());
        if (doc != null && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
            docs.put(type.getSimpleName() + "." + method.getName(), text(doc.getFullBody()));
        }
        return super.visitMethod(method, trees);
    }

    private static String text(List<? extends DocTree> trees) {
        var text = trees.stream().map(DocTree::toString).reduce("", String::concat);
        return text.replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("\\s+", " ");
    }
}
