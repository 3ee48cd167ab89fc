-- Version 2: what stands now is clustered by period, so that a new month is written behind the others and not in between; what each area
-- last had stands once more by area, for the scorecard; targets, commentary, the reports of loads, and what became of an area.

-- where a figure comes from and how firm it is: the load that brought it, whether it is provisional, whether its value was computed by
-- the loader, the day up to which it is complete, and what was remarked. Empty texts where nothing is said.
CREATE TABLE provenance (
  provenance_id INTEGER PRIMARY KEY,
  load_id INTEGER NOT NULL REFERENCES load,
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  derived INTEGER NOT NULL CHECK (derived IN (0, 1)),
  as_of TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX provenance_by_load ON provenance (load_id);
INSERT INTO provenance (load_id, provisional, derived, as_of, note, source)
  SELECT DISTINCT o.load_id, o.provisional, o.derived, coalesce(o.as_of, ''), coalesce(n.text, ''), coalesce(s.text, '')
  FROM (SELECT load_id, provisional, derived, as_of, note_id, source_id FROM observation
        UNION SELECT load_id, provisional, derived, as_of, note_id, source_id FROM superseded) o
  LEFT JOIN remark n ON n.remark_id = o.note_id LEFT JOIN remark s ON s.remark_id = o.source_id;

-- what stands now: one row a key; the rows of a period lie together
CREATE TABLE observation_2 (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  breakdown_id INTEGER NOT NULL REFERENCES breakdown,
  period INTEGER NOT NULL,
  area_id INTEGER NOT NULL REFERENCES area,
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 2),
  provenance_id INTEGER NOT NULL REFERENCES provenance,
  value REAL,
  numerator REAL,
  denominator REAL,
  state TEXT NOT NULL,
  PRIMARY KEY (indicator_id, breakdown_id, period, area_id, basis),
  CHECK (state = '' OR value IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO observation_2
  SELECT o.indicator_id, o.breakdown_id, o.period, o.area_id, o.basis, p.provenance_id, o.value, o.numerator, o.denominator, o.state
  FROM observation o LEFT JOIN remark n ON n.remark_id = o.note_id LEFT JOIN remark s ON s.remark_id = o.source_id
  JOIN provenance p ON p.load_id = o.load_id AND p.provisional = o.provisional AND p.derived = o.derived
    AND p.as_of = coalesce(o.as_of, '') AND p.note = coalesce(n.text, '') AND p.source = coalesce(s.text, '')
  ORDER BY 1, 2, 3, 4, 5;

-- what stood before, or stands in an older release: one row a key and load
CREATE TABLE superseded_2 (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  breakdown_id INTEGER NOT NULL REFERENCES breakdown,
  period INTEGER NOT NULL,
  area_id INTEGER NOT NULL REFERENCES area,
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 2),
  provenance_id INTEGER NOT NULL REFERENCES provenance,
  value REAL,
  numerator REAL,
  denominator REAL,
  state TEXT NOT NULL,
  PRIMARY KEY (indicator_id, breakdown_id, period, area_id, basis, provenance_id),
  CHECK (state = '' OR value IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO superseded_2
  SELECT o.indicator_id, o.breakdown_id, o.period, o.area_id, o.basis, p.provenance_id, o.value, o.numerator, o.denominator, o.state
  FROM superseded o LEFT JOIN remark n ON n.remark_id = o.note_id LEFT JOIN remark s ON s.remark_id = o.source_id
  JOIN provenance p ON p.load_id = o.load_id AND p.provisional = o.provisional AND p.derived = o.derived
    AND p.as_of = coalesce(o.as_of, '') AND p.note = coalesce(n.text, '') AND p.source = coalesce(s.text, '')
  ORDER BY 1, 2, 3, 4, 5, 6;
DROP TABLE observation;
DROP TABLE superseded;
DROP TABLE remark;
ALTER TABLE observation_2 RENAME TO observation;
ALTER TABLE superseded_2 RENAME TO superseded;

-- of each area and indicator the newest measured total of each kind of period (1 year, 2 quarter, 3 month, 4 day), and that of the
-- period before it, for a day of the day a year before: previous_state is NULL where there is no row for that
CREATE TABLE latest (
  area_id INTEGER NOT NULL REFERENCES area,
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  frequency INTEGER NOT NULL CHECK (frequency BETWEEN 1 AND 4),
  period INTEGER NOT NULL,
  provenance_id INTEGER NOT NULL REFERENCES provenance,
  value REAL,
  numerator REAL,
  denominator REAL,
  state TEXT NOT NULL,
  previous_value REAL,
  previous_numerator REAL,
  previous_denominator REAL,
  previous_state TEXT,
  PRIMARY KEY (area_id, indicator_id, frequency)
) STRICT, WITHOUT ROWID;

-- what latest has to hold; a split year counts by the year in which it ends
CREATE VIEW latest_of_observation AS
SELECT n.area_id, n.indicator_id, n.frequency, n.period, n.provenance_id, n.value, n.numerator, n.denominator, n.state,
  p.value AS previous_value, p.numerator AS previous_numerator, p.denominator AS previous_denominator, p.state AS previous_state
FROM (SELECT area_id, indicator_id, CASE WHEN period < 300000000 THEN 1 ELSE period / 100000000 - 1 END AS frequency,
        max((period % 100000000 + CASE period / 100000000 WHEN 2 THEN 10000 ELSE 0 END) * 10 + period / 100000000) AS place,
        period, provenance_id, value, numerator, denominator, state
      FROM observation WHERE breakdown_id = 0 AND basis = 0 GROUP BY area_id, indicator_id, 3) n
LEFT JOIN observation p ON p.indicator_id = n.indicator_id AND p.breakdown_id = 0 AND p.area_id = n.area_id AND p.basis = 0
  AND p.period = n.period - CASE WHEN n.period / 100000000 = 3 AND n.period / 100 % 100 = 1 THEN 9700
                                 WHEN n.period / 100000000 = 4 AND n.period / 100 % 100 = 1 THEN 8900
                                 WHEN n.period / 100000000 IN (3, 4) THEN 100 ELSE 10000 END;
INSERT INTO latest SELECT * FROM latest_of_observation;

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
  note INTEGER NOT NULL CHECK (note IN (0, 1)),
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

-- lists of pinned charts: what a reader wants to see together, in this order. Kind and selection are the words of the program that draws
-- them, so that a chart stands as it was when it was pinned.
CREATE TABLE pin_list (
  pin_list_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE pin (
  pin_list_id INTEGER NOT NULL REFERENCES pin_list,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  selection TEXT NOT NULL,
  caption TEXT NOT NULL,
  PRIMARY KEY (pin_list_id, position)
) STRICT, WITHOUT ROWID;
