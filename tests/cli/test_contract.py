# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a contract: columns, roles, states, exit status. Expected numbers are worked by hand in the comments."""
import contextlib
import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
import tap

PLUMB = os.environ['PLUMB']

# North Somerset and three made-up neighbours for it out of real codes, South West and England
TIDY = '''indicator,area,period,value,numerator,denominator,state,status,note
rereferrals,E06000024,2024,20.0,20,100,,,
rereferrals,E06000024,2025,15.4,77,500,,,
rereferrals,Wiltshire,2024,10.1,,,,,
rereferrals,Wiltshire,2025,,,,c,,
rereferrals,Devon,2024,12.2,,,,,
rereferrals,Devon,2025,15.4,154,1000,,,
rereferrals,Essex,2024,14.3,,,,,
rereferrals,Essex,2025,21.0,21,100,,,
rereferrals,Kent,2024,30.0,,,,,
rereferrals,Kent,2025,24.05,,,,,
rereferrals,E12000009,2025,22.1,,,,,
rereferrals,England,2025,22.6,,,,,
cla_rate,E06000024,2025,63,280,44360,,,
cla_children,E06000024,2024-11,212,,,,actual,
cla_children,E06000024,2024-12,209,,,,provisional,as counted on the last day
'''
GROUP = '''set,dated,area,rank,neighbour,closeness
Ours,2025,E06000024,1,Wiltshire,Very close
Ours,2025,E06000024,2,Devon,Close
Ours,2025,E06000024,3,Essex,Close
Ours,2025,E06000024,4,Kent,Not close
'''


def run(*arguments):
    return subprocess.run([PLUMB, *arguments], capture_output=True, text=True, check=False)


