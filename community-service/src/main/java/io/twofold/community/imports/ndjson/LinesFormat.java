package io.twofold.community.imports.ndjson;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.imports.formats.ImportFormat;
import io.twofold.community.imports.formats.ImportOptions;
import io.twofold.community.imports.ndjson.reading.BrokenLine;
import io.twofold.community.imports.ndjson.reading.LineFile;
import io.twofold.community.imports.ndjson.reading.LineReader;
import io.twofold.community.imports.ndjson.reading.LineSurvey;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobRun;
import io.twofold.web.identity.KeyedIds;
import io.twofold.web.identity.PersonIds;

/** A line of JSON for each thing. */
@ApplicationScoped
class LinesFormat implements ImportFormat {

    private static final int LINES_BETWEEN_SIGNS = 20_000;

    private final LineReader reader;
    private final LineParts parts;
    private final Foreigners foreigners;
    private final CommunityAccess communities;
    private final KeyedIds ids;
    private final PersonIds people;

    LinesFormat(
            LineReader reader,
            LineParts parts,
            Foreigners foreigners,
            CommunityAccess communities,
            KeyedIds ids,
            PersonIds people) {
        this.reader = reader;
        this.parts = parts;
        this.foreigners = foreigners;
        this.communities = communities;
        this.ids = ids;
        this.people = people;
    }

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public Writing survey(JobRun run, Flaws flaws) throws SQLException {
        var survey = new LineSurvey();
        try (var upload = run.upload()) {
            read(run, new LineFile(upload, reader), survey, flaws);
        } catch (IOException e) {
            flaws.add(new Flaw("It cannot be read to its end: %s.".formatted(e.getMessage())));
        }
        survey.see(flaws);
        var file = new ImportedFile(run.objectId(), run.id(), survey, ids(run, survey));
        if (!file.ids().isOwn() && !communities.isThere(run.objectId())) {
            flaws.add(new Flaw("No community has the id of the path, and the file is not its export: open one first."));
        }
        foreigners.find(file, flaws);
        return new LineWriter(run, file, reader, parts);
    }

    private void read(JobRun run, LineFile file, LineSurvey survey, Flaws flaws) throws IOException {
        for (var more = true; more && !flaws.isFull() && !survey.isFull(); ) {
            try {
                var line = file.next();
                more = line != null;
                if (line != null) {
                    survey.see(line);
                }
            } catch (BrokenLine e) {
                flaws.add(e.flaw());
            }
            if (survey.lines() % LINES_BETWEEN_SIGNS == LINES_BETWEEN_SIGNS - 1
                    && run.checkpoint(LineProgress.class) == null) {
                run.progress(0, 0); // so that a cancelled one ends here
            }
        }
    }

    private FileIds ids(JobRun run, LineSurvey survey) {
        var sources = new HashMap<String, String>();
        for (var person : survey.people()) {
            if (person.sourceId() != null) {
                sources.put(person.id(), person.sourceId());
            }
        }
        var community = survey.community();
        var own = community != null && community.id().equals(run.objectId().toString());
        var admin = run.parameters(ImportOptions.class).admin();
        return new FileIds(ids, people, run.objectId(), own, admin, sources);
    }
}
