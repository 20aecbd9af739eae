package io.twofold.stack.processes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Things that are done at the same time, because each mostly waits. */
public final class Together {

    private Together() {}

    /** Until all are done, or the first has failed: then the others are interrupted, and its failure is thrown. */
    public static void run(List<Task> tasks) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Void>(threads);
            tasks.forEach(task -> done.submit(() -> {
                task.run();
                return null;
            }));
            try {
                for (var _ : tasks) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e);
            }
        }
    }

    private static RuntimeException failure(ExecutionException e) throws IOException {
        if (e.getCause() instanceof IOException cause) {
            throw cause;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** One of them. */
    public interface Task {
        void run() throws IOException, InterruptedException;
    }
}
