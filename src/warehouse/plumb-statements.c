/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The SQL. Nothing is ever printed into it: values are bound, lists come as JSON through json_each(). A test prepares
 * every statement against the schema and counts its parameters and columns.
 */
#include "config.h"

#include "plumb-statements.h"

#define INDICATOR_COLUMNS                                                                                       \
  "i.indicator_id, i.id, i.name, i.plain, t.name, i.unit, i.decimals, i.polarity, i.numerator, i.denominator, " \
  "i.source_return, i.calendar, i.definition_version"

/* an authority's parent is a region, a region's a country; where either step is missing there is none to compare with
 */
#define AREA_COLUMNS                                                                      \
  "a.area_id, a.code, a.la_code, a.name, a.level, "                                       \
  "CASE WHEN p.level = 'region' THEN p.area_id END, "                                     \
  "CASE WHEN a.level = 'country' THEN a.area_id WHEN p.level = 'country' THEN p.area_id " \
  "WHEN g.level = 'country' THEN g.area_id END, a.illustrative, a.first_year, a.last_year"
#define AREA_TABLES "area a LEFT JOIN area p ON p.area_id = a.parent_id LEFT JOIN area g ON g.area_id = p.parent_id"

/* Every version of every set that had been released by the day ?1, NULL for now; of one name the newest has age 1. What
   came with an older schema belongs to no load and is older than all. What a reader has saved is of every day, and
   older than what came with a file. */
#define SETS                                                                                                         \
  "(SELECT set_id, name, dated, source, load_id, layout IS 'saved' AS saved, row_number () OVER (PARTITION BY name " \
  "ORDER BY layout IS 'saved', released DESC, load_id DESC, set_id DESC) AS age FROM neighbour_set LEFT JOIN load "  \
  "USING (load_id) WHERE ?1 IS NULL OR load_id IS NULL OR released <= ?1 OR layout = 'saved') s"
/* The order in which they are offered: of one date the list of DfE first, then by name, whatever was loaded when. */
#define SET_ORDER "s.dated DESC, s.name NOT GLOB 'DfE *', s.name"
#define SET_COLUMNS                                                                                                    \
  "s.set_id, s.name, s.dated, s.source, (SELECT count(DISTINCT area_id) FROM neighbour n WHERE n.set_id = s.set_id), " \
  "s.load_id, s.saved"

#define LOAD_COLUMNS \
  "load_id, file_name, layout, mapping, released, loaded_at, sha256, n_rows, added, changed, unchanged, historic, n_problems"

#define OBSERVATION_COLUMNS \
  "o.area_id, o.period, o.basis, o.provenance_id, o.value, o.numerator, o.denominator, o.state"

/* all of an indicator and breakdown */
#define SERIES(table) \
  "SELECT " OBSERVATION_COLUMNS " FROM " table " o WHERE o.indicator_id = ?1 AND o.breakdown_id = ?2"

/* of some areas: from one period to the next by a look at the key, then area by area, which costs less than to read
   what lies between */
#define SERIES_OF_AREAS(table)                                                                                   \
  "WITH RECURSIVE wanted (area_id) AS MATERIALIZED (SELECT value FROM json_each(?3) ORDER BY 1), "               \
  "step (period) AS (SELECT min(period) FROM " table " WHERE indicator_id = ?1 AND breakdown_id = ?2 UNION ALL " \
  "SELECT (SELECT min(n.period) FROM " table " n WHERE n.indicator_id = ?1 AND n.breakdown_id = ?2 AND "         \
  "n.period > step.period) FROM step WHERE step.period IS NOT NULL) "                                            \
  "SELECT " OBSERVATION_COLUMNS " FROM step s CROSS JOIN wanted w CROSS JOIN " table                             \
  " o ON o.indicator_id = ?1 AND o.breakdown_id = ?2 AND o.period = s.period AND o.area_id = w.area_id"

/* a year as it is written the other way: 2025 for 2024/25 and back */
#define TWIN(period) period " + CASE WHEN " period " < 200000000 THEN 99990000 ELSE -99990000 END"

/* the indicators of which years are written in both ways, where plumb_period_twin() makes them the same years */
#define OF_TWO_SPELLINGS                                                                                     \
  "SELECT indicator_id FROM indicator i WHERE calendar IN ('financial-year', 'march-snapshot', 'academic-year') AND " \
  "EXISTS (SELECT 1 FROM observation o WHERE o.indicator_id = i.indicator_id AND o.breakdown_id = 0 AND o.period < 200000000) AND " \
  "EXISTS (SELECT 1 FROM observation o WHERE o.indicator_id = i.indicator_id AND o.breakdown_id = 0 AND o.period BETWEEN 200000000 AND 299999999)"

