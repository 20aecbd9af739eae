package io.twofold.workgroup.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobRun;
import io.twofold.web.problem.FieldProblem;
import io.twofold.workgroup.imports.csv.CsvReader;
import io.twofold.workgroup.imports.logs.LogBodies;
import io.twofold.workgroup.imports.logs.LogFormat;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogReader;
import io.twofold.workgroup.imports.logs.LogTimes;
import io.twofold.workgroup.imports.ocel.OcelReader;
import io.twofold.workgroup.imports.xes.XesReader;

/** The formats of logs: which one a request brings, and who reads it. */
final class Logs {

    private Logs() {}

    /** XES and OCEL are both XML: it is OCEL where the request says which object is the case. */
    static LogFormat format(String mediaType, ImportRequest request) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/csv")) {
            return LogFormat.CSV;
        }
        if (type.startsWith("application/json")) {
            return LogFormat.OCEL_JSON;
        }
        return request.caseType() == null ? LogFormat.XES : LogFormat.OCEL_XML;
    }

    /** What cannot be read so at all. */
    static List<FieldProblem> problems(LogFormat format, ImportRequest request) {
        var problems = new ArrayList<FieldProblem>();
        if (format == LogFormat.OCEL_JSON && request.caseType() == null) {
            problems.add(new FieldProblem("caseType", "must name the type of object that is the case"));
        }
        mustBe(problems, "timeFormat", "is no format of times", () -> LogTimes.of(request.timeFormat(), null));
        mustBe(problems, "zone", "is no time zone", () -> LogTimes.of(null, request.zone()));
        mustBe(problems, "charset", "is no encoding that is known", () -> charset(request.charset()));
        return problems;
    }

    static LogReader open(JobRun run, LogOptions options, Flaws flaws) throws IOException, SQLException {
        var log = LogBodies.open(run.upload());
        return switch (options.format()) {
            case XES -> new XesReader(log, options, flaws);
            case CSV -> new CsvReader(log, options, flaws);
            case OCEL_JSON, OCEL_XML -> new OcelReader(LogBodies.open(run.upload()), log, options, flaws);
        };
    }

    private static void charset(@Nullable String name) {
        if (name != null) {
            Charset.forName(name);
        }
    }

    private static void mustBe(List<FieldProblem> problems, String parameter, String detail, Runnable check) {
        try {
            check.run();
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add(new FieldProblem(parameter, detail));
        }
    }
}
