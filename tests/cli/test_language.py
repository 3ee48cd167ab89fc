# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes with the language of the reader, and what does not: sentences, names of months and help do; columns, ids, roles, states and the
point of a number in what programs read never do, also under a locale that writes numbers with a comma."""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
import tap

PLUMB = os.environ['PLUMB']
FIGURES = '''indicator,area,period,value,numerator,denominator,state
rereferrals,E06000024,2023,20.0,400,2000,
rereferrals,E06000024,2024,17.5,350,2000,
rereferrals,E06000024,2025,16.25,1651,10163,
rereferrals,England,2025,22.6,,,
cla_children,E06000024,2024-11,1212.5,,,
cla_children,E06000024,2024-12,,,,c
contacts_to_referral,E06000024,2025,120.5,,,
sw_turnover,E06000024,2024,,21.5,130,
sw_turnover,E06000024,2025,,12.5,140,
'''
MONTHS = ('Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr')


def run(*arguments, **environment):
    return subprocess.run([PLUMB, *arguments], capture_output=True, text=True, check=False, env=dict(os.environ, **environment))


def describe(warehouse, *arguments):
    return ('describe', warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', *arguments)


class Language(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.figures = os.path.join(cls.folder.name, 'figures.csv')
        cls.warehouse = os.path.join(cls.folder.name, 'w.plumb')
        with open(cls.figures, 'w', encoding='utf-8') as file:
            file.write(FIGURES)
        result = run('load', cls.warehouse, cls.figures, '--released', '2025-11-20')
        assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def both(self, *arguments):
        """The same in English and in Welsh; it has to succeed."""
        english, welsh = run(*arguments), run(*arguments, LANGUAGE='cy')
        self.assertEqual((english.returncode, welsh.returncode), (0, 0), english.stderr + welsh.stderr)
        return english.stdout, welsh.stdout

    def test_welsh_sentences(self):
        english, welsh = self.both(*describe(self.warehouse))
        self.assertIn('Lower is better', english)
        self.assertIn('Mae is yn well', welsh)
        # numbers look as in English
        self.assertIn('1,651', english)
        self.assertIn('1,651', welsh)
        self.assertIn('1.2 pwynt', welsh)

    def test_welsh_help(self):
        english, welsh = self.both('--help')
        self.assertIn('Commands:', english)
        self.assertIn('Gorchmynion:', welsh)
        # the commands themselves are no words of a language
        for command in ('load', 'describe', 'chart', 'scorecard'):
            self.assertRegex(welsh, rf'(?m)^  {command} ')

    def test_welsh_usage_error(self):
        self.assertIn('Enwch', run('rank', self.warehouse, LANGUAGE='cy').stderr)

    def test_which_language(self):
        for welsh, environment in ((True, dict(LANGUAGE='cy')), (True, dict(LANG='cy_GB.UTF-8', LOCPATH=self.folder.name)),
                                   (True, dict(LC_ALL='cy_GB.UTF-8', LOCPATH=self.folder.name)), (False, {}),
                                   (False, dict(LANGUAGE='cy', LC_ALL='C')), (False, dict(LANGUAGE='en', LANG='cy_GB.UTF-8'))):
            bare = {name: value for name, value in os.environ.items() if not name.startswith(('LC_', 'LANG'))}
            said = subprocess.run([PLUMB, '--help'], capture_output=True, text=True, check=True, env=dict(bare, **environment)).stdout
            with self.subTest(environment=environment):
                self.assertEqual('Gorchmynion' in said, welsh)

    def test_welsh_months(self):
        for month, name in enumerate(MONTHS, 1):
            day = f'2026-{month:02}-15'
            warehouse = self.path(f'{month}.plumb')
            self.assertEqual(run('load', warehouse, self.figures, '--released', day).returncode, 0)
            footer = run('chart', warehouse, 'trend', '--indicator', 'rereferrals', '--area', 'E06000024', '--dump', LANGUAGE='cy')
            self.assertIn(f'15 {name} 2026', footer.stdout)

    def test_columns_and_codes_stay(self):
        texts = {'source', 'reason'}
        for arguments in (('series', self.warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', '--compare', 'england'),
                          ('series', self.warehouse, '--indicator', 'cla_children', '--area', 'E06000024'),
                          ('trend', self.warehouse, '--indicator', 'rereferrals', '--area', 'E06000024'),
                          ('rank', self.warehouse, '--indicator', 'rereferrals', '--period', '2025'),
                          ('list', self.warehouse, 'indicators'), ('list', self.warehouse, 'loads')):
            english, welsh = ([{name: cell for name, cell in row.items() if name not in texts}
                               for row in csv.DictReader(io.StringIO(text))]
                              for text in self.both(*arguments, '--format', 'csv'))
            with self.subTest(arguments=arguments):
                self.assertGreater(len(english), 0)
                self.assertEqual(english, welsh)

    def test_json_stays_but_for_sentences(self):
        english, welsh = (json.loads(text) for text in self.both(*describe(self.warehouse, '--format', 'json')))
        self.assertEqual(english.keys(), welsh.keys())
        self.assertEqual((english['value'], english['numerator']), (16.25, 1651))
        for name in ('indicator', 'area_code', 'unit', 'polarity', 'period', 'value', 'state', 'numerator', 'denominator', 'status'):
            self.assertEqual(english[name], welsh[name])
        self.assertEqual([one['topic'] for one in english['sentences']], [one['topic'] for one in welsh['sentences']])
        self.assertNotEqual(english['sentences'], welsh['sentences'])

    def test_names_that_come_with_the_program(self):
        english, welsh = self.both(*describe(self.warehouse))
        self.assertTrue(english.startswith('Re-referrals within 12 months: '), english)
        self.assertTrue(welsh.startswith('Ail-atgyfeiriadau o fewn 12 mis: '), welsh)
        self.assertRegex(english, r'(?m)^England  ')
        self.assertRegex(welsh, r'(?m)^Lloegr  ')
        self.assertIn('North Somerset', welsh)

    def test_names_for_programs_stay(self):
        for arguments in (('list', self.warehouse, 'indicators'), ('list', self.warehouse, 'areas'), ('list', self.warehouse, 'themes')):
            english, welsh = self.both(*arguments)
            self.assertEqual(english.splitlines()[1:], welsh.splitlines()[1:])
        english, welsh = (json.loads(text) for text in self.both(*describe(self.warehouse, '--format', 'json')))
        self.assertEqual(welsh['name'], 'Re-referrals within 12 months')
        english, welsh = ([(row['theme'], row['name'], row['unit']) for row in csv.DictReader(io.StringIO(text))]
                          for text in self.both('scorecard', self.warehouse, '--area', 'E06000024', '--format', 'csv'))
        self.assertIn(('Front door', 'Re-referrals within 12 months', 'percent'), english)
        self.assertEqual(english, welsh)

    def test_judgement_stays(self):
        """That full-time equivalents cannot be tested as counts of people is seen from how the indicator is worded."""
        english, welsh = (json.loads(text)['change'] for text in self.both(
            'describe', self.warehouse, '--indicator', 'sw_turnover', '--area', 'E06000024', '--format', 'json'))
        self.assertEqual(english['kind'], 'untested')
        self.assertEqual(english['kind'], welsh['kind'])

    def test_what_was_written_stays(self):
        """A warehouse that is made in Welsh has the same names in it, and a name of one's own is shown as it is."""
        own = self.path('own.csv')
        warehouse = self.path('welsh.plumb')
        with open(own, 'w', encoding='utf-8') as file:
            file.write('id,name,theme,unit,decimals,polarity,numerator,denominator,source_return,calendar,plain\n'
                       'own_visits,Our own visits,Front door,count,0,none,Visits,,local,financial-year,How many visits.\n')
        for file in (own, self.figures):
            self.assertEqual(run('load', warehouse, file, LANGUAGE='cy').returncode, 0)
        english, welsh = self.both('list', warehouse, 'indicators', '--format', 'csv')
        self.assertEqual(english, welsh)
        self.assertIn('own_visits,Our own visits,Front door,', english)
        self.assertIn('rereferrals,Re-referrals within 12 months,Front door,', english)
        visits = self.path('visits.csv')
        with open(visits, 'w', encoding='utf-8') as file:
            file.write('indicator,area,period,value\nown_visits,E06000024,2025,12\n')
        self.assertEqual(run('load', warehouse, visits, LANGUAGE='cy').returncode, 0)
        said = run('describe', warehouse, '--indicator', 'own_visits', '--area', 'E06000024', LANGUAGE='cy').stdout
        self.assertTrue(said.startswith('Our own visits: '), said)

    def test_same_bytes_in_one_language(self):
        pictures = []
        for name in ('one.svg', 'two.svg'):
            drawn = run('chart', self.warehouse, 'trend', '--indicator', 'rereferrals', '--area', 'E06000024', '-o', self.path(name),
                        LANGUAGE='cy')
            self.assertEqual(drawn.returncode, 0, drawn.stderr)
            with open(self.path(name), 'rb') as file:
                pictures.append(file.read())
        self.assertEqual(pictures[0], pictures[1])
        self.assertIn('Mae is yn well'.encode(), pictures[0])