/* the last edit of each kind for an area, indicator and period that was written by the day ?3, NULL for now */
#define EDITS                                                                                                       \
  "edit e WHERE edit_id = (SELECT max (l.edit_id) FROM edit l WHERE l.indicator_id = e.indicator_id AND l.area_id " \
  "= e.area_id AND l.kind = e.kind AND l.period = e.period AND (?3 IS NULL OR substr (l.written_at, 1, 10) <= ?3))"

/* a figure of breakdown b, of area ?2, NULL for any, that had been released by the day ?3 */
#define FIGURE_BY(table)                                                                             \
  "SELECT 1 FROM " table " o JOIN provenance USING (provenance_id) JOIN load USING (load_id) WHERE " \
  "o.indicator_id = ?1 AND o.breakdown_id = b.breakdown_id AND (?2 IS NULL OR o.area_id = ?2) AND released <= ?3"

#define KEY "indicator_id = ?1 AND breakdown_id = ?2 AND period = ?3 AND area_id = ?4 AND basis = ?5"

static const PlumbStatementText statements[] = {
  [PLUMB_STMT_LIST_INDICATORS] = { "SELECT " INDICATOR_COLUMNS " FROM indicator i JOIN theme t USING (theme_id) "
                                   "ORDER BY t.theme_id, i.indicator_id",
                                   0, 13 },
  [PLUMB_STMT_FIND_INDICATOR] = { "SELECT " INDICATOR_COLUMNS
                                  " FROM indicator i JOIN theme t USING (theme_id) WHERE i.id = ?1",
                                  1, 13 },
  [PLUMB_STMT_LIST_THEMES] = { "SELECT t.name, count(*), "
                               "sum(EXISTS (SELECT 1 FROM observation o WHERE o.indicator_id = i.indicator_id)) "
                               "FROM theme t JOIN indicator i USING (theme_id) GROUP BY t.theme_id ORDER BY t.theme_id",
                               0, 3 },
  [PLUMB_STMT_LIST_AREAS] = { "SELECT " AREA_COLUMNS " FROM " AREA_TABLES
                              " ORDER BY CASE a.level WHEN 'country' THEN 0 WHEN 'region' THEN 1 WHEN 'sub-region' THEN 2 "
                              "ELSE 3 END, a.name, a.area_id",
                              0, 10 },
  [PLUMB_STMT_LIST_MEASURED_AREAS] = { "SELECT " AREA_COLUMNS " FROM " AREA_TABLES
                                       " WHERE EXISTS (SELECT 1 FROM latest l WHERE l.area_id = a.area_id) "
                                       "ORDER BY CASE a.level WHEN 'authority' THEN 0 WHEN 'joint' THEN 1 "
                                       "WHEN 'region' THEN 2 WHEN 'sub-region' THEN 3 ELSE 4 END, a.name, a.area_id",
                                       0, 10 },
  [PLUMB_STMT_AREA_BY_KEY] = { "SELECT " AREA_COLUMNS " FROM " AREA_TABLES " WHERE a.area_id = ?1", 1, 10 },
  [PLUMB_STMT_AREA_BY_CODE] = { "SELECT " AREA_COLUMNS " FROM " AREA_TABLES
                                " JOIN area_code c ON c.area_id = a.area_id WHERE c.code = ?1",
                                1, 10 },
  [PLUMB_STMT_AREA_BY_LA_CODE] = { "SELECT " AREA_COLUMNS " FROM " AREA_TABLES
                                   " WHERE a.la_code = ?1 AND a.la_code <> ''",
                                   1, 10 },
  /* where an authority and a region, or an abolished and a present authority, share a name the authority that still is
     comes first */
  [PLUMB_STMT_AREA_BY_NAME] = { "SELECT " AREA_COLUMNS
                                ", a.last_year IS NULL AND a.level = 'authority' FROM " AREA_TABLES
                                " WHERE a.name_key = ?1 ORDER BY 11 DESC, a.area_id",
                                1, 11 },
  [PLUMB_STMT_FORMER_CODES] = { "SELECT code, last_year FROM area_code WHERE area_id = ?1 AND code <> ?2 ORDER BY last_year, code",
                                2, 2 },
  [PLUMB_STMT_PREDECESSORS] = { "SELECT area_id FROM successor JOIN area USING (area_id) WHERE successor_id = ?1 ORDER BY name, area_id",
                                1, 1 },
  [PLUMB_STMT_SUCCESSORS] = { "SELECT a.area_id FROM successor s JOIN area a ON a.area_id = s.successor_id WHERE s.area_id = ?1 "
                              "ORDER BY a.name, a.area_id",
                              1, 1 },
  /* the numbers of a joint area are those of its members: 314 / 318 */
  [PLUMB_STMT_COUNTED_WITH] = { "SELECT o.area_id FROM area a JOIN area o ON (a.level = 'joint') <> (o.level = 'joint') AND "
                                "a.la_code <> '' AND o.la_code <> '' AND CASE a.level WHEN 'joint' "
                                "THEN instr (' / ' || a.la_code || ' / ', ' / ' || o.la_code || ' / ') "
                                "ELSE instr (' / ' || o.la_code || ' / ', ' / ' || a.la_code || ' / ') END > 0 "
                                "WHERE a.area_id = ?1 ORDER BY o.name, o.area_id",
                                1, 1 },
  [PLUMB_STMT_LIST_SETS] = { "SELECT " SET_COLUMNS " FROM " SETS " WHERE s.age = 1 ORDER BY " SET_ORDER, 1, 7 },
  [PLUMB_STMT_FIND_SET] = { "SELECT " SET_COLUMNS " FROM " SETS " WHERE s.age = 1 AND s.name = ?2", 2, 7 },
  [PLUMB_STMT_NEWEST_SET] = { "SELECT " SET_COLUMNS " FROM " SETS
                              " WHERE s.age = 1 AND EXISTS (SELECT 1 FROM neighbour n "
                              "WHERE n.set_id = s.set_id AND n.area_id = ?2) ORDER BY " SET_ORDER " LIMIT 1",
                              2, 7 },
  [PLUMB_STMT_AREA_OF_SET] = { "SELECT min(area_id) FROM neighbour WHERE set_id = ?1 HAVING count(*) > 0", 1, 1 },
  [PLUMB_STMT_LIST_NEIGHBOURS] = { "SELECT neighbour_id, rank, closeness FROM neighbour WHERE set_id = ?1 AND area_id = ?2 "
                                   "ORDER BY rank",
                                   2, 3 },
  [PLUMB_STMT_LIST_LOADS] = { "SELECT " LOAD_COLUMNS " FROM load ORDER BY load_id", 0, 13 },
  [PLUMB_STMT_FIND_LOAD] = { "SELECT " LOAD_COLUMNS " FROM load WHERE sha256 = ?1", 1, 13 },
  [PLUMB_STMT_LOAD_BY_KEY] = { "SELECT " LOAD_COLUMNS " FROM load WHERE load_id = ?1", 1, 13 },
  [PLUMB_STMT_LATEST_RELEASE] = { "SELECT max(released) FROM load WHERE added + changed + unchanged + historic > 0 AND (?1 IS NULL OR released <= ?1)",
                                  1, 1 },
  [PLUMB_STMT_FIND_BREAKDOWN] = { "SELECT breakdown_id FROM breakdown WHERE text = ?1", 1, 1 },
  [PLUMB_STMT_LIST_BREAKDOWNS] = { "SELECT text FROM breakdown b WHERE breakdown_id <> 0 AND EXISTS (SELECT 1 FROM observation o "
                                   "WHERE o.indicator_id = ?1 AND o.breakdown_id = b.breakdown_id AND (?2 IS NULL OR o.area_id = ?2)) "
                                   "ORDER BY text",
                                   2, 1 },
  [PLUMB_STMT_LIST_BREAKDOWNS_AT] = { "SELECT text FROM breakdown b WHERE breakdown_id <> 0 AND (EXISTS (" FIGURE_BY (
                                        "observation") ") "
                                                       "OR EXISTS (" FIGURE_BY ("superseded") ")) ORDER BY text",
                                      3, 1 },
  [PLUMB_STMT_COVERAGE] = { "SELECT i.indicator_id, o.period, count(DISTINCT o.area_id) FROM indicator i JOIN observation o "
                            "ON o.indicator_id = i.indicator_id AND o.breakdown_id = 0 GROUP BY i.theme_id, i.indicator_id, o.period "
                            "ORDER BY i.theme_id, i.indicator_id, o.period",
                            0, 3 },
  [PLUMB_STMT_COVERAGE_AT] = { "SELECT i.indicator_id, o.period, count(DISTINCT o.area_id) FROM indicator i JOIN "
                               "(SELECT indicator_id, breakdown_id, period, area_id, provenance_id FROM observation UNION ALL "
                               "SELECT indicator_id, breakdown_id, period, area_id, provenance_id FROM superseded) o "
                               "ON o.indicator_id = i.indicator_id AND o.breakdown_id = 0 JOIN provenance USING (provenance_id) "
                               "JOIN load USING (load_id) WHERE released <= ?1 GROUP BY i.theme_id, i.indicator_id, o.period "
                               "ORDER BY i.theme_id, i.indicator_id, o.period",
                               1, 3 },
  /* the areas that have a year in either of its two spellings, with the provenance of the day ?4, NULL for now */
  [PLUMB_STMT_COVERAGE_OF_YEAR] = { "SELECT count(DISTINCT area_id) FROM (SELECT area_id, provenance_id FROM observation WHERE indicator_id = ?1 "
                                    "AND breakdown_id = 0 AND period IN (?2, ?3) UNION ALL SELECT area_id, provenance_id FROM superseded "
                                    "WHERE indicator_id = ?1 AND breakdown_id = 0 AND period IN (?2, ?3)) JOIN provenance USING (provenance_id) "
                                    "JOIN load USING (load_id) WHERE ?4 IS NULL OR released <= ?4",
                                    4, 1 },
  [PLUMB_STMT_SERIES] = { SERIES ("observation"), 2, 8 },
  [PLUMB_STMT_SERIES_OF_AREAS] = { SERIES_OF_AREAS ("observation"), 3, 8 },
  [PLUMB_STMT_SERIES_AT] = { SERIES ("observation") " AND o.period IN (?3, ?4)", 4, 8 },
  [PLUMB_STMT_SUPERSEDED] = { SERIES ("superseded"), 2, 8 },
  [PLUMB_STMT_SUPERSEDED_OF_AREAS] = { SERIES_OF_AREAS ("superseded"), 3, 8 },
  [PLUMB_STMT_SUPERSEDED_AT] = { SERIES ("superseded") " AND o.period IN (?3, ?4)", 4, 8 },
  [PLUMB_STMT_PROVENANCE] = { "SELECT l.load_id, l.released, l.edition, p.provisional, p.derived, p.as_of, p.note, "
                              "CASE p.source WHEN '' THEN l.file_name ELSE p.source END FROM provenance p JOIN load l USING (load_id) "
                              "WHERE p.provenance_id = ?1",
                              1, 8 },
  /* with the id of an indicator of which the year, or the one before, is there written the other way as well */
  [PLUMB_STMT_LATEST] = { "SELECT indicator_id, period, l.value, l.numerator, l.denominator, l.state, previous_value, previous_numerator, "
                          "previous_denominator, previous_state, released, CASE WHEN frequency = 1 AND EXISTS (SELECT 1 FROM observation o "
                          "WHERE o.indicator_id = l.indicator_id AND o.breakdown_id = 0 AND o.period IN (" TWIN ("l.period") ", "
                          TWIN ("l.period") " - 10000) AND o.area_id = ?1 AND o.basis = 0) "
                          "THEN (SELECT id FROM indicator i WHERE i.indicator_id = l.indicator_id) END "
                          "FROM latest l CROSS JOIN provenance USING (provenance_id) "
                          "CROSS JOIN load USING (load_id) WHERE area_id = ?1 ORDER BY indicator_id, frequency",
                          1, 12 },
  /* every release of the figures that have more than one, in the order in which they counted; a year that is written in
     two ways has */
  [PLUMB_STMT_LIST_REVISIONS] = { "WITH joined AS MATERIALIZED (" OF_TWO_SPELLINGS ") SELECT " OBSERVATION_COLUMNS
                                  ", o.indicator_id, o.breakdown_id, b.text, l.released, l.load_id, l.file_name FROM (SELECT o.*, 1 AS now "
                                  "FROM (SELECT DISTINCT indicator_id, breakdown_id, period, area_id, basis FROM superseded "
                                  "WHERE (?1 IS NULL OR indicator_id = ?1) AND (?2 IS NULL OR area_id = ?2) "
                                  "UNION SELECT indicator_id, breakdown_id, period, area_id, basis FROM joined CROSS JOIN observation n "
                                  "USING (indicator_id) WHERE (?1 IS NULL OR indicator_id = ?1) AND (?2 IS NULL OR area_id = ?2) AND "
                                  "n.period < 300000000 AND EXISTS (SELECT 1 FROM observation t WHERE t.indicator_id = n.indicator_id AND "
                                  "t.breakdown_id = n.breakdown_id AND t.period = " TWIN ("n.period") " AND t.area_id = n.area_id "
                                  "AND t.basis = n.basis)) CROSS JOIN observation o USING (indicator_id, breakdown_id, period, area_id, basis) "
                                  "UNION ALL SELECT s.*, 0 FROM superseded s WHERE (?1 IS NULL OR indicator_id = ?1) "
                                  "AND (?2 IS NULL OR area_id = ?2)) o JOIN indicator i USING (indicator_id) JOIN area a USING (area_id) "
                                  "JOIN breakdown b USING (breakdown_id) JOIN provenance p USING (provenance_id) JOIN load l USING (load_id)"
                                  " ORDER BY i.theme_id, i.indicator_id, a.name, a.area_id, b.text, CASE WHEN o.period BETWEEN 200000000 "
                                  "AND 299999999 AND o.indicator_id IN joined THEN " TWIN ("o.period") " ELSE o.period END, o.basis, "
                                  "l.released, o.now, l.edition, l.load_id, o.period DESC",
                                  2, 14 },
  /* the same break may have come with several loads */
  [PLUMB_STMT_LIST_BREAKS] = { "SELECT period, annotation, note, file_name, released, min(break_id) FROM series_break JOIN load USING (load_id) "
                               "WHERE indicator_id = ?1 AND (area_id IS NULL OR area_id = ?2) AND (?3 IS NULL OR released <= ?3) "
                               "GROUP BY period, annotation, note UNION ALL SELECT period, kind = 'annotation', text, NULL, written_at, NULL "
                               "FROM " EDITS
                               " AND indicator_id = ?1 AND area_id = ?2 AND kind <> 'commentary' AND text <> '' ORDER BY 6 NULLS LAST, 2",
                               3, 6 },
  /* the one released last of each first period; for an area its own before those for every area */
  [PLUMB_STMT_LIST_TARGETS] = { "SELECT area_id, from_period, to_period, value, end_value, lower, upper, tolerance, scheme, note, source, "
                                "load_id, id FROM (SELECT t.*, i.id, i.theme_id, row_number () OVER (PARTITION BY CASE WHEN ?2 IS NULL "
                                "THEN area_id END, indicator_id, from_period ORDER BY area_id IS NULL, released DESC, load_id DESC, "
                                "target_id DESC) AS age FROM target t JOIN load USING (load_id) JOIN indicator i USING (indicator_id) "
                                "WHERE (?1 IS NULL OR indicator_id = ?1) AND (?2 IS NULL OR area_id IS NULL OR area_id = ?2) AND "
                                "(?3 IS NULL OR released <= ?3)) WHERE age = 1 ORDER BY theme_id, indicator_id, area_id, from_period",
                                3, 13 },
  /* what was written first, then what was released last */
  [PLUMB_STMT_LIST_COMMENTARY] = { "SELECT area_id, period, reason, done, owner, next_action, due, id, 'commentary', file_name, since FROM "
                                   "(SELECT c.*, i.id, i.theme_id, row_number () OVER (PARTITION BY area_id, indicator_id, period ORDER BY "
                                   "file_name IS NULL DESC, since DESC, load_id DESC, commentary_id DESC) AS age FROM "
                                   "(SELECT c.*, file_name, released AS since FROM commentary c JOIN load USING (load_id) "
                                   "WHERE ?3 IS NULL OR released <= ?3 UNION ALL SELECT edit_id, area_id, indicator_id, period, text, done, "
                                   "owner, next_action, due, NULL, NULL, written_at FROM " EDITS
                                   " AND kind = 'commentary' AND text || done || next_action <> '') c "
                                   "JOIN indicator i USING (indicator_id) WHERE (?1 IS NULL OR indicator_id = ?1) AND "
                                   "(?2 IS NULL OR area_id = ?2)) WHERE age = 1 ORDER BY theme_id, indicator_id, area_id, period",
                                   3, 11 },
  [PLUMB_STMT_LIST_VERSIONS] = { "SELECT ?2, period, text, done, owner, next_action, due, id, kind, file_name, since FROM "
                                 "(SELECT e.*, NULL AS file_name, written_at AS since FROM edit e UNION ALL SELECT commentary_id, area_id, "
                                 "indicator_id, period, 'commentary', reason, done, owner, next_action, due, '', file_name, released FROM "
                                 "commentary JOIN load USING (load_id) UNION ALL SELECT break_id, area_id, indicator_id, period, "
                                 "CASE annotation WHEN 1 THEN 'annotation' ELSE 'break' END, note, '', '', '', NULL, '', file_name, released "
                                 "FROM series_break JOIN load USING (load_id)) JOIN indicator USING (indicator_id) WHERE indicator_id = ?1 "
                                 "AND (area_id IS NULL OR area_id = ?2) AND (?3 IS NULL OR substr (since, 1, 10) <= ?3) "
                                 "ORDER BY period DESC, kind, file_name IS NULL DESC, CASE WHEN file_name IS NULL THEN edit_id END DESC, "
                                 "since DESC, edit_id DESC",
                                 3, 11 },
  [PLUMB_STMT_LIST_PIN_LISTS] = { "SELECT name FROM pin_list ORDER BY name", 0, 1 },
  [PLUMB_STMT_LIST_PINS] = { "SELECT kind, selection, caption FROM pin JOIN pin_list USING (pin_list_id) WHERE name = ?1 "
                             "ORDER BY position",
                             1, 3 },
  [PLUMB_STMT_CLEAR_PINS] = { "DELETE FROM pin WHERE pin_list_id = (SELECT pin_list_id FROM pin_list WHERE name = ?1)",
                              1, 0 },
  [PLUMB_STMT_PUT_PIN_LIST] = { "INSERT INTO pin_list (name) VALUES (?1) ON CONFLICT DO NOTHING", 1, 0 },
  [PLUMB_STMT_PUT_PIN] = { "INSERT INTO pin (pin_list_id, position, kind, selection, caption) "
                           "SELECT pin_list_id, ?2, ?3, ?4, ?5 FROM pin_list WHERE name = ?1",
                           5, 0 },
  [PLUMB_STMT_DROP_PIN_LIST] = { "DELETE FROM pin_list WHERE name = ?1", 1, 0 },
  [PLUMB_STMT_PUT_THEME] = { "INSERT INTO theme (name) VALUES (?1) ON CONFLICT DO NOTHING", 1, 0 },
  [PLUMB_STMT_PUT_INDICATOR] = { "INSERT INTO indicator (id, name, plain, theme_id, unit, decimals, polarity, numerator, denominator, "
                                 "source_return, calendar, definition_version) "
                                 "SELECT ?1, ?2, ?3, theme_id, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1 FROM theme WHERE name = ?4 "
                                 "ON CONFLICT (id) DO UPDATE SET name = excluded.name, plain = excluded.plain, "
                                 "theme_id = excluded.theme_id, unit = excluded.unit, decimals = excluded.decimals, "
                                 "polarity = excluded.polarity, numerator = excluded.numerator, denominator = excluded.denominator, "
                                 "source_return = excluded.source_return, calendar = excluded.calendar, definition_version = "
                                 "definition_version + (unit <> excluded.unit OR numerator <> excluded.numerator OR "
                                 "denominator <> excluded.denominator OR polarity <> excluded.polarity) RETURNING indicator_id",
                                 11, 1 },
  [PLUMB_STMT_PUT_AREA] = { "INSERT INTO area (code, la_code, name, name_key, level, parent_id, first_year, last_year, illustrative) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING area_id",
                            9, 1 },
  [PLUMB_STMT_UPDATE_AREA] = { "UPDATE area SET code = ?1, la_code = ?2, name = ?3, name_key = ?4, level = ?5, parent_id = ?6, "
                               "first_year = ?7, last_year = ?8, illustrative = ?9 WHERE area_id = ?10 RETURNING area_id",
                               10, 1 },
  [PLUMB_STMT_PUT_AREA_CODE] = { "INSERT INTO area_code (code, area_id, last_year) VALUES (?1, ?2, ?3) ON CONFLICT (code) DO UPDATE "
                                 "SET last_year = excluded.last_year WHERE area_id = excluded.area_id",
                                 3, 0 },
  [PLUMB_STMT_CLEAR_SUCCESSORS] = { "DELETE FROM successor WHERE area_id = ?1", 1, 0 },
  [PLUMB_STMT_PUT_SUCCESSOR] = { "INSERT INTO successor (area_id, successor_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                                 2, 0 },
  [PLUMB_STMT_PUT_SET] = { "INSERT INTO neighbour_set (name, dated, source, load_id) VALUES (?1, ?2, ?3, ?4) RETURNING set_id",
                           4, 1 },
  [PLUMB_STMT_PUT_NEIGHBOUR] = { "INSERT INTO neighbour (set_id, area_id, rank, neighbour_id, closeness) VALUES (?1, ?2, ?3, ?4, ?5)",
                                 5, 0 },
  [PLUMB_STMT_PUT_BREAKDOWN] = { "INSERT INTO breakdown (text) VALUES (?1) ON CONFLICT DO NOTHING", 1, 0 },
  [PLUMB_STMT_PUT_BREAK] = { "INSERT INTO series_break (indicator_id, area_id, period, annotation, note, load_id) "
                             "SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM series_break WHERE indicator_id = ?1 "
                             "AND area_id IS ?2 AND period = ?3 AND annotation = ?4 AND note = ?5 AND load_id = ?6)",
                             6, 0 },
  [PLUMB_STMT_PUT_TARGET] = { "INSERT INTO target (area_id, indicator_id, from_period, to_period, value, end_value, lower, upper, "
                              "tolerance, scheme, note, source, load_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                              13, 0 },
  [PLUMB_STMT_PUT_COMMENTARY] = { "INSERT INTO commentary (area_id, indicator_id, period, reason, done, owner, next_action, due, "
                                  "load_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                                  9, 0 },
  [PLUMB_STMT_PUT_EDIT] = { "INSERT INTO edit (area_id, indicator_id, period, text, done, owner, next_action, due, kind, written_at) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce (?10, strftime ('%Y-%m-%dT%H:%M:%SZ')))",
                            10, 0 },
  [PLUMB_STMT_PUT_LOAD] = { "INSERT INTO load (file_name, layout, mapping, released, edition, loaded_at, sha256, n_rows) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, coalesce(?6, strftime('%Y-%m-%dT%H:%M:%SZ')), ?7, ?8) "
                            "RETURNING load_id, loaded_at",
                            8, 2 },
  [PLUMB_STMT_UPDATE_LOAD] = { "UPDATE load SET n_rows = ?2, added = ?3, changed = ?4, unchanged = ?5, historic = ?6, sha256 = ?7, "
                               "edition = ?8, mapping = ?9, n_problems = ?10 WHERE load_id = ?1",
                               10, 0 },
  [PLUMB_STMT_PUT_PROBLEM] = { "INSERT INTO problem VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", 8, 0 },
  [PLUMB_STMT_LIST_PROBLEMS] = { "SELECT code, line, column_name, value, message, note FROM problem WHERE load_id = ?1 ORDER BY number",
                                 1, 6 },
  [PLUMB_STMT_PUT_PROVENANCE] = { "INSERT INTO provenance (load_id, provisional, derived, as_of, note, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                                  6, 0 },
  /* OR FAIL: whatever goes wrong, the load is rolled back as a whole, so what this one statement did need not be kept
     track of */
  [PLUMB_STMT_STORE_INCOMING] = { "INSERT OR FAIL INTO observation SELECT * FROM incoming", 0, 0 },
  [PLUMB_STMT_ANY_OF_PERIOD] = { "SELECT 1 FROM observation WHERE indicator_id = ?1 AND breakdown_id = ?2 AND period = ?3 LIMIT 1",
                                 3, 1 },
  [PLUMB_STMT_INSERT_OBSERVATION] = { "INSERT INTO observation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
                                      10, 0 },
  [PLUMB_STMT_CURRENT_OBSERVATION] = { "SELECT l.released, l.edition, o.value, o.numerator, o.denominator, o.state, p.provisional, "
                                       "p.as_of, p.note FROM observation o JOIN provenance p USING (provenance_id) "
                                       "JOIN load l USING (load_id) WHERE " KEY,
                                       5, 9 },
  [PLUMB_STMT_SUPERSEDE] = { "INSERT OR REPLACE INTO superseded SELECT * FROM observation WHERE " KEY, 5, 0 },
  [PLUMB_STMT_REPLACE_OBSERVATION] = { "REPLACE INTO observation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 10,
                                       0 },
  [PLUMB_STMT_INSERT_SUPERSEDED] = { "INSERT INTO superseded VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 10, 0 },
  [PLUMB_STMT_LATEST_PERIOD] = { "SELECT period FROM latest WHERE area_id = ?1 AND indicator_id = ?2 AND frequency = ?3",
                                 3, 1 },
  [PLUMB_STMT_PUT_LATEST] = { "REPLACE INTO latest SELECT o.area_id, o.indicator_id, ?5, o.period, o.provenance_id, o.value, "
                              "o.numerator, o.denominator, o.state, p.value, p.numerator, p.denominator, p.state FROM observation o "
                              "LEFT JOIN observation p ON p.indicator_id = ?1 AND p.breakdown_id = 0 AND p.period = ?4 AND "
                              "p.area_id = ?2 AND p.basis = 0 WHERE o.indicator_id = ?1 AND o.breakdown_id = 0 AND o.period = ?3 AND "
                              "o.area_id = ?2 AND o.basis = 0",
                              5, 0 },
  [PLUMB_STMT_MOVE_LATEST_ON] = { "UPDATE latest SET previous_value = value, previous_numerator = numerator, "
                                  "previous_denominator = denominator, previous_state = state, period = ?5, provenance_id = ?6, "
                                  "value = ?7, numerator = ?8, denominator = ?9, state = ?10 "
                                  "WHERE area_id = ?1 AND indicator_id = ?2 AND frequency = ?3 AND period = ?4",
                                  10, 0 },
  [PLUMB_STMT_CLEAR_LATEST] = { "DELETE FROM latest", 0, 0 },
  [PLUMB_STMT_FILL_LATEST] = { "INSERT INTO latest SELECT * FROM latest_of_observation", 0, 0 },
  /* the figures of a load of which another load has a release as well */
  [PLUMB_STMT_SHARED_KEYS] = { "SELECT indicator_id, breakdown_id, period, area_id, basis FROM superseded WHERE provenance_id IN "
                               "(SELECT provenance_id FROM provenance WHERE load_id = ?1) "
                               "UNION SELECT indicator_id, breakdown_id, period, area_id, basis FROM observation o WHERE provenance_id IN "
                               "(SELECT provenance_id FROM provenance WHERE load_id = ?1) "
                               "AND EXISTS (SELECT 1 FROM superseded s WHERE s.indicator_id = o.indicator_id AND "
                               "s.breakdown_id = o.breakdown_id AND s.period = o.period AND s.area_id = o.area_id AND s.basis = o.basis)",
                               1, 5 },
  [PLUMB_STMT_KEY_RELEASES] = { "SELECT p.load_id, r.provenance_id, r.now, l.released, l.edition FROM "
                                "(SELECT provenance_id, 1 AS now FROM observation WHERE " KEY
                                " UNION ALL SELECT provenance_id, 0 FROM superseded WHERE " KEY
                                ") r JOIN provenance p USING (provenance_id) JOIN load l USING (load_id) ORDER BY p.load_id",
                                5, 5 },
  [PLUMB_STMT_RESTORE] = { "REPLACE INTO observation SELECT * FROM superseded WHERE " KEY " AND provenance_id = ?6", 6,
                           0 },
  [PLUMB_STMT_DELETE_SUPERSEDED] = { "DELETE FROM superseded WHERE " KEY " AND provenance_id = ?6", 6, 0 },
  [PLUMB_STMT_UNLOAD_SUPERSEDED] = { "DELETE FROM superseded WHERE provenance_id IN (SELECT provenance_id FROM provenance WHERE load_id = ?1)",
                                     1, 0 },
  [PLUMB_STMT_UNLOAD_OBSERVATIONS] = { "DELETE FROM observation WHERE provenance_id IN (SELECT provenance_id FROM provenance WHERE load_id = ?1)",
                                       1, 0 },
  [PLUMB_STMT_UNLOAD_PROVENANCE] = { "DELETE FROM provenance WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_UNLOAD_BREAKS] = { "DELETE FROM series_break WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_UNLOAD_TARGETS] = { "DELETE FROM target WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_UNLOAD_COMMENTARY] = { "DELETE FROM commentary WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_UNLOAD_NEIGHBOURS] = { "DELETE FROM neighbour WHERE set_id IN (SELECT set_id FROM neighbour_set WHERE load_id = ?1)",
                                     1, 0 },
  [PLUMB_STMT_UNLOAD_SETS] = { "DELETE FROM neighbour_set WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_UNLOAD_PROBLEMS] = { "DELETE FROM problem WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_UNLOAD] = { "DELETE FROM load WHERE load_id = ?1", 1, 0 },
  [PLUMB_STMT_DROP_BREAKDOWNS] = { "DELETE FROM breakdown WHERE breakdown_id <> 0 AND breakdown_id NOT IN "
                                   "(SELECT breakdown_id FROM observation UNION SELECT breakdown_id FROM superseded)",
                                   0, 0 },
  /* the invariants that the schema cannot say */
  [PLUMB_STMT_BAD_PERIODS] = { "SELECT DISTINCT period FROM observation UNION SELECT period FROM superseded "
                               "UNION SELECT period FROM series_break UNION SELECT from_period FROM target UNION SELECT to_period FROM target "
                               "WHERE to_period IS NOT NULL UNION SELECT period FROM commentary UNION SELECT period FROM edit",
                               0, 1 },
  [PLUMB_STMT_BAD_STATES] = { "SELECT DISTINCT state FROM observation UNION SELECT state FROM superseded", 0, 1 },
  [PLUMB_STMT_BAD_CALENDARS] = { "SELECT DISTINCT calendar FROM indicator", 0, 1 },
  [PLUMB_STMT_BAD_DATES] = { "SELECT released FROM load UNION SELECT as_of FROM provenance WHERE as_of <> '' "
                             "UNION SELECT due FROM commentary WHERE due IS NOT NULL UNION SELECT due FROM edit WHERE due IS NOT NULL "
                             "UNION SELECT substr (written_at, 1, 10) FROM edit",
                             0, 1 },
  [PLUMB_STMT_EMPTY_NUMBERS] = { "SELECT count(*) FROM observation WHERE state = '' AND value IS NULL AND numerator IS NULL",
                                 0, 1 },
  [PLUMB_STMT_ORPHAN_HISTORY] = { "SELECT count(*) FROM superseded s WHERE NOT EXISTS (SELECT 1 FROM observation o WHERE "
                                  "o.indicator_id = s.indicator_id AND o.breakdown_id = s.breakdown_id AND o.area_id = s.area_id "
                                  "AND o.period = s.period AND o.basis = s.basis)",
                                  0, 1 },
  [PLUMB_STMT_WRONG_LATEST] = { "SELECT (SELECT count(*) FROM (SELECT * FROM latest EXCEPT SELECT * FROM latest_of_observation)) + "
                                "(SELECT count(*) FROM (SELECT * FROM latest_of_observation EXCEPT SELECT * FROM latest))",
                                0, 1 },
  [PLUMB_STMT_AREAS_WITHOUT_CODE] = { "SELECT count(*) FROM area a WHERE NOT EXISTS (SELECT 1 FROM area_code c WHERE c.code = a.code "
                                      "AND c.area_id = a.area_id)",
                                      0, 1 },
  [PLUMB_STMT_SUCCESSION_RINGS] = { "SELECT count(*) FROM area a WHERE EXISTS (WITH RECURSIVE line (area_id) AS (SELECT successor_id "
                                    "FROM successor WHERE area_id = a.area_id UNION SELECT s.successor_id FROM line JOIN successor s "
                                    "USING (area_id)) SELECT 1 FROM line WHERE area_id = a.area_id)",
                                    0, 1 },
  [PLUMB_STMT_ENDED_TARGETS] = { "SELECT count(*) FROM target WHERE to_period / 100000000 = from_period / 100000000 AND "
                                 "to_period < from_period OR lower > upper",
                                 0, 1 },
  [PLUMB_STMT_EMPTY_COMMENTARY] = { "SELECT count(*) FROM commentary WHERE reason = '' AND done = '' AND next_action = ''",
                                    0, 1 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (statements) == PLUMB_N_STMTS);

const PlumbStatementText *
plumb_statement_text (PlumbStmt statement)
{
  g_return_val_if_fail ((guint) statement < PLUMB_N_STMTS, NULL);
  return &statements[statement];
}
