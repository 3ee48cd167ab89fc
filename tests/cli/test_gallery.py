# SPDX-License-Identifier: GPL-3.0-or-later
"""`plumb gallery`: every kind of chart that `plumb chart --list` names, in a folder with a page that is well formed and can be read out."""
import html.parser
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
import tap

PLUMB = os.environ['PLUMB']

# The first judged indicator with a figure is rereferrals: it comes before assessments_45_days in the list of indicators, and
# referral_rate, which comes before both, has no judgement.
TIDY = '''indicator,area,period,value,numerator,denominator,state
referral_rate,E06000024,2025,253.8,1126,44360,
rereferrals,E06000024,2024,20.0,198,992,
rereferrals,E06000024,2025,15.4,173,1126,
rereferrals,Wiltshire,2025,18.7,517,2770,
rereferrals,Devon,2025,,,,c
rereferrals,Essex,2025,15.4,881,5705,
rereferrals,Kent,2025,21.6,5194,24035,
assessments_45_days,E06000024,2025,74.8,937,1252,
'''
GROUP = '''set,dated,area,rank,neighbour,closeness
Ours & <theirs>,2025,E06000024,1,Wiltshire,Very close
Ours & <theirs>,2025,E06000024,2,Devon,Close
Ours & <theirs>,2025,E06000024,3,Essex,Close
Ours & <theirs>,2025,E06000024,4,Kent,Not close
'''
VOID = {'meta', 'img', 'br', 'link'}


class Page(html.parser.HTMLParser):
    """Refuses tags that are not closed in order, and collects what the tests ask for."""

    def __init__(self, text):
        super().__init__()
        self.open, self.images, self.ids, self.links, self.texts = [], [], [], [], {}
        self.tables_within = []
        self.feed(text)
        assert self.open == [], self.open

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if 'id' in attrs:
            self.ids.append(attrs['id'])
        if tag == 'img':
            self.images.append(attrs)
        if tag == 'a':
            self.links.append(attrs['href'])
        if tag == 'table':
            self.tables_within.append('details' in self.open)
        if tag == 'html':
            self.language = attrs.get('lang')
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)


def run(*arguments):
    return subprocess.run([PLUMB, *arguments], capture_output=True, text=True, check=False)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


class Gallery(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.warehouse = cls.path('w.plumb')
        result = run('load', cls.warehouse, cls.write('tidy.csv', TIDY), cls.write('group.csv', GROUP), '--released', '2025-11-20')
        assert result.returncode == 0, result.stderr
        cls.kinds = [line.split()[0] for line in run('chart', '--list').stdout.splitlines()[1:]]
        result = run('gallery', cls.warehouse, '-o', cls.path('all'), '--area', '802')
        assert (result.returncode, result.stdout, result.stderr) == (0, '', ''), result.stderr
        cls.text = read(cls.path('all', 'index.html')).decode()
        cls.page = Page(cls.text)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def path(cls, *names):
        return os.path.join(cls.folder.name, *names)

    @classmethod
    def write(cls, name, text):
        with open(cls.path(name), 'w', encoding='utf-8') as file:
            file.write(text)
        return cls.path(name)

    def test_every_kind_is_there(self):
        self.assertIn('trend', self.kinds)
        self.assertIn('spine', self.kinds)
        self.assertEqual(sorted(os.listdir(self.path('all'))),
                         sorted([f'{kind}.{ending}' for kind in self.kinds for ending in ('png', 'svg')] + ['index.html']))
        for kind in self.kinds:
            self.assertTrue(read(self.path('all', f'{kind}.png')).startswith(b'\x89PNG'), kind)
            self.assertIn(b'<title id="title">', read(self.path('all', f'{kind}.svg')), kind)
        self.assertEqual([image['src'] for image in self.page.images], [f'{kind}.png' for kind in self.kinds])

    def test_the_page_can_be_read_out(self):
        self.assertEqual(self.page.language, 'en-GB')
        self.assertEqual(len(self.page.texts['h1']), 1)
        self.assertEqual(len(self.page.texts['h2']), len(self.kinds))
        self.assertEqual(len(self.page.ids), len(set(self.page.ids)))
        for image in self.page.images:
            self.assertGreater(len(image['alt']), 20, image)
            self.assertGreater(int(image['width']), 0)
            self.assertGreater(int(image['height']), 0)
        for link in self.page.links:
            self.assertTrue(link[1:] in self.page.ids if link.startswith('#') else os.path.exists(self.path('all', link)), link)
        # a table for each, and none of them outside its details
        self.assertEqual(self.page.tables_within, [True] * len(self.kinds))
        self.assertNotIn('<script', self.text)
        self.assertNotIn('http', self.text)

    def test_texts_are_escaped(self):
        self.assertIn('Ours &amp; &lt;theirs&gt;', self.text)
        self.assertNotIn('<theirs>', self.text)

    def test_the_first_that_is_judged_and_not_empty(self):
        titles = dict(zip(self.kinds, self.page.texts['h2']))
        self.assertTrue(titles['trend'].startswith('Re-referrals within 12 months'), titles['trend'])
        self.assertTrue(titles['tile'].startswith('Re-referrals within 12 months'), titles['tile'])
        result = run('gallery', self.warehouse, '-o', self.path('one'), '--area', '802', '--indicator', 'referral_rate')
        self.assertEqual(result.returncode, 0, result.stderr)
        titles = dict(zip(self.kinds, Page(read(self.path('one', 'index.html')).decode()).texts['h2']))
        self.assertTrue(titles['trend'].startswith('Referral rate'), titles['trend'])

    def test_same_bytes(self):
        self.assertEqual(run('gallery', self.warehouse, '-o', self.path('again', 'deep'), '--area', '802').returncode, 0)
        for name in os.listdir(self.path('all')):
            self.assertEqual(read(self.path('all', name)), read(self.path('again', 'deep', name)), name)

    def test_options(self):
        result = run('gallery', self.warehouse, '-o', self.path('small'), '--area', '802', '--size', '480x320', '--scale', '2', '--theme', 'dark')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(read(self.path('small', 'trend.png'))[16:20], (960).to_bytes(4, 'big'))
        # without --area the first authority by name that has figures
        self.assertEqual(run('gallery', self.warehouse, '-o', self.path('first')).returncode, 0)
        self.assertIn('Devon', read(self.path('first', 'index.html')).decode())

    def test_refusals(self):
        empty = self.path('empty.plumb')
        self.assertEqual(run('load', empty, self.write('group2.csv', GROUP)).returncode, 0)
        for arguments, status, part in ((('gallery', self.warehouse), 2, '-o'),
                                        (('gallery', empty, '-o', self.path('none')), 1, 'no figures'),
                                        (('gallery', self.warehouse, '-o', self.path('x'), '--area', 'Atlantis'), 1, 'Atlantis'),
                                        (('gallery', self.warehouse, '-o', self.path('x'), '--area', '802', '--indicator', 'y'), 1, 'y'),
                                        (('gallery', self.warehouse, '-o', self.warehouse, '--area', '802'), 1, 'folder'),
                                        (('gallery', self.warehouse, '-o', self.path('x'), '--size', 'big'), 2, 'big')):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stdout), (status, ''), arguments)
            self.assertIn(part, result.stderr)


if __name__ == '__main__':
    tap.main()