def rows(result):
    return list(csv.DictReader(io.StringIO(result.stdout)))


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.warehouse = os.path.join(cls.folder.name, 'w.plumb')
        cls.tidy = cls.write('tidy.csv', TIDY)
        result = run('load', cls.warehouse, cls.tidy, cls.write('group.csv', GROUP), '--released', '2025-11-20')
        assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def write(cls, name, text):
        path = os.path.join(cls.folder.name, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path

    def series(self, *arguments):
        return run('series', self.warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', '--format', 'csv', *arguments)

    def test_series_columns(self):
        result = self.series()
        self.assertEqual(result.stdout.splitlines()[0],
                         'indicator,area_code,area_name,role,period,numerator,denominator,value,state,status,n,source')
        self.assertEqual([(r['role'], r['period'], r['numerator'], r['denominator'], r['value'], r['state'], r['status'], r['source'])
                          for r in rows(result)],
                         [('own', '2024', '20', '100', '20', '', 'actual', 'tidy.csv'),
                          ('own', '2025', '77', '500', '15.4', '', 'actual', 'tidy.csv')])

    def test_series_roles_and_median(self):
        result = rows(self.series('--compare', 'neighbours,region,england', '--statistic', 'median'))
        self.assertEqual({r['role'] for r in result}, {'own', 'neighbour', 'neighbours', 'region', 'england'})
        statistic = {r['period']: (r['value'], r['n']) for r in result if r['role'] == 'neighbours'}
        # 2024: 10.1 12.2 14.3 30.0 -> (12.2 + 14.3) / 2 = 13.25, half away from zero 13.3; 2025: 15.4 21.0 24.05 -> 21
        self.assertEqual(statistic, {'2024': ('13.3', '4'), '2025': ('21', '3')})
        suppressed = [r for r in result if r['area_name'] == 'Wiltshire' and r['period'] == '2025'][0]
        self.assertEqual((suppressed['value'], suppressed['state']), ('', 'c'))
        self.assertEqual([(r['area_code'], r['value']) for r in result if r['role'] == 'region'], [('E12000009', '22.1')])
        self.assertEqual([(r['area_code'], r['value']) for r in result if r['role'] == 'england'], [('E92000001', '22.6')])

    def test_series_mean_and_pooled(self):
        mean = {r['period']: r['value'] for r in rows(self.series('--compare', 'neighbours', '--statistic', 'mean'))
                if r['role'] == 'neighbours'}
        # 2024: 66.6 / 4 = 16.65 -> 16.7; 2025: 60.45 / 3 = 20.15 -> 20.2
        self.assertEqual(mean, {'2024': '16.7', '2025': '20.2'})
        pooled = {r['period']: (r['value'], r['state'], r['n'])
                  for r in rows(self.series('--compare', 'neighbours', '--statistic', 'pooled')) if r['role'] == 'neighbours'}
        # only two neighbours have counts in 2025: that is no comparator
        self.assertEqual(pooled['2025'], ('', 'x', '2'))

    def test_series_with_a_group(self):
        result = rows(self.series('--with', 'Devon', '--with', 'E10000012', '--with', 'Kent'))
        self.assertEqual({r['role'] for r in result}, {'own', 'member', 'group'})
        # 2024: 12.2 14.3 30.0; 2025: 15.4 21.0 24.05
        self.assertEqual([(r['area_name'], r['period'], r['value'], r['n']) for r in result if r['role'] == 'group'],
                         [('Chosen group', '2024', '14.3', '3'), ('Chosen group', '2025', '21', '3')])
        ranked = run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--area', 'E06000024', '--with', 'Kent',
                     '--with', 'Devon', '--format', 'csv')
        self.assertEqual([(r['rank'], r['of'], r['ties'], r['area_name']) for r in rows(ranked)],
                         [('1', '3', '1', 'Devon'), ('1', '3', '1', 'North Somerset'), ('3', '3', '0', 'Kent')])
        self.assertEqual(run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--area', 'E06000024', '--with', 'Kent',
                             '--among', 'region').returncode, 2)
        described = json.loads(run('describe', self.warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', '--with', 'Kent',
                                   '--with', 'Devon', '--with', 'Essex', '--format', 'json').stdout)
        self.assertEqual((described['neighbours']['chosen'], described['neighbours']['set'], described['neighbours']['median']),
                         (True, '', 21))
        for arguments, status, said in ((('--with', 'Atlantis'), 1, 'Atlantis'), (('--with', 'England'), 1, 'England” is no authority'),
                                        (('--with', 'Devon', '--neighbour-set', 'Ours'), 2, 'either --with or --neighbour-set')):
            refused = self.series(*arguments)
            self.assertEqual(refused.returncode, status)
            self.assertIn(said, refused.stderr)

    def test_series_range_and_months(self):
        self.assertEqual([r['period'] for r in rows(self.series('--from', '2025'))], ['2025'])
        monthly = rows(run('series', self.warehouse, '--indicator', 'cla_children', '--area', 'North Somerset', '--format', 'csv'))
        self.assertEqual([(r['period'], r['value'], r['status']) for r in monthly],
                         [('2024-11', '212', 'actual'), ('2024-12', '209', 'provisional')])

    def test_series_json(self):
        result = run('series', self.warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', '--format', 'json')
        self.assertEqual(json.loads(result.stdout)[1]['value'], 15.4)
        self.assertIsNone(json.loads(result.stdout)[1]['n'])

    def test_as_at(self):
        restated = self.write('restated.csv', 'indicator,area,period,value\nrereferrals,E06000024,2025,16.0\n')
        warehouse = os.path.join(self.folder.name, 'restated.plumb')
        # the later release is loaded first: the days of release decide, not the order
        self.assertEqual(run('load', warehouse, restated, '--released', '2026-02-01').returncode, 0)
        self.assertEqual(run('load', warehouse, self.tidy, '--released', '2025-11-20').returncode, 0)

        def value(*arguments):
            return [r['value'] for r in rows(run('series', warehouse, '--indicator', 'rereferrals', '--area', '802', '--from', '2025',
                                                 '--to', '2025', '--format', 'csv', *arguments))]
        self.assertEqual(value(), ['16'])
        self.assertEqual(value('--as-at', '2026-01-31'), ['15.4'])
        self.assertEqual(value('--as-at', '2026-02-01'), ['16'])
        self.assertEqual(value('--as-at', '2025-11-19'), [])

    def test_a_year_written_in_two_ways(self):
        """2024/25 and 2025 of a financial-year indicator are one year: of one file the plain one counts, and it is said."""
        warehouse = os.path.join(self.folder.name, 'years.plumb')
        text = self.write('years.csv', 'indicator,area,period,value,numerator,denominator\n'
                                       'rereferrals,802,2023/24,21.0,210,1000\nrereferrals,802,2024/25,25.0,250,1000\n'
                                       'rereferrals,802,2025,22.0,220,1000\nrereferrals,802,2025/26,23.0,230,1000\n'
                                       'rereferrals,801,2024/25,30.0,300,1000\n')
        loaded = run('load', warehouse, text, '--released', '2026-06-01')
        self.assertEqual(loaded.returncode, 0, loaded.stderr)
        self.assertIn('2024/25 and 2025 are one year. It is 25 here, and for 2025 it is 22 on line 4: that for 2025 counts', loaded.stderr)
        alone = rows(run('series', warehouse, '--indicator', 'rereferrals', '--area', '802', '--format', 'csv', '--compare', ''))
        self.assertEqual([(row['period'], row['value']) for row in alone], [('2024', '21'), ('2025', '22'), ('2026', '23')])
        bristol = rows(run('series', warehouse, '--indicator', 'rereferrals', '--area', '801', '--format', 'csv', '--compare', ''))
        self.assertEqual([(row['period'], row['value']) for row in bristol], [('2024/25', '30')])
        for asked in ('2025', '2024/25'):
            ranked = rows(run('rank', warehouse, '--indicator', 'rereferrals', '--period', asked, '--format', 'csv'))
            self.assertEqual([(row['rank'], row['value']) for row in ranked], [('1', '22'), ('2', '30')])
        said = run('describe', warehouse, '--indicator', 'rereferrals', '--area', '802').stdout.replace('\u2060', '').replace('\u202f', ' ')
        self.assertIn('the figure for 2025–26 is 23.0 % (230 of 1,000)', said)
        self.assertIn('It was 22.0 % for 2024–25: the difference of 1.0 points could be chance', said)
        drawn = os.path.join(self.folder.name, 'years-drawn.csv')
        self.assertEqual(run('chart', warehouse, 'trend', '--indicator', 'rereferrals', '--area', '802', '-o', drawn).returncode, 0)
        with open(drawn, encoding='utf-8-sig') as file:
            self.assertEqual([line.split(',')[:2] for line in file][1:], [['2023–24', '21.0'], ['2024–25', '22.0'], ['2025–26', '23.0']])
        card = rows(run('scorecard', warehouse, '--area', '802', '--format', 'csv'))
        self.assertEqual([(row['period'], row['value']) for row in card], [('2026', '23')])
        self.assertEqual(run('verify', warehouse).returncode, 0)

    def test_revisions(self):
        changed = self.write('changed.csv', TIDY.replace('2025,15.4,77,500,,', '2025,,,,c,').replace('2024,20.0', '2024,20'))
        warehouse = os.path.join(self.folder.name, 'revised.plumb')
        self.assertEqual(run('load', warehouse, self.tidy, '--released', '2025-11-20').returncode, 0)
        self.assertEqual(rows(run('revisions', warehouse, '--format', 'csv')), [])
        self.assertEqual(run('load', warehouse, changed, '--released', '2026-01-20').returncode, 0)
        result = run('revisions', warehouse, '--indicator', 'rereferrals', '--area', '802', '--format', 'csv')
        self.assertEqual(result.stdout.splitlines(),
                         ['indicator,area_code,area_name,breakdown,period,from_value,from_state,to_value,to_state,status,released,load,file',
                          'rereferrals,E06000024,North Somerset,,2025,15.4,,,c,actual,2026-01-20,4,changed.csv'])
        self.assertEqual(rows(run('revisions', warehouse, '--area', 'Devon', '--format', 'csv')), [])

    def test_text_does_not_steer_a_terminal(self):
        nasty = self.write('nasty\x1b[2J.csv', 'set,dated,area,rank,neighbour,closeness\nOurs\u202eevil,2025,E06000024,1,Wiltshire,Close\n')
        warehouse = os.path.join(self.folder.name, 'nasty.plumb')
        loaded = run('load', warehouse, nasty)
        self.assertEqual(loaded.returncode, 0, loaded.stderr)
        self.assertNotIn('\x1b', loaded.stdout)
        for what in ('neighbour-sets', 'loads'):
            text = run('list', warehouse, what).stdout
            self.assertNotIn('\x1b', text)
            self.assertNotIn('\u202e', text)
        # programs get what the file says
        self.assertIn('\u202e', run('list', warehouse, 'neighbour-sets', '--format', 'csv').stdout)

    def test_unload(self):
        restated = self.write('again.csv', 'indicator,area,period,value\nrereferrals,E06000024,2025,16.0\nrereferrals,E06000024,2023,9\n')
        warehouse = os.path.join(self.folder.name, 'unloaded.plumb')
        self.assertEqual(run('load', warehouse, self.tidy, '--released', '2025-11-20').returncode, 0)
        before = run('series', warehouse, '--indicator', 'rereferrals', '--area', '802').stdout
        self.assertEqual(run('load', warehouse, restated, '--released', '2026-02-01').returncode, 0)
        load = rows(run('list', warehouse, 'loads', '--format', 'csv'))[-1]['load']
        result = run('unload', warehouse, load, '--format', 'csv')
        self.assertEqual((result.returncode, result.stdout.splitlines()),
                         (0, ['load,file,result,removed,restored,breaks,targets,commentary,neighbour_sets',
                              f'{load},again.csv,taken back,2,1,0,0,0,0']))
        self.assertIn('stay', result.stderr)
        self.assertEqual(run('series', warehouse, '--indicator', 'rereferrals', '--area', '802').stdout, before)
        self.assertEqual(run('verify', warehouse).returncode, 0)
        self.assertEqual(rows(run('load', warehouse, restated, '--format', 'csv'))[0]['result'], 'loaded')
        # the tables of the program, a load that is not there, no number
        for load, status in (('1', 1), ('2', 1), ('99', 1), ('again.csv', 2), ('0', 2)):
            self.assertEqual(run('unload', warehouse, load).returncode, status, load)

    def test_rank(self):
        result = run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--among', 'neighbours', '--area', 'E06000024',
                     '--format', 'csv')
        self.assertEqual(result.stdout.splitlines()[0], 'rank,of,ties,band,area_code,area_name,value,state')
        self.assertEqual([(r['rank'], r['of'], r['ties'], r['area_name'], r['value'], r['state']) for r in rows(result)],
                         [('1', '4', '1', 'Devon', '15.4', ''), ('1', '4', '1', 'North Somerset', '15.4', ''),
                          ('3', '4', '0', 'Essex', '21', ''), ('4', '4', '0', 'Kent', '24.05', ''),
                          ('', '', '', 'Wiltshire', '', 'c')])

    def test_rank_notes(self):
        result = run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--among', 'neighbours', '--area', 'E06000024')
        # of all authorities: 15.4 twice, 21.0 and 24.05
        self.assertIn('3 distinct values are too few', result.stderr)
        self.assertIn('Not ranked: 1 c (', result.stderr)

    def trend(self, figures, *arguments, indicator='rereferrals', release='2025-11-20', warehouse='trend.plumb'):
        path = os.path.join(self.folder.name, warehouse)
        if figures is not None:
            name = self.write(f'{warehouse}-{release}.csv', 'indicator,area,period,value,numerator,denominator,state\n' + figures)
            loaded = run('load', path, name, '--released', release)
            self.assertEqual(loaded.returncode, 0, loaded.stderr)
        return run('trend', path, '--indicator', indicator, '--area', '802', *arguments)

    def test_trend(self):
        falling = ''.join(f'rereferrals,E06000024,{year},{value},{x},{n},\n' for year, value, x, n in (
            (2021, 30.0, 300, 1000), (2022, 27.7, 280, 1010), (2023, 25.3, 250, 990), (2024, 21.9, 220, 1005), (2025, 20.0, 200, 1000)))
        result = self.trend(falling, '--format', 'csv')
        self.assertEqual(result.stdout.splitlines()[0],
                         'indicator,area_code,area_name,from,to,n,method,statistic,critical,slope,verdict,judgement,reason')
        # R: prop.trend.test (c (300, 280, 250, 220, 200), c (1000, 1010, 990, 1005, 1000)), X-squared = 35.67815
        self.assertEqual(result.stdout.splitlines()[1:],
                         ['rereferrals,E06000024,North Somerset,2021,2025,5,cochran-armitage,35.6782,9.5495,-2.5836,decreasing,better,'])
        row = json.loads(self.trend(None, '--format', 'json').stdout)[0]
        self.assertEqual((row['statistic'], row['n'], row['verdict']), (35.6782, 5, 'decreasing'))
        self.assertIn('Decreasing', self.trend(None).stdout)
        # a later release hides one of the five: what was tested before it is tested as it stood
        self.trend('rereferrals,E06000024,2023,,,,c\n', release='2026-02-01')
        hidden = rows(self.trend(None, '--format', 'csv'))[0]
        self.assertEqual((hidden['from'], hidden['to'], hidden['n'], hidden['statistic'], hidden['slope'], hidden['verdict'], hidden['judgement']),
                         ('2024', '2025', '2', '', '', 'cannot be tested', 'none'))
        self.assertIn('is c, suppressed', hidden['reason'])
        earlier = rows(self.trend(None, '--as-at', '2026-01-31', '--format', 'csv'))[0]
        self.assertEqual(earlier['verdict'], 'decreasing')

    def test_trend_of_counts_and_of_none(self):
        months = ''.join(f'cla_children,E06000024,2025-0{month},{count},,,\n' for month, count in enumerate((60, 65, 70, 75, 97), 1))
        row = rows(self.trend(months, '--format', 'csv', indicator='cla_children', warehouse='counts.plumb'))[0]
        # (2 * 97 - 110)^2 / (2 * (270 + 97)) = 9.6131; slope (2 * 97 - 110) / 10; no judgement: higher is only higher
        self.assertEqual((row['from'], row['to'], row['method'], row['statistic'], row['slope'], row['verdict'], row['judgement']),
                         ('2025-01', '2025-05', 'poisson', '9.6131', '8.4', 'increasing', 'none'))
        nothing = rows(self.trend(None, '--format', 'csv', indicator='cla_rate', warehouse='counts.plumb'))[0]
        self.assertEqual((nothing['from'], nothing['n'], nothing['verdict'], nothing['reason']), ('', '0', 'cannot be tested', 'There is no figure.'))
        for arguments, status in ((('--area', '802'), 2), (('--indicator', 'nonsense', '--area', '802'), 1),
                                  (('--indicator', 'cla_rate', '--area', 'Nowhere'), 1),
                                  (('--indicator', 'cla_rate', '--area', '802', '--format', 'xml'), 2)):
            self.assertEqual(run('trend', os.path.join(self.folder.name, 'counts.plumb'), *arguments).returncode, status, arguments)

    def test_rank_among_all_and_region(self):
        everyone = rows(run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--format', 'csv'))
        self.assertEqual(len(everyone), 5)
        region = rows(run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--among', 'region', '--area', '802',
                          '--format', 'csv'))
        self.assertEqual({r['area_name'] for r in region}, {'Devon', 'North Somerset', 'Wiltshire'})

    def test_control(self):
        counts = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
        months = ['%d-%02d' % (i // 12, i % 12 + 1) for i in range(2023 * 12 + 3, 2023 * 12 + 21)]  # from April 2023
        text = 'indicator,area,period,value,numerator,denominator,state,breakdown\n'
        text += ''.join('contacts,802,%s,%d,,,,\n' % pair for pair in zip(months, counts))
        # six months of which the third is suppressed and the fifth is not there, after quarters that end earlier
        text += ''.join('early_help,802,%s,%s,,,%s,\n' % row for row in (
            ('2023-Q1', '20', ''), ('2023-Q2', '24', ''), ('2023-Q3', '22', ''),
            (months[6], '5', ''), (months[7], '7', ''), (months[8], '', 'c'), (months[9], '6', ''), (months[11], '8', '')))
        text += 'early_help,802,2023-10,3,,,,kind=new\nearly_help,802,2023-11,4,,,,kind=new\n'
        # 3 of 4 and 1 of 3: percentages that are computed, 75 and 33.3
        text += 'rereferrals,802,2024-01,,3,4,,\nrereferrals,802,2024-02,,1,3,,\n'
        warehouse = os.path.join(self.folder.name, 'control.plumb')
        breaks = self.write('breaks.csv', 'indicator,area,period,kind,note\nearly_help,802,2023-Q3,break,Counted anew\n')
        loaded = run('load', warehouse, self.write('monthly.csv', text), breaks, '--released', '2024-11-20')
        self.assertEqual(loaded.returncode, 0, loaded.stderr)

        def control(indicator, *arguments):
            return run('control', warehouse, '--indicator', indicator, '--area', '802', '--format', 'csv', *arguments)

        result = control('contacts')
        self.assertEqual(result.stdout.splitlines()[0], 'period,value,mean,lower,upper,moving_range,rule,state')
        got = rows(result)
        self.assertEqual([r['period'] for r in got], months[:18])
        # mean 35 / 18 = 1.94; the ranges 8 and 9 are over 3.267 * 32 / 17 and left out: 1.94 +- 2.66 * 15 / 15
        self.assertEqual({(r['mean'], r['lower'], r['upper']) for r in got}, {('1.94', '-0.72', '4.6')})
        self.assertEqual([(r['moving_range'], r['rule'], r['state']) for r in got[3:7]],
                         [('1', '', 'common'), ('8', 'outside', 'higher'), ('9', '', 'common'), ('1', '', 'common')])
        self.assertEqual(got[0]['moving_range'], '')
        self.assertIn('2 unusually large', result.stderr)
        # 1.94 +- 2.66 * 32 / 17
        self.assertEqual({(r['mean'], r['lower'], r['upper']) for r in rows(control('contacts', '--no-screening'))},
                         {('1.94', '-3.06', '6.95')})
        # the first four: mean 1.5, ranges of 1
        fixed = rows(control('contacts', '--baseline', '4'))
        self.assertEqual({(r['mean'], r['lower'], r['upper']) for r in fixed}, {('1.5', '-1.16', '4.16')})
        self.assertEqual(fixed[4]['state'], 'higher;trial')
        self.assertEqual(fixed, rows(control('contacts', '--baseline', '2023-07')))

        # 5 7 c 6 . 8: mean 6.5, one range of 2: 6.5 +- 5.32
        result = control('early_help')
        self.assertEqual([tuple(r.values()) for r in rows(result)],
                         [('2023-10', '5', '6.5', '1.18', '11.82', '', '', 'common;trial'),
                          ('2023-11', '7', '6.5', '1.18', '11.82', '2', '', 'common;trial'),
                          ('2023-12', '', '', '', '', '', '', 'c'),
                          ('2024-01', '6', '6.5', '1.18', '11.82', '', '', 'common;trial'),
                          ('2024-03', '8', '6.5', '1.18', '11.82', '', '', 'common;trial')])
        for words in ('1 period has no number', '1 period is not in the data', 'trial limits'):
            self.assertIn(words, result.stderr)
        # 20 and 24: mean 22, a range of 4, 22 +- 10.64; after the break one number is no range
        result = control('early_help', '--frequency', 'quarter')
        self.assertEqual([tuple(r.values()) for r in rows(result)],
                         [('2023-Q1', '20', '22', '11.36', '32.64', '', '', 'common;trial'),
                          ('2023-Q2', '24', '22', '11.36', '32.64', '4', '', 'common;trial'),
                          ('2023-Q3', '22', '22', '', '', '', '', '')])
        self.assertIn('The series breaks', result.stderr)
        self.assertEqual([r['value'] for r in rows(control('early_help', '--breakdown', 'kind=new'))], ['3', '4'])
        self.assertEqual([(r['value'], r['moving_range']) for r in rows(control('rereferrals'))], [('75', ''), ('33.3', '41.667')])
        self.assertEqual(rows(control('contacts', '--as-at', '2024-11-19')), [])
        answer = json.loads(run('control', warehouse, '--indicator', 'early_help', '--area', '802', '--format', 'json').stdout)
        self.assertEqual((answer[0]['mean'], answer[2]['mean'], answer[2]['state']), (6.5, None, 'c'))
        said = run('control', warehouse, '--indicator', 'early_help', '--area', '802')
        self.assertIn('trial limits', said.stdout)
        for arguments, status in ((('--baseline', '1'), 2), (('--baseline', '2024/25'), 2), (('--frequency', 'year'), 2),
                                  (('--format', 'pdf'), 2), (('--breakdown', 'kind=none'), 0)):
            self.assertEqual(control('contacts', *arguments).returncode, status, arguments)

        def chart(kind, indicator, *options):
            return run('chart', warehouse, kind, '--indicator', indicator, '--area', '802', *options)

        # the months are newer than the quarters, whatever years are asked for
        for options in ((), ('--from', '2023'), ('--frequency', 'month')):
            said = chart('control', 'early_help', '--describe', *options)
            self.assertIn('The mean is 6.5, the limits are 1.2 and 11.8.', said.stdout, said.stderr)
        self.assertIn('the series begins less than a year before', chart('rolling', 'early_help', '--describe', '--frequency', 'quarter').stdout)
        for kind in ('rolling', 'seasonal', 'control', 'forecast'):
            for ending, magic in (('png', b'\x89PNG'), ('svg', b'<?xml'), ('pdf', b'%PDF'), ('csv', b'Period,')):
                path = os.path.join(self.folder.name, '%s.%s' % (kind, ending))
                drawn = chart(kind, 'contacts', '-o', path)
                self.assertEqual(drawn.returncode, 0, drawn.stderr)
                with open(path, 'rb') as file:
                    self.assertEqual(file.read(len(magic)), magic, path)

    DESCRIBED = ('indicator', 'name', 'area_code', 'area_name', 'breakdown', 'unit', 'polarity', 'period', 'value', 'state', 'numerator',
                 'denominator', 'status', 'source', 'sentences', 'change', 'trend', 'control', 'intervals', 'neighbours', 'rank',
                 'all_authorities', 'region', 'england', 'last_year', 'target', 'record', 'quality')

    def describe(self, *arguments, indicator='rereferrals', warehouse=None):
        return run('describe', warehouse or self.warehouse, '--indicator', indicator, '--area', '802', *arguments)

    def test_describe(self):
        said = self.describe()
        self.assertEqual((said.returncode, said.stderr), (0, ''))
        for sentence in ('in North Somerset the figure for 2024\u2060–\u206025 is 15.4\u202f% (77 of 500).',
                         # two proportions, as in the scorecard below: p = 0.25
                         'It was 20.0\u202f% for 2023\u2060–\u206024: the difference of 4.6 points could be chance, so there is no clear change.',
                         'It is below the neighbours’ median of 21.0\u202f%: better, and by more than chance would explain. '
                         '1 of the 4 neighbours has no figure.',
                         'The neighbours run from 15.4\u202f% to 24.1\u202f%.',
                         'Among its neighbours it ranks 1st of 4, level with 1 other, where 1st is best.',
                         'It is below the 22.6\u202f% for England: better, and by more than chance would explain.',
                         'No target is set for it.', 'Wiltshire (suppressed to protect confidentiality)'):
            self.assertIn(sentence, said.stdout)
        nothing = self.describe(indicator='sw_turnover')
        self.assertEqual((nothing.returncode, nothing.stdout), (0, 'Social worker turnover: there is no figure for North Somerset.\n'))

    def test_describe_json(self):
        answer = json.loads(self.describe('--format', 'json').stdout)
        self.assertEqual(tuple(answer), self.DESCRIBED)
        self.assertEqual((answer['change']['kind'], answer['change']['test'], answer['change']['amount']), ('chance', 'two-proportions', -4.6))
        self.assertAlmostEqual(answer['change']['p'], 0.254024, places=5)
        # Wilson, 77 of 500: (0.154 + 3.8415 / 1000) / 1.007683 = 0.15664, +- 1.95996 * 0.016261 / 1.007683 = 0.03163
        self.assertEqual((answer['intervals'][0]['level'], answer['intervals'][1]['level']), (95, 99.8))
        self.assertAlmostEqual(answer['intervals'][0]['lower'], 12.50, places=2)
        self.assertAlmostEqual(answer['intervals'][0]['upper'], 18.83, places=2)
        neighbours = answer['neighbours']
        self.assertEqual((neighbours['n'], neighbours['of'], neighbours['value'], neighbours['minimum'], neighbours['maximum']),
                         (3, 4, 21, 15.4, 24.05))
        self.assertEqual((neighbours['above'], neighbours['level'], neighbours['below']), (2, 1, 0))
        self.assertEqual((neighbours['difference'], neighbours['judgement']), ('lower', 'better'))
        self.assertEqual([(m['area_name'], m['state']) for m in neighbours['missing']], [('Wiltshire', 'c')])
        self.assertEqual(answer['rank'], {'rank': 1, 'of': 4, 'ties': 1})
        self.assertEqual((answer['england']['value'], answer['england']['age'], answer['control']), (22.6, 0, None))
        self.assertEqual((answer['trend']['verdict'], answer['target']['status']), ('cannot be tested', 'no target'))
        self.assertEqual([s['topic'] for s in answer['sentences']],
                         ['value', 'change', 'trend', 'neighbours', 'range', 'rank', 'region', 'england', 'target'])
        nothing = json.loads(self.describe('--format', 'json', indicator='sw_turnover').stdout)
        self.assertEqual((tuple(nothing), nothing['period'], nothing['value']), (self.DESCRIBED, None, None))
        monthly = json.loads(self.describe('--format', 'json', indicator='cla_children').stdout)
        self.assertEqual((monthly['control']['state'], monthly['control']['trial']), ('common', True))
        self.assertEqual(monthly['quality']['flags'], ['provisional', 'trial-limits'])
        for arguments, status in ((('--format', 'csv'), 2), (('--statistic', 'mode'), 2), (('--neighbour-set', 'None such'), 1)):
            self.assertEqual(self.describe(*arguments).returncode, status, arguments)

    def test_describe_target(self):
        warehouse = os.path.join(self.folder.name, 'target.plumb')
        targets = self.write('targets.csv', 'indicator,area,from,to,target,end_target,lower,upper,tolerance,scheme,note,source\n'
                             'rereferrals,802,2025,,15,,,,1,rag,,Plan\ncla_rate,802,2025,,60,,,,,rag,,\n')
        loaded = run('load', warehouse, self.tidy, targets, '--released', '2025-11-20')
        self.assertEqual(loaded.returncode, 0, loaded.stderr)
        target = json.loads(self.describe('--format', 'json', warehouse=warehouse).stdout)['target']
        self.assertEqual((target['status'], target['word'], target['lower'], target['upper'], target['miss'], target['source']),
                         ('nearly', 'Nearly met', None, 15, 0.4, 'Plan'))
        # a level without a better side, and a breakdown nobody set a target for
        self.assertEqual(json.loads(self.describe('--format', 'json', indicator='cla_rate', warehouse=warehouse).stdout)['target']['status'],
                         'cannot be judged')
        self.assertIn('no target', self.describe('--format', 'json', '--breakdown', 'age=5', warehouse=warehouse).stdout)
        row = [r for r in rows(run('scorecard', warehouse, '--area', '802', '--format', 'csv')) if r['indicator'] == 'rereferrals'][0]
        self.assertEqual((row['target_status'], row['target_word'], row['target_lower'], row['target_upper']), ('nearly', 'Nearly met', '', '15'))

    def test_scorecard(self):
        result = rows(run('scorecard', self.warehouse, '--area', 'E06000024', '--format', 'csv'))
        row = [r for r in result if r['indicator'] == 'rereferrals'][0]
        # two proportions 77/500 and 20/100: pooled 97/600, z = -0.046 / sqrt (0.161667 * 0.838333 * 0.012) = -1.14063, p = 0.254024
        self.assertEqual((row['period'], row['value'], row['change'], row['change_word'], row['rank'], row['of'], row['ties']),
                         ('2025', '15.4', '-4.6', 'No clear change', '1', '4', '1'))
        self.assertAlmostEqual(float(row['p']), 0.254024, places=5)
        self.assertEqual((row['neighbours'], row['n'], row['of_neighbours'], row['england'], row['region']), ('21', '3', '4', '22.6', '22.1'))
        self.assertEqual((row['change_kind'], row['trend'], row['neighbours_difference'], row['england_age'], row['band'], row['target_status']),
                         ('chance', 'cannot be tested', 'lower', '0', '', 'no target'))
        # better than the neighbours by more than chance, and nothing against it
        self.assertEqual((row['strength'], row['development'], row['reasons_for'], row['reasons_against']), ('1', '', 'neighbours', ''))
        said = run('scorecard', self.warehouse, '--area', 'E06000024').stdout
        self.assertIn('\nStrengths\n1. Re-referrals within 12 months: 15.4\u202f%', said)
        self.assertIn('\nAreas for development\nNo figure speaks more against the area than for it.\n', said)

    def test_chart_files(self):
        for kind in ('trend', 'neighbours', 'ranked', 'funnel', 'spread', 'bullet', 'spine', 'heat', 'scatter', 'tile'):
            for ending, magic in (('png', b'\x89PNG'), ('svg', b'<?xml'), ('pdf', b'%PDF'), ('csv', b'')):
                contents = []
                for turn in range(2):
                    path = os.path.join(self.folder.name, f'{kind}{turn}.{ending}')
                    result = run('chart', self.warehouse, kind, '--indicator', 'rereferrals', '--area', 'E06000024', '-o', path)
                    self.assertEqual((result.returncode, result.stderr), (0, ''))
                    with open(path, 'rb') as file:
                        contents.append(file.read())
                self.assertTrue(contents[0].startswith(magic))
                self.assertEqual(contents[0], contents[1], f'{kind}.{ending} is not the same twice')

    def chart(self, *options):
        return run('chart', self.warehouse, 'trend', '--indicator', 'rereferrals', '--area', 'E06000024', *options)

    def test_chart_in_words(self):
        said = self.chart('--describe')
        self.assertEqual((said.returncode, said.stderr), (0, ''))
        self.assertIn('North Somerset: 2 values from 15.4\u202f% to 20.0\u202f%, the last 15.4\u202f%.', said.stdout)
        self.assertIn('2024\u2060–\u206025: North Somerset 15.4\u202f% (77 of 500).', said.stdout)
        dumped = self.chart('--dump', '--size', '800x500')
        self.assertEqual((dumped.returncode, dumped.stdout.split('\n')[0]), (0, 'scene 800.0 500.0'))
        self.assertEqual(dumped.stdout, self.chart('--dump', '--size', '800x500').stdout)

    def test_chart_of_all_authorities(self):
        def say(kind, *options):
            return run('chart', self.warehouse, kind, '--indicator', 'rereferrals', '--area', 'E06000024', '--describe', *options)
        self.assertIn('of 153 authorities', say('funnel').stdout)
        self.assertIn('name the other one', say('scatter').stdout)
        self.assertIn('among all authorities', say('spread').stdout)
        self.assertIn('beside its statistical neighbours', say('spread', '--among', 'neighbours').stdout)
        self.assertEqual(say('spread', '--among', 'friends').returncode, 2)
        self.assertEqual(say('scatter', '--other', 'no_such').returncode, 1)

    def test_chart_options_of_a_format(self):
        svg = os.path.join(self.folder.name, 'outline.svg')
        self.assertEqual(self.chart('-o', svg, '--outline').returncode, 0)
        with open(svg, encoding='utf-8') as file:
            text = file.read()
        self.assertNotIn('<text', text)
        self.assertIn('<g id="series-own"><title>North Somerset: 2 values', text)
        png = os.path.join(self.folder.name, 'clear.png')
        self.assertEqual(self.chart('-o', png, '--transparent', '--scale', '2', '--size', '600x400').returncode, 0)
        with open(png, 'rb') as file:
            head = file.read(64)
        # width 1,200; RGBA; 192 dots an inch are 7,559 a metre
        self.assertEqual((head[16:20], head[25], head[41:45]), ((1200).to_bytes(4, 'big'), 6, (7559).to_bytes(4, 'big')))
        for wrong in (('-o', svg, '--transparent'), ('-o', png, '--outline'), ('--theme', 'blue', '--dump')):
            self.assertEqual(self.chart(*wrong).returncode, 2, wrong)

    def test_scorecard_as_a_page(self):
        for ending in ('png', 'svg', 'pdf', 'csv'):
            path = os.path.join(self.folder.name, f'scorecard.{ending}')
            result = run('scorecard', self.warehouse, '--area', '802', '-o', path, '--size', '1024x600', '--theme', 'print')
            self.assertEqual((result.returncode, result.stdout), (0, ''), result.stderr)
            self.assertGreater(os.path.getsize(path), 100)
        with open(os.path.join(self.folder.name, 'scorecard.csv'), encoding='utf-8', newline='') as file:
            table = {row['Indicator']: row for row in csv.DictReader(file)}
        self.assertEqual(table['Re-referrals within 12 months']['Value'], '15.4')
        self.assertEqual(table['Re-referrals within 12 months']['England'], '22.6')
        # a count of one authority is not compared with a country's
        self.assertEqual(table['Children looked after (number)']['England'], '')

    def test_illustrative_is_said_everywhere(self):
        warehouse = os.path.join(self.folder.name, 'illustrative.plumb')
        areas = self.write('areas.csv', 'code,name,level,parent,la_code,former_codes,from,to,illustrative\n'
                           'X92000001,Nowhere,country,,,,,,1\nX12000001,Middle,region,X92000001,,,,,1\n'
                           'X06000001,Madeup,authority,X12000001,9900,,,,1\n')
        figures = self.write('madeup.csv', 'indicator,area,period,value\nrereferrals,Madeup,2024,20\nrereferrals,9900,2025,21\n')
        self.assertEqual(run('load', warehouse, areas, figures).returncode, 0)
        for format_ in ('csv', 'json', 'text'):
            for command in (('series', '--indicator', 'rereferrals'), ('scorecard',)):
                result = run(command[0], warehouse, *command[1:], '--area', 'Madeup', '--format', format_)
                self.assertIn('Illustrative data', result.stdout, (command, format_))
        for kind in (('chart', 'trend', '--indicator', 'rereferrals'), ('chart', 'neighbours', '--indicator', 'rereferrals'),
                     ('chart', 'bullet', '--indicator', 'rereferrals'), ('chart', 'tile', '--indicator', 'rereferrals'),
                     ('chart', 'spine'), ('chart', 'heat'),
                     ('scorecard',)):
            for ending in ('svg', 'csv'):
                path = os.path.join(self.folder.name, f'madeup.{ending}')
                arguments = [kind[0], warehouse, *kind[1:], '--area', 'X06000001', '-o', path]
                self.assertEqual(run(*arguments).returncode, 0)
                with open(path, encoding='utf-8') as file:
                    self.assertIn('Illustrative data', file.read(), arguments)
        # it is ranked among its like only
        self.assertEqual([r['area_name'] for r in rows(run('rank', warehouse, '--indicator', 'rereferrals', '--period', '2025', '--area',
                                                           'Madeup', '--format', 'csv'))], ['Madeup'])
        self.assertEqual(rows(run('rank', warehouse, '--indicator', 'rereferrals', '--period', '2025', '--format', 'csv')), [])

    def test_targets_and_commentary(self):
        warehouse = os.path.join(self.folder.name, 'plans.plumb')
        targets = 'indicator,area,from,target,tolerance\n'
        said = 'indicator,area,period,reason,due\n'
        for released, name, text in (
                ('2026-02-01', 'targets-2.csv', targets + 'rereferrals,802,2025/26,14,1\n'),
                ('2025-02-01', 'targets-1.csv', targets + 'rereferrals,802,2025/26,15.5%,1\nrereferrals,,2025/26,20,\n'),
                ('2025-02-01', 'said-1.csv', said + 'rereferrals,802,2025,Early,\n'),
                ('2026-02-01', 'said-2.csv', said + 'rereferrals,802,2025,Late,2026-05-01\nrereferrals,801,2025,Other,\n')):
            result = run('load', warehouse, self.write(name, text), '--released', released)
            self.assertEqual(result.returncode, 0, result.stderr)

        def listed(what, column, *arguments):
            return [(r['area_code'], r[column]) for r in rows(run('list', warehouse, what, '--format', 'csv', *arguments))]
        self.assertEqual(listed('targets', 'target'), [('', '20'), ('E06000024', '14')])
        # an area's own comes before that of every area, which holds for the others
        self.assertEqual(listed('targets', 'target', '--area', 'North Somerset'), [('E06000024', '14')])
        self.assertEqual(listed('targets', 'target', '--area', '801'), [('', '20')])
        self.assertEqual(listed('targets', 'target', '--area', '802', '--as-at', '2026-01-31'), [('E06000024', '15.5')])
        self.assertEqual(listed('targets', 'target', '--as-at', '2025-01-31'), [])
        self.assertEqual(listed('commentary', 'reason', '--area', '802'), [('E06000024', 'Late')])
        self.assertEqual(listed('commentary', 'due', '--area', '802'), [('E06000024', '2026-05-01')])
        self.assertEqual(listed('commentary', 'reason', '--as-at', '2025-12-31'), [('E06000024', 'Early')])
        self.assertEqual(json.loads(run('list', warehouse, 'targets', '--area', '802', '--format', 'json').stdout)[0]['target'], 14)
        loads = {r['file']: r['load'] for r in rows(run('list', warehouse, 'loads', '--format', 'csv'))}
        taken = rows(run('unload', warehouse, loads['targets-2.csv'], '--format', 'csv'))[0]
        self.assertEqual((taken['targets'], taken['commentary']), ('1', '0'))
        self.assertEqual(listed('targets', 'target', '--area', '802'), [('E06000024', '15.5')])
        taken = rows(run('unload', warehouse, loads['said-2.csv'], '--format', 'csv'))[0]
        self.assertEqual(taken['commentary'], '2')
        self.assertEqual(run('verify', warehouse).returncode, 0)
        for arguments, status in ((('targets', '--area', 'Atlantis'), 1), (('areas', '--area', '802'), 2), (('themes', '--as-at', '2025-01-01'), 2),
                                  (('targets', '--as-at', 'then'), 2), (('commentary', '--as-at', '2025-01-01'), 0)):
            self.assertEqual(run('list', warehouse, *arguments).returncode, status, arguments)

    def test_written_commentary(self):
        """What the window has written, here by its statement, is listed beside what files brought, and says when."""
        warehouse = os.path.join(self.folder.name, 'written.plumb')
        said = self.write('said.csv', 'indicator,area,period,reason,due\nrereferrals,802,2025,Loaded,\nrereferrals,801,2025,Other,\n')
        self.assertEqual(run('load', warehouse, said, '--released', '2026-02-01').returncode, 0)
        with contextlib.closing(sqlite3.connect(warehouse)) as db, db:
            key = "(SELECT area_id FROM area WHERE la_code = '802'), (SELECT indicator_id FROM indicator WHERE id = 'rereferrals')"
            db.execute(f"INSERT INTO edit SELECT 1, {key}, 120250000, 'commentary', 'Written', '', 'Head', 'Audit', '2026-05-01', "
                       "'2026-03-01T09:30:00Z'")

        def listed(*arguments):
            return [(r['area_code'], r['reason'], r['owner'], r['next_action'], r['due'], r['file'], r['written_at'])
                    for r in rows(run('list', warehouse, 'commentary', '--format', 'csv', *arguments))]
        written = ('E06000024', 'Written', 'Head', 'Audit', '2026-05-01', '', '2026-03-01T09:30:00Z')
        self.assertEqual(sorted(listed()), [('E06000023', 'Other', '', '', '', 'said.csv', ''), written])
        self.assertEqual(listed('--area', '802', '--as-at', '2026-02-28'), [('E06000024', 'Loaded', '', '', '', 'said.csv', '')])
        self.assertEqual(run('unload', warehouse, rows(run('list', warehouse, 'loads', '--format', 'csv'))[-1]['load']).returncode, 0)
        self.assertEqual(listed(), [written])
        self.assertEqual(run('verify', warehouse).returncode, 0)

    def test_neighbour_sets_of_a_day(self):
        warehouse = os.path.join(self.folder.name, 'sets.plumb')
        newer = self.write('newer.csv', GROUP.replace('Ours,2025', 'Ours,2026').replace('E06000024,1,Wiltshire', 'E06000024,1,Torbay'))
        # the newer is loaded first
        for path, released in ((newer, '2026-02-01'), (os.path.join(self.folder.name, 'group.csv'), '2025-02-01'), (self.tidy, '2025-02-01')):
            self.assertEqual(run('load', warehouse, path, '--released', released).returncode, 0)

        def ranked(*arguments):
            result = run('rank', warehouse, '--indicator', 'rereferrals', '--period', '2024', '--area', '802', '--among', 'neighbours',
                         '--format', 'csv', *arguments)
            return result.returncode, sorted(r['area_name'] for r in rows(result))
        self.assertEqual(ranked(), (0, ['Devon', 'Essex', 'Kent', 'North Somerset']))
        self.assertEqual(ranked('--as-at', '2026-01-31'), (0, ['Devon', 'Essex', 'Kent', 'North Somerset', 'Wiltshire']))
        self.assertEqual([(r['name'], r['dated']) for r in rows(run('list', warehouse, 'neighbour-sets', '--format', 'csv'))], [('Ours', '2026')])
        early = run('series', warehouse, '--indicator', 'rereferrals', '--area', '802', '--compare', 'neighbours', '--neighbour-set', 'Ours',
                    '--as-at', '2025-01-31')
        self.assertEqual(early.returncode, 1)
        self.assertIn('2025-01-31', early.stderr)

    def test_older_warehouse(self):
        """A warehouse of the first schema, frozen: it is read by nobody but who may write, and then has what the registers lacked."""
        warehouse = os.path.join(self.folder.name, 'older.plumb')
        with open(os.path.join(os.path.dirname(__file__), '..', 'data', 'warehouse-v1.sql'), encoding='utf-8') as file:
            connection = sqlite3.connect(warehouse)
            connection.executescript(file.read())
            connection.close()
        refused = run('list', warehouse, 'areas')
        self.assertEqual(refused.returncode, 1)
        self.assertIn('older', refused.stderr)
        self.assertEqual(run('load', warehouse, self.tidy, '--dry-run').returncode, 1)
        self.assertFalse(os.path.exists(warehouse + '.v1-backup'))
        self.assertEqual(run('load', warehouse, self.write('budget.csv', 'line,area,period,budget\nFostering,802,2025/26,5\n')).returncode, 0)
        self.assertTrue(os.path.exists(warehouse + '.v1-backup'))
        listed = {r['la_code']: r for r in rows(run('list', warehouse, 'areas', '--format', 'csv'))}
        self.assertEqual(listed['909']['successors'], 'E06000063 E06000064')
        self.assertEqual(listed['802']['code'], 'E06000024')
        self.assertEqual(len(rows(run('list', warehouse, 'indicators', '--format', 'csv'))), 58)
        # the set that belongs to no load is there still
        self.assertEqual([r['name'] for r in rows(run('list', warehouse, 'neighbour-sets', '--format', 'csv'))], ['Ours'])
        self.assertEqual(run('verify', warehouse).returncode, 0)
        count = len(rows(run('list', warehouse, 'loads', '--format', 'csv')))
        self.assertEqual(run('load', warehouse, self.tidy).returncode, 0)
        self.assertEqual(len(rows(run('list', warehouse, 'loads', '--format', 'csv'))), count + 1)

    def test_reorganised_areas(self):
        """What a series is made of is said, and nothing is joined."""
        years = self.write('years.csv', 'indicator,area,period,value\n' + ''.join('cla_children,%s,%s,%d\n' % row for row in (
            ('E10000027', 2022, 500), ('E06000066', 2024, 510), ('909', 2022, 700), ('909', 2023, 710), ('943', 2023, 300), ('943', 2024, 310),
            ('314', 2024, 120), ('314 / 318', 2024, 230), ('838', 2024, 400), ('E10000006', 2021, 690))))
        warehouse = os.path.join(self.folder.name, 'years.plumb')
        self.assertEqual(run('load', warehouse, years).returncode, 0)
        for area, values, words in (
                ('Somerset', ['500', '510'], ('E10000027 (until 2023)', 'E06000066', 'one series')),
                ('Westmorland and Furness', ['300', '310'], ('Cumbria (until 2023)', 'not joined')),
                ('Cumbria', ['690', '700', '710'], ('Cumberland (since 2023) and Westmorland and Furness (since 2023)', 'not joined')),
                ('838', ['400'], ('Dorset (until 2019)', 'not joined')),
                ('839', [], ('Bournemouth (until 2019), Dorset (until 2019) and Poole (until 2019)',)),
                ('314', ['120'], ('314', 'Kingston upon Thames / Richmond upon Thames', 'not part')[1:]),
                ('314 / 318', ['230'], ('Kingston upon Thames and Richmond upon Thames are counted together', 'not part')),
                ('North Somerset', [], ())):
            with self.subTest(area):
                arguments = ('series', warehouse, '--indicator', 'cla_children', '--area', area)
                result = run(*arguments, '--format', 'csv')
                self.assertEqual([r['value'] for r in rows(result)], values)
                text = run(*arguments)
                for word in words:
                    self.assertIn(word, result.stderr)
                    if values:
                        self.assertIn(word, ' '.join(text.stdout.split()))
                if not words:
                    self.assertEqual(result.stderr, '')
        # from 2024 on all figures of Somerset have the code it has
        late = run('series', warehouse, '--indicator', 'cla_children', '--area', 'Somerset', '--from', '2024', '--format', 'csv')
        self.assertEqual((len(rows(late)), late.stderr), (1, ''))
        listed = {r['code']: (r['from'], r['to'], r['successors']) for r in rows(run('list', warehouse, 'areas', '--format', 'csv'))}
        self.assertEqual(listed['E10000009'], ('', '2019', 'E06000058 E06000059'))
        self.assertEqual(listed['E06000064'], ('2023', '', ''))
        self.assertEqual(listed['E92000001'], ('', '', ''))

    def test_london_is_not_counted_twice(self):
        """Inner and Outer London stand beside London: neither is a region, nor ranked among authorities."""
        london = self.write('london.csv', 'indicator,area,period,value\n' + ''.join('cla_rate,%s,2025,%d\n' % row for row in (
            ('England', 60), ('London', 50), ('Inner London', 55), ('Outer London', 45), ('Camden', 40), ('Barnet', 41), ('South West', 62))))
        warehouse = os.path.join(self.folder.name, 'london.plumb')
        self.assertEqual(run('load', warehouse, london).returncode, 0)
        levels = {r['name']: r['level'] for r in rows(run('list', warehouse, 'areas', '--format', 'csv'))}
        self.assertEqual([n for n, level in levels.items() if level == 'sub-region'], ['Inner London', 'Outer London'])
        # nine regions of England, each once
        self.assertEqual(sum(level == 'region' for level in levels.values()), 9)
        self.assertEqual(levels['London'], 'region')
        for among in ('all', 'region'):
            ranked = rows(run('rank', warehouse, '--indicator', 'cla_rate', '--period', '2025', '--among', among, '--area', 'Camden',
                              '--format', 'csv'))
            self.assertEqual([r['area_name'] for r in ranked], ['Barnet', 'Camden'])
        compared = rows(run('series', warehouse, '--indicator', 'cla_rate', '--area', 'Camden', '--compare', 'region,england', '--format', 'csv'))
        self.assertEqual([(r['role'], r['area_name'], r['value']) for r in compared],
                         [('own', 'Camden', '40'), ('region', 'London', '50'), ('england', 'England', '60')])

    def test_lists(self):
        for what, column in (('indicators', 'id'), ('areas', 'code'), ('neighbour-sets', 'name'), ('themes', 'name'), ('loads', 'load')):
            result = run('list', self.warehouse, what, '--format', 'csv')
            self.assertEqual(result.returncode, 0)
            self.assertIn(column, rows(result)[0])
        self.assertEqual(len(rows(run('list', self.warehouse, 'indicators', '--format', 'csv'))), 58)

    def test_each_file_is_a_load_of_its_own(self):
        warehouse = os.path.join(self.folder.name, 'partly.plumb')
        bad = self.write('bad.csv', 'indicator,area,period,value\nrereferrals,E06000024,2025,15.4\nrereferrals,Nowhere,2025,1\n')
        result = run('load', warehouse, bad, self.tidy, '--format', 'csv')
        self.assertEqual(result.returncode, 1)
        self.assertEqual([r['result'] for r in rows(result)], ['refused', 'loaded'])
        for word in ('bad.csv', '3', 'Nowhere'):
            self.assertIn(word, result.stderr)
        loads = rows(run('list', warehouse, 'loads', '--format', 'csv'))
        self.assertIn('tidy.csv', {r['file'] for r in loads})
        self.assertNotIn('bad.csv', {r['file'] for r in loads})

    def test_the_same_file_again_changes_nothing(self):
        with open(self.warehouse, 'rb') as file:
            before = file.read()
        result = run('load', self.warehouse, self.tidy, '--format', 'csv')
        self.assertEqual((result.returncode, rows(result)[0]['result']), (0, 'already loaded'))
        with open(self.warehouse, 'rb') as file:
            self.assertEqual(file.read(), before)

    def test_dry_run_changes_nothing(self):
        warehouse = os.path.join(self.folder.name, 'dry.plumb')
        result = run('load', warehouse, self.tidy, '--dry-run', '--format', 'csv')
        self.assertEqual((result.returncode, rows(result)[0]['result'], rows(result)[0]['added']), (0, 'would load', '15'))
        self.assertFalse(os.path.exists(warehouse))

    def test_a_warehouse_nothing_went_into_is_not_left_behind(self):
        warehouse = os.path.join(self.folder.name, 'none.plumb')
        self.assertEqual(run('load', warehouse, self.write('odd.csv', 'a,b\n1,2\n')).returncode, 1)
        self.assertFalse(os.path.exists(warehouse))

    def test_report_and_strict(self):
        warehouse = os.path.join(self.folder.name, 'strict.plumb')
        odd = self.write('odd.csv', 'indicator,area,period,value\nrereferrals,E06000024,2025,120\nreferrals,E06000024,2025,7\n')
        result = run('load', warehouse, odd, '--strict', '--report', 'csv')
        self.assertEqual(result.returncode, 1)
        self.assertEqual([(r['line'], r['severity'], r['code']) for r in rows(result)], [('2', 'error', 'percent-range')])
        self.assertFalse(os.path.exists(warehouse))
        result = run('load', warehouse, odd, '--report', 'json')
        self.assertEqual(result.returncode, 0)
        problem = json.loads(result.stdout)[0]
        self.assertEqual((problem['line'], problem['severity'], problem['code']), (2, 'warning', 'percent-range'))
        self.assertEqual(result.stderr, '')
        self.assertEqual(run('load', warehouse, odd, '--report', 'pdf').returncode, 2)

    def test_report_is_kept(self):
        """What was printed when a file was loaded is printed again, to the letter, until the load is taken back."""
        lines = ['rereferrals,E06000024,%d,120\n' % (1900 + i) for i in range(60)]
        files = {'flood.csv': 'indicator,area,period,value\n' + ''.join(lines),
                 'odd.csv': 'indicator,area,period,value,colour\ncla_rate,E06000024,2025,"12",red\n',
                 'fine.csv': 'indicator,area,period,value\nreferrals,E06000024,2025,7\n'}
        for style in ('text', 'csv', 'json'):
            warehouse = os.path.join(self.folder.name, f'kept-{style}.plumb')
            for name, text in files.items():
                printed = run('load', warehouse, self.write(name, text), '--report', style)
                self.assertEqual(printed.returncode, 0, printed.stderr)
                load = rows(run('list', warehouse, 'loads', '--format', 'csv'))[-1]
                again = run('report', warehouse, load['load'], '--format', style)
                self.assertEqual((again.returncode, again.stdout), (0, printed.stdout))
                # fifty of the sixty, and how many there were
                self.assertEqual(load['problems'], {'flood.csv': '60', 'odd.csv': '1', 'fine.csv': '0'}[name])
        flood = rows(run('report', os.path.join(self.folder.name, 'kept-csv.plumb'), '3', '--format', 'csv'))
        self.assertEqual([len(flood), flood[0]['line'], flood[-1]['line'], flood[-1]['code']], [51, '2', '', 'percent-range'])
        self.assertIn('60', flood[-1]['message'])
        self.assertEqual(run('unload', warehouse, '3').returncode, 0)
        self.assertEqual(run('verify', warehouse).returncode, 0)
        for load, status in (('3', 1), ('99', 1), ('0', 2), ('flood.csv', 2), ('4', 0)):
            self.assertEqual(run('report', warehouse, load).returncode, status, load)

    def test_stopping_leaves_the_warehouse_as_it_was(self):
        warehouse = os.path.join(self.folder.name, 'stopped.plumb')
        self.assertEqual(run('load', warehouse, self.tidy).returncode, 0)
        with open(warehouse, 'rb') as file:
            before = file.read()
        lines = ['referrals,E06000024,2025,%d,kind=%d\n' % (i, i) for i in range(800000)]
        large = self.write('large.csv', 'indicator,area,period,value,breakdown\n' + ''.join(lines))
        process = subprocess.Popen([PLUMB, 'load', warehouse, large], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8')
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 1, err)
        self.assertIn('Stopped', err)
        self.assertIn('stopped', out)
        with open(warehouse, 'rb') as file:
            self.assertEqual(file.read(), before)

    def test_inspect(self):
        head = ('time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,'
                'new_la_code,la_name,')
        place = ',Reporting year,Local authority,E92000001,England,E12000009,South West,802,E06000024,North Somerset,'
        # the columns of the file of second plans, one of them spelt anew, and one that nobody knows
        near = self.write('near.csv', head + 'category,CPP_start,CPP_subsequent,cpp_subsequent_pct,colour\n' + ''.join(
            '%d%s%s\n' % row for row in ((2023, place, 'Plans,9,c,c,red'), (2025, place, 'Plans,8,1,12.5,blue'))))
        found = rows(run('inspect', near, '--format', 'csv'))
        got = [(r['what'], r['name'], r['detail']) for r in found]
        for want in (('encoding', '', 'UTF-8'), ('rows', '', '2'), ('columns', '', '15'), ('layout', 'ees', 'known by its columns'),
                     ('periods', '', '2, from 2023 to 2025'), ('level', 'geographic_level', 'Local authority 2'),
                     ('filter', 'category', 'Plans 2'), ('filter', 'colour', 'blue 1, red 1'),
                     ('measure', 'CPP_subsequent', '1 numbers, 0 empty'), ('marker', 'CPP_subsequent', 'c 1'),
                     ('missing', 'CPP_subsequent_percent', 'the mapping needs this column'),
                     ('alias', 'CPP_subsequent_percent', 'CPP_subsequent_percent | cpp_subsequent_pct')):
            self.assertIn(want, got)
        self.assertIn('cin-d3', [r['name'] for r in found if r['what'] == 'mapping'])
        self.assertEqual({r['name'] for r in found if r['what'] == 'extra'}, {'category', 'cpp_subsequent_pct', 'colour'})
        # the draft is refused until the indicators are filled in, and then it loads
        draft = run('inspect', near, '--draft-mapping')
        self.assertEqual(draft.returncode, 0)
        mapping = self.write('draft.mapping', draft.stdout)
        warehouse = os.path.join(self.folder.name, 'draft.plumb')
        refused = run('load', warehouse, near, '--mapping', mapping)
        self.assertEqual(refused.returncode, 1)
        self.assertIn('indicator', refused.stderr)
        filled = draft.stdout
        for indicator in ('referrals', 'contacts', 'cpp_repeat_ever'):
            filled = filled.replace('indicator=\n', 'indicator=%s\n' % indicator, 1)
        loaded = run('load', warehouse, near, '--mapping', self.write('draft.mapping', filled), '--format', 'csv')
        self.assertEqual((loaded.returncode, rows(loaded)[0]['added']), (0, '6'), loaded.stderr)
        # other files: what they are is said, a draft of a mapping is not for them
        own = run('inspect', self.tidy, '--format', 'csv')
        self.assertIn(('layout', 'tidy'), [(r['what'], r['name']) for r in rows(own)])
        self.assertEqual(run('inspect', self.tidy, '--draft-mapping').returncode, 1)
        semicolons = run('inspect', self.write('semi.csv', 'a;b\n1;2\n'))
        self.assertIn('semicolon', semicolons.stdout)
        self.assertEqual((run('inspect').returncode, run('inspect', '/nowhere.csv').returncode), (2, 1))

    def test_exit_status(self):
        for arguments, status in (((), 2), (('nonsense',), 2), (('series', self.warehouse), 2),
                                  (('series', self.warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', '--statistic', 'mode'), 2),
                                  (('series', self.warehouse, '--indicator', 'rereferrals', '--area', 'Atlantis'), 1),
                                  (('series', self.warehouse, '--indicator', 'nothing', '--area', 'E06000024'), 1),
                                  (('series', '/nowhere.plumb', '--indicator', 'rereferrals', '--area', 'E06000024'), 1),
                                  (('list', self.tidy, 'areas'), 1), (('list', self.warehouse, 'dragons'), 2),
                                  (('revisions', self.warehouse), 0), (('revisions',), 2), (('revisions', self.warehouse, '--area', 'Atlantis'), 1),
                                  (('verify', self.warehouse), 0), (('verify', self.tidy), 1),
                                  (('chart', self.warehouse, 'pie', '--indicator', 'x', '--area', 'y', '-o', 'z.png'), 2),
                                  (('chart', self.warehouse, 'trend', '--indicator', 'x', '--area', 'y', '-o', 'z.doc'), 2),
                                  (('--help',), 0), (('--version',), 0), (('load', '--help'), 0)):
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual(result.returncode, status, result.stderr)
                if status != 0:
                    self.assertEqual(result.stdout, '')
                    self.assertNotEqual(result.stderr, '')


if __name__ == '__main__':
    tap.main()
