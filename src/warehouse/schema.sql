-- The warehouse as version 1 has it, for good: what changes is a script of its own that takes it on. A star of observations around indicators, areas, breakdowns, periods and loads.
-- A period is a number: its kind (1 year, 2 split year, 3 quarter, 4 month, 5 day), then yyyymmdd with zeros for what the kind does not
-- have, and the quarter in the place of the month: 2024-11 is 420241100.
-- State is empty for a number, else the published marker. Basis: 0 measured, 1 forecast, 2 budget.

CREATE TABLE theme (
  theme_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE indicator (
  indicator_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  plain TEXT NOT NULL,
  theme_id INTEGER NOT NULL REFERENCES theme,
  unit TEXT NOT NULL,
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  polarity TEXT NOT NULL CHECK (polarity IN ('none', 'high', 'low')),
  numerator TEXT NOT NULL,
  denominator TEXT NOT NULL,
  source_return TEXT NOT NULL,
  calendar TEXT NOT NULL,
  definition_version INTEGER NOT NULL
) STRICT;

CREATE TABLE area (
  area_id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  la_code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('country', 'region', 'sub-region', 'authority', 'joint')),
  parent_id INTEGER REFERENCES area,
  first_year INTEGER,
  last_year INTEGER,
  illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1))
) STRICT;
CREATE INDEX area_by_name ON area (name_key);
CREATE INDEX area_by_la_code ON area (la_code) WHERE la_code <> '';

-- every code that an area has or had
CREATE TABLE area_code (
  code TEXT PRIMARY KEY,
  area_id INTEGER NOT NULL REFERENCES area
) STRICT, WITHOUT ROWID;

CREATE TABLE neighbour_set (
  set_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  dated TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE TABLE neighbour (
  set_id INTEGER NOT NULL REFERENCES neighbour_set,
  area_id INTEGER NOT NULL REFERENCES area,
  rank INTEGER NOT NULL CHECK (rank >= 1),
  neighbour_id INTEGER NOT NULL REFERENCES area CHECK (neighbour_id <> area_id),
  closeness TEXT NOT NULL,
  PRIMARY KEY (set_id, area_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE breakdown (
  breakdown_id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO breakdown VALUES (0, '');

-- notes and sources, each once
CREATE TABLE remark (
  remark_id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE load (
  load_id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  layout TEXT NOT NULL,
  mapping TEXT NOT NULL,
  released TEXT NOT NULL,
  edition INTEGER NOT NULL,
  loaded_at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  n_rows INTEGER NOT NULL,
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  historic INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX load_by_hash ON load (sha256);

-- what stands now: one row a key, clustered as a chart reads it
CREATE TABLE observation (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  breakdown_id INTEGER NOT NULL REFERENCES breakdown,
  area_id INTEGER NOT NULL REFERENCES area,
  period INTEGER NOT NULL,
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 2),
  load_id INTEGER NOT NULL REFERENCES load,
  value REAL,
  numerator REAL,
  denominator REAL,
  state TEXT NOT NULL,
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  derived INTEGER NOT NULL CHECK (derived IN (0, 1)),
  as_of TEXT,
  note_id INTEGER REFERENCES remark,
  source_id INTEGER REFERENCES remark,
  PRIMARY KEY (indicator_id, breakdown_id, area_id, period, basis),
  CHECK (state = '' OR value IS NULL)
) STRICT, WITHOUT ROWID;

-- what stood before, or stands in an older release
CREATE TABLE superseded (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  breakdown_id INTEGER NOT NULL REFERENCES breakdown,
  area_id INTEGER NOT NULL REFERENCES area,
  period INTEGER NOT NULL,
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 2),
  load_id INTEGER NOT NULL REFERENCES load,
  value REAL,
  numerator REAL,
  denominator REAL,
  state TEXT NOT NULL,
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  derived INTEGER NOT NULL CHECK (derived IN (0, 1)),
  as_of TEXT,
  note_id INTEGER REFERENCES remark,
  source_id INTEGER REFERENCES remark,
  PRIMARY KEY (indicator_id, breakdown_id, area_id, period, basis, load_id),
  CHECK (state = '' OR value IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_break (
  break_id INTEGER PRIMARY KEY,
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  area_id INTEGER REFERENCES area,
  period INTEGER NOT NULL,
  annotation INTEGER NOT NULL CHECK (annotation IN (0, 1)),
  note TEXT NOT NULL,
  load_id INTEGER NOT NULL REFERENCES load
) STRICT;
CREATE INDEX series_break_by_indicator ON series_break (indicator_id);
