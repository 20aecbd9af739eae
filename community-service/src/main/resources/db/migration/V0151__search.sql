-- The dictionary for what a BCP 47 tag names; words of other languages are found as they stand. Its name is kept as text:
-- PostgreSQL upgrades no database with a regconfig in a table.
CREATE FUNCTION search_language(tag text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE split_part(lower(tag), '-', 1)
        WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german'
        WHEN 'el' THEN 'greek' WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'eu' THEN 'basque'
        WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi'
        WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian' WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian'
        WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali' WHEN 'nl' THEN 'dutch'
        WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian'
        WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
        WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' ELSE 'simple' END;

-- A title weighs more than topics, and those more than the rest, of which a vector has room for so much.
CREATE FUNCTION search_vector(language text, title text, topics varchar[], body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    setweight(to_tsvector(CAST(language AS regconfig), coalesce(title, '')), 'A')
    || setweight(to_tsvector(CAST(language AS regconfig), array_to_string(topics, ' ')), 'B')
    || setweight(to_tsvector(CAST(language AS regconfig), left(body, 100000)), 'D');

-- What somebody types: words, "phrases", OR and -without; of the last word, where they may still be typing it, a beginning.
CREATE FUNCTION search_query(language text, words text, before text, beginning text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    websearch_to_tsquery(CAST(language AS regconfig), words)
    || CASE WHEN beginning IS NULL THEN websearch_to_tsquery(CAST(language AS regconfig), words)
        WHEN before IS NULL THEN to_tsquery(CAST(language AS regconfig), beginning || ':*')
        ELSE websearch_to_tsquery(CAST(language AS regconfig), before)
            && to_tsquery(CAST(language AS regconfig), beginning || ':*') END;

-- Any of its words.
CREATE FUNCTION search_any(language text, words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    (SELECT CAST(string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ') AS tsquery)
     FROM unnest(to_tsvector(CAST(language AS regconfig), words)));

ALTER TABLE contribution ADD language text NOT NULL DEFAULT 'simple';
UPDATE contribution SET language = search_language(community.language) FROM community WHERE community.id = community_id;
ALTER TABLE contribution ADD search tsvector NOT NULL
    GENERATED ALWAYS AS (search_vector(language, title, topics, body)) STORED;
CREATE INDEX ON contribution USING gin (search);

-- A contribution is read in the language of its community.
CREATE FUNCTION take_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.language := (SELECT search_language(language) FROM community WHERE id = NEW.community_id);
    RETURN NEW;
END $$;
CREATE TRIGGER take_language BEFORE INSERT ON contribution FOR EACH ROW EXECUTE FUNCTION take_language();

CREATE FUNCTION change_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE contribution SET language = search_language(NEW.language) WHERE community_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER change_language AFTER UPDATE ON community FOR EACH ROW
    WHEN (search_language(OLD.language) <> search_language(NEW.language)) EXECUTE FUNCTION change_language();
