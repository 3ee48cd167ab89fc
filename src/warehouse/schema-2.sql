-- Version 2: targets, commentary, the reports of loads, and what became of an area.

-- what an area became: the areas that took its place, wholly or in part
CREATE TABLE successor (
  area_id INTEGER NOT NULL REFERENCES area,
  successor_id INTEGER NOT NULL REFERENCES area CHECK (successor_id <> area_id),
  PRIMARY KEY (area_id, successor_id)
) STRICT, WITHOUT ROWID;

-- the last year of a former code
ALTER TABLE area_code ADD COLUMN last_year INTEGER;

-- targets as they were set; of those of one area, indicator and first period the one released last counts. No area: every area.
-- A level has a value, a trajectory also an end_value, a range a lower or an upper bound.
CREATE TABLE target (
  target_id INTEGER PRIMARY KEY,
  area_id INTEGER REFERENCES area,
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  from_period INTEGER NOT NULL,
  to_period INTEGER,
  value REAL,
  end_value REAL,
  lower REAL,
  upper REAL,
  tolerance REAL NOT NULL CHECK (tolerance >= 0),
  scheme TEXT NOT NULL CHECK (scheme IN ('rag', 'finance', 'completion')),
  note TEXT NOT NULL,
  source TEXT NOT NULL,
  load_id INTEGER NOT NULL REFERENCES load,
  CHECK ((value IS NULL) <> (lower IS NULL AND upper IS NULL)),
  CHECK (end_value IS NULL OR (value IS NOT NULL AND to_period IS NOT NULL))
) STRICT;
CREATE INDEX target_by_area ON target (area_id, indicator_id);

-- what was said of a figure; of several for one area, indicator and period the one released last counts
CREATE TABLE commentary (
  commentary_id INTEGER PRIMARY KEY,
  area_id INTEGER NOT NULL REFERENCES area,
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  period INTEGER NOT NULL,
  reason TEXT NOT NULL,
  done TEXT NOT NULL,
  owner TEXT NOT NULL,
  next_action TEXT NOT NULL,
  due TEXT,
  load_id INTEGER NOT NULL REFERENCES load
) STRICT;
CREATE INDEX commentary_by_area ON commentary (area_id, indicator_id);

-- what a load reported
CREATE TABLE problem (
  load_id INTEGER NOT NULL REFERENCES load,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (load_id, number)
) STRICT, WITHOUT ROWID;
ALTER TABLE load ADD COLUMN n_problems INTEGER NOT NULL DEFAULT 0;

-- a set of neighbours belongs to the load that brought it: another load of its name takes its place, and gives it back when it is
-- taken back itself
CREATE TABLE neighbour_set_2 (
  set_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  dated TEXT NOT NULL,
  source TEXT NOT NULL,
  load_id INTEGER REFERENCES load,
  UNIQUE (name, load_id)
) STRICT;
INSERT INTO neighbour_set_2 SELECT set_id, name, dated, source, NULL FROM neighbour_set;
DROP TABLE neighbour_set;
ALTER TABLE neighbour_set_2 RENAME TO neighbour_set;
