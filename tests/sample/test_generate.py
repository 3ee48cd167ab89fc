# SPDX-License-Identifier: GPL-3.0-or-later
"""What data/sample/generate.py promises of the illustrative data. Run with: python3 -m unittest tests/sample/test_generate.py"""

import csv
import os
import subprocess
import sys
import tempfile
import unittest
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import tap

DATA = Path(__file__).resolve().parents[2] / 'data'
RETURNS = ('CIN', 'SSDA903')
MONTHS = [f'{month // 12}-{month % 12 + 1:02}' for month in range(2023 * 12 + 3, 2026 * 12 + 9)]
FORECAST = [f'2026-{month}' for month in (10, 11, 12)] + [f'2027-0{month}' for month in (1, 2, 3)]
YEARS = [str(year) for year in range(2016, 2026)]
# Categories of these overlap, or are averages: they need not add up.
NOT_ADDITIVE = {'assessment_factors', 'placement_unit_cost'}


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def key(row):
    return tuple(row[column] for column in ('indicator', 'area', 'period', 'breakdown', 'status'))


class Generated(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folders = [Path(cls.scratch.name, name) for name in ('one', 'two')]
        # Two processes whose dictionaries hash differently and whose places format numbers differently.
        running = [subprocess.Popen([sys.executable, DATA / 'sample' / 'generate.py', folder],
                                    env={**os.environ, 'PYTHONHASHSEED': seed, 'LC_ALL': place})
                   for folder, seed, place in zip(cls.folders, '12', ('C', 'C.UTF-8'))]
        assert [process.wait() for process in running] == [0, 0]
        folder = cls.folders[0]
        cls.indicators = {row['id']: row for row in read(DATA / 'indicators.csv')}
        cls.areas = {row['code']: row for row in read(folder / 'areas.csv')}
        cls.annual, cls.monthly, cls.restated, cls.budget = \
            (read(folder / f'{name}.csv') for name in ('annual', 'monthly', 'restated', 'budget'))
        cls.rows = cls.annual + cls.monthly + cls.restated + cls.budget

    def of_return(self, row):
        """Whether the row is of an authority and of a return whose low counts are hidden."""
        return self.areas[row['area']]['level'] == 'authority' and \
            self.indicators[row['indicator']]['source_return'].startswith(RETURNS)

    def test_same_bytes_every_time(self):
        names = sorted(path.name for path in self.folders[0].iterdir())
        self.assertEqual(names, sorted(['manifest.csv'] + [row['file'] for row in read(self.folders[0] / 'manifest.csv')]))
        for name in names:
            self.assertEqual((self.folders[0] / name).read_bytes(), (self.folders[1] / name).read_bytes(), name)

    def test_areas_are_invented(self):
        real = read(DATA / 'areas.csv')
        names = [area['name'] for area in self.areas.values()]
        self.assertFalse(set(names) & {row['name'] for row in real})
        self.assertFalse(set(self.areas) & {row['code'] for row in real})
        self.assertTrue(all(area['illustrative'] == '1' for area in self.areas.values()))
        self.assertEqual(max(map(len, names)), 46)
        self.assertTrue(any(',' in name for name in names))

    def test_targets(self):
        targets = read(self.folders[0] / 'targets.csv')
        self.assertEqual({row['area'] for row in targets}, {'X06000001'})
        self.assertLessEqual({row['indicator'] for row in targets}, set(self.indicators))
        self.assertEqual({row['scheme'] for row in targets}, {'rag', 'finance', 'completion'})
        self.assertTrue(all('llustrative' in row['source'] for row in targets))
        for row in targets:  # a level needs a better side; a range does not
            self.assertTrue(row['lower'] or row['upper'] or self.indicators[row['indicator']]['polarity'] != 'none', row['indicator'])

    def test_neighbours(self):
        listed = defaultdict(list)
        for row in read(self.folders[0] / 'neighbours.csv'):
            listed[row['area']].append((int(row['rank']), row['neighbour']))
        self.assertEqual(set(listed), {code for code, area in self.areas.items() if area['level'] == 'authority'})
        ranks = {(area, other): rank for area, others in listed.items() for rank, other in others}
        for area, others in listed.items():
            self.assertEqual([rank for rank, _ in others], list(range(1, 11)))
            self.assertEqual({other for _, other in others}, set(listed) - {area})
        self.assertTrue(any(ranks[area, other] != ranks[other, area] for area, other in ranks))

    def test_every_indicator_is_covered(self):
        years, months = defaultdict(set), defaultdict(set)
        for row in self.annual:
            years[row['indicator'], row['area']].add(row['period'])
        for row in self.monthly:
            months[row['indicator'], row['area']].add(row['period'])
        for name, indicator in self.indicators.items():
            for area in self.areas:
                if not indicator['source_return'].startswith('local'):
                    expected = [str(int(year) - 1) for year in YEARS] if name == 'population_0_17' else YEARS
                    self.assertEqual(sorted(years[name, area]), expected, (name, area))
                if 'local' in indicator['source_return'] or name == 'referrals':
                    there = months[name, area]
                    self.assertLessEqual(there, set(MONTHS + FORECAST))
                    self.assertGreaterEqual(len(there & set(MONTHS)), 36, (name, area))
                    self.assertIn(MONTHS[-1], there)
        self.assertEqual({row['indicator'] for row in self.rows}, set(self.indicators))

    def test_no_low_count_is_shown(self):
        for row in filter(self.of_return, self.rows):
            unit = self.indicators[row['indicator']]['unit']
            shown = [row['numerator'], row['denominator']] + [row['value']] * (unit == 'count')
            if unit == 'percent' and row['numerator']:
                shown.append(str(int(row['denominator']) - int(row['numerator'])))
            self.assertFalse({'1', '2', '3', '4', '5'} & set(shown), row)

    def test_numbers_and_states(self):
        for row in self.rows:
            self.assertTrue(row['value'] or row['numerator'] or row['state'], row)
            if row['state']:
                self.assertIn(row['state'], set('cxzuk'))
                self.assertEqual((row['value'], row['numerator'], row['denominator']), ('', '', ''), row)
            if self.indicators[row['indicator']]['unit'] == 'percent' and row['numerator']:
                self.assertLessEqual(float(row['numerator']), float(row['denominator']), row)
                if row['value']:
                    share = 100 * float(row['numerator']) / float(row['denominator'])
                    half = 0.5 * 10 ** -int(self.indicators[row['indicator']]['decimals'])
                    self.assertLessEqual(abs(float(row['value']) - share), half + 1e-9, row)
        self.assertEqual({row['state'] for row in self.rows}, {'', 'c', 'x', 'z', 'u', 'k'})

    def test_categories_add_up(self):
        totals, graded, cells = {}, {}, defaultdict(list)
        for row in self.annual + self.monthly:
            column = 'numerator' if row['indicator'] == 'qa_good_or_better' else 'value'
            place = row['indicator'], row['area'], row['period'], row['status']
            if row['breakdown']:
                cells[(*place, row['breakdown'].split('=')[0])].append((row['state'], row[column]))
            else:
                totals[place] = row[column]
                graded[place] = row['denominator']
        for (*place, dimension), parts in cells.items():
            place = tuple(place)
            self.assertTrue(4 <= len(parts) <= 8, place)
            hidden = sum(state == 'c' for state, _ in parts)
            if place[0] in NOT_ADDITIVE:
                continue
            # A single hidden cell could be worked out from the total.
            self.assertNotEqual(hidden, 1, place)
            if not hidden:
                rounded = len(self.areas[place[1]]['la_code']) == 0
                whole = graded if dimension == 'grade' else totals
                difference = sum(int(value or 0) for _, value in parts) - int(whole[place] or 0)
                self.assertLessEqual(abs(difference), 5 * (len(parts) + 1) if rounded else 0, place)

    def test_long_plans_are_not_given_away(self):
        """One cell of a breakdown is the numerator of another indicator: both are hidden or none is."""
        cells = {(row['area'], row['period']) for row in self.annual
                 if row['breakdown'] == 'duration=2 years or more' and row['state'] == 'c'}
        shown = {(row['area'], row['period']) for row in self.annual
                 if row['indicator'] == 'cpp_2_years_current' and row['value']}
        self.assertFalse(cells & shown)

    def test_months_make_the_year(self):
        months = Counter()
        for row in self.monthly:
            if row['indicator'] == 'referrals':
                year, month = map(int, row['period'].split('-'))
                months[row['area'], str(year + (month > 3))] += int(row['value'])
        for row in self.annual:
            if row['indicator'] == 'referrals' and row['period'] in ('2024', '2025') and self.areas[row['area']]['la_code']:
                self.assertEqual(months[row['area'], row['period']], int(row['value']), row)

    def test_keys_are_unique(self):
        for rows in (self.annual, self.monthly, self.restated):
            self.assertEqual([k for k, n in Counter(map(key, rows)).items() if n > 1], [])

    def test_status(self):
        for row in self.monthly:
            expected = 'forecast' if row['period'] > MONTHS[-1] else 'provisional' if row['period'] in MONTHS[-3:] else 'actual'
            self.assertEqual(row['status'], expected, row)
        self.assertEqual({row['period'] for row in self.monthly if row['status'] == 'forecast'}, set(FORECAST))

    def test_restated_differs(self):
        before = {key(row)[:4]: row['value'] for row in self.annual + self.monthly}
        self.assertEqual(len({row['indicator'] for row in self.restated}), 2)
        for row in self.restated:
            self.assertNotEqual(before[key(row)[:4]], row['value'], row)

    def test_budget(self):
        """Lines add up to their total on each basis, and what was spent is what the months say."""
        spend = lambda rows, *names: {key(row)[1:]: int(row['value']) for row in rows if row['indicator'] in names}
        for name in ('service_spend', 'placement_spend'):
            cells = spend(self.budget, name)
            for (area, period, breakdown, status), value in cells.items():
                if not breakdown:
                    self.assertEqual(value, sum(v for k, v in cells.items()
                                                if k[2] and (k[0], k[1], k[3]) == (area, period, status)), (name, area, period))
            months = defaultdict(int)
            for (area, period, breakdown, _), value in spend(self.monthly, name).items():
                year, month = map(int, period.split('-'))
                months[area, str(year + (month > 3)), breakdown] += value
            for (area, period, breakdown, status), value in cells.items():
                if status == 'actual':
                    self.assertEqual(value, months[area, period, breakdown], (name, area, period, breakdown))
        bases = defaultdict(set)
        for row in self.budget:
            bases[row['indicator'], row['area'], row['period'], row['breakdown']].add(row['status'])
        self.assertTrue(all(len(found) == 2 and 'budget' in found for found in bases.values()))

    def test_story(self):
        """What makes the own council worth looking at, beside its neighbours in the last year."""
        last = defaultdict(dict)
        for row in self.annual:
            if row['period'] == YEARS[-1] and not row['breakdown'] and row['value'] and self.areas[row['area']]['la_code']:
                last[row['indicator']][row['area']] = float(row['value'])
        own = 'X06000001'
        better = lambda name: sum(value > last[name][own] for area, value in last[name].items() if area != own)
        self.assertLessEqual(better('assessments_45_days'), 2)
        self.assertEqual(better('ehcp_20_weeks'), 10)
        rereferrals = [row for row in self.annual if row['indicator'] == 'rereferrals' and row['area'] == own]
        (n1, d1), (n2, d2) = [(int(row['numerator']), int(row['denominator'])) for row in (rereferrals[0], rereferrals[-1])]
        pooled = (n1 + n2) / (d1 + d2)
        self.assertGreater((n1 / d1 - n2 / d2) / (pooled * (1 - pooled) * (1 / d1 + 1 / d2)) ** 0.5, 3)


if __name__ == '__main__':
    tap.main()
