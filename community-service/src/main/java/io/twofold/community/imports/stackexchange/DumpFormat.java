package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.imports.formats.ImportFormat;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobRun;

/** The XML files of a dump, in a zip. */
@ApplicationScoped
class DumpFormat implements ImportFormat {

    private final DumpParts parts;

    DumpFormat(DumpParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "stackexchange";
    }

    @Override
    public Writing survey(JobRun run, Flaws flaws) throws SQLException {
        var survey = new DumpSurvey();
        survey.read(run, flaws);
        return new DumpWriter(run, survey, parts);
    }
}
