-- Version 3: what people write in the window about a figure. It belongs to no load, so that none takes it back.

-- Each edit is a row; of an area, indicator, period and kind the last one counts, and one that says nothing takes back what was written
-- before. Commentary that is written stands in the place of that of a load; an annotation or a break, of which the text alone is used,
-- beside those of loads. Times are of UTC.
CREATE TABLE edit (
  edit_id INTEGER PRIMARY KEY,
  area_id INTEGER NOT NULL REFERENCES area,
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  period INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('commentary', 'annotation', 'break')),
  text TEXT NOT NULL CHECK (length (text) <= CASE kind WHEN 'commentary' THEN 10000 ELSE 300 END),
  done TEXT NOT NULL CHECK (length (done) <= 10000),
  owner TEXT NOT NULL CHECK (length (owner) <= 10000),
  next_action TEXT NOT NULL CHECK (length (next_action) <= 10000),
  due TEXT,
  written_at TEXT NOT NULL CHECK (written_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
) STRICT;
CREATE INDEX edit_by_indicator ON edit (indicator_id, area_id, kind, period);