class Comma(unittest.TestCase):
    """Under a locale with a decimal comma everything is as under one with a point, to the byte, as the words are English."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        locale = os.path.join(cls.folder.name, 'de_DE.UTF-8')
        if not shutil.which('localedef'):
            raise unittest.SkipTest('localedef is missing')
        made = subprocess.run(['localedef', '-i', 'de_DE', '-f', 'UTF-8', '--no-warnings=all', locale], capture_output=True, check=False)
        cls.comma = dict(LOCPATH=cls.folder.name, LC_ALL='de_DE.UTF-8', LANGUAGE='en')
        printf = subprocess.run(['/usr/bin/printf', '%.1f', '1,5'], capture_output=True, check=False, env=dict(os.environ, **cls.comma))
        if made.returncode > 1 or printf.stdout != b'1,5':
            raise unittest.SkipTest('no locale with a comma could be made')

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def outcome(self, name, **environment):
        """All that one run of loading, printing and drawing leaves behind."""
        folder = os.path.join(self.folder.name, name)
        os.makedirs(folder)
        figures = os.path.join(folder, 'figures.csv')
        warehouse = os.path.join(folder, 'w.plumb')
        with open(figures, 'w', encoding='utf-8') as file:
            file.write(FIGURES)
        said = []
        for arguments in (('load', warehouse, figures, '--released', '2025-11-20'),
                          ('series', warehouse, '--indicator', 'rereferrals', '--area', 'E06000024', '--format', 'csv'),
                          ('series', warehouse, '--indicator', 'cla_children', '--area', 'E06000024', '--format', 'json'),
                          describe(warehouse), describe(warehouse, '--format', 'json'),
                          ('scorecard', warehouse, '--area', 'E06000024', '--format', 'csv'),
                          ('chart', warehouse, 'trend', '--indicator', 'rereferrals', '--area', 'E06000024', '--dump'),
                          ('chart', warehouse, 'trend', '--indicator', 'rereferrals', '--area', 'E06000024', '--size', '800x500',
                           '--scale', '1.5', '-o', os.path.join(folder, 'trend.svg')),
                          ('chart', warehouse, 'trend', '--indicator', 'rereferrals', '--area', 'E06000024', '-o',
                           os.path.join(folder, 'trend.csv')),
                          ('scorecard', warehouse, '--area', 'E06000024', '-o', os.path.join(folder, 'scorecard.pdf'))):
            result = run(*arguments, **environment)
            said.append((result.returncode, result.stdout.replace(folder, ''), result.stderr.replace(folder, '')))
        files = {}
        for file in ('trend.svg', 'trend.csv', 'scorecard.pdf'):
            with open(os.path.join(folder, file), 'rb') as stream:
                files[file] = stream.read()
        return said, files

    def test_comma_changes_nothing(self):
        said, files = self.outcome('point')
        self.assertEqual({code for code, _, _ in said}, {0}, said)
        self.assertIn(',16.25,', said[1][1])
        self.assertIn('1212.5', said[2][1])
        self.assertIn('120.5', said[0][2])
        self.assertRegex(said[3][1], r'p = 0\.\d{3}')
        said_with_comma, files_with_comma = self.outcome('comma', **self.comma)
        self.assertEqual(said, said_with_comma)
        self.assertEqual(files, files_with_comma)


if __name__ == '__main__':
    tap.main()
