# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a contract: columns, roles, states, exit status. Expected numbers are worked by hand in the comments."""
import csv
import io
import json
import os
import signal
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
                         (0, ['load,file,result,removed,restored,breaks', f'{load},again.csv,taken back,2,1,0']))
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

    def test_rank_among_all_and_region(self):
        everyone = rows(run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--format', 'csv'))
        self.assertEqual(len(everyone), 5)
        region = rows(run('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025', '--among', 'region', '--area', '802',
                          '--format', 'csv'))
        self.assertEqual({r['area_name'] for r in region}, {'Devon', 'North Somerset', 'Wiltshire'})

    def test_scorecard(self):
        result = rows(run('scorecard', self.warehouse, '--area', 'E06000024', '--format', 'csv'))
        row = [r for r in result if r['indicator'] == 'rereferrals'][0]
        # two proportions 77/500 and 20/100: pooled 97/600, z = -0.046 / sqrt (0.161667 * 0.838333 * 0.012) = -1.14063, p = 0.254024
        self.assertEqual((row['period'], row['value'], row['change'], row['change_word'], row['rank'], row['of'], row['ties']),
                         ('2025', '15.4', '-4.6', 'No clear change', '1', '4', '1'))
        self.assertAlmostEqual(float(row['p']), 0.254024, places=5)
        self.assertEqual((row['neighbours'], row['n'], row['of_neighbours'], row['england'], row['region']), ('21', '3', '4', '22.6', '22.1'))

    def test_chart_files(self):
        for kind in ('trend', 'neighbours'):
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

    def test_lists(self):
        for what, column in (('indicators', 'id'), ('areas', 'code'), ('neighbour-sets', 'name'), ('themes', 'name'), ('loads', 'load')):
            result = run('list', self.warehouse, what, '--format', 'csv')
            self.assertEqual(result.returncode, 0)
            self.assertIn(column, rows(result)[0])
        self.assertEqual(len(rows(run('list', self.warehouse, 'indicators', '--format', 'csv'))), 57)

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
