# SPDX-License-Identifier: GPL-3.0-or-later
"""`plumb disclose` as a contract. What is hidden is worked by hand in the comments; what that leaves open is counted by trying every
table that shows the same."""
import csv
import io
import itertools
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
import tap

PLUMB = os.environ['PLUMB']

# The one cell of 3 alone is 13 - 10. A circle with it makes 10, 12 and 20: x, 13 - x, 15 - x, 17 + x
NEEDS = '''need,sex,children
Abuse,Girls,3
Abuse,Boys,10
Abuse,Total,13
Disability,Girls,12
Disability,Boys,20
Disability,Total,32
TOTAL,Girls,15
TOTAL,Boys,30
TOTAL,Total,45
'''


class Disclose(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def disclose(self, text, *arguments):
        path = os.path.join(self.folder.name, 'counts.csv')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return subprocess.run([PLUMB, 'disclose', path, *arguments], capture_output=True, text=True, check=False)

    def two_way(self, text, *arguments):
        return self.disclose(text, '--row', 'need', '--column', 'sex', '--count', 'children', *arguments)

    def one_way(self, text, *arguments):
        return self.disclose('need,children\n' + text, '--row', 'need', '--count', 'children', *arguments)

    def values(self, result):
        """(value or marker) of each line, in the order of the file"""
        self.assertEqual(result.returncode, 0, result.stderr)
        return [r['value'] or r['state'] for r in csv.DictReader(io.StringIO(result.stdout))]

    def test_two_way(self):
        result = self.two_way(NEEDS)
        self.assertEqual(result.stdout.splitlines(),
                         ['row,column,value,state,reason', 'Abuse,Girls,,c,small count', 'Abuse,Boys,,c,protects another cell', 'Abuse,Total,13,,',
                          'Disability,Girls,,c,protects another cell', 'Disability,Boys,,c,protects another cell', 'Disability,Total,32,,',
                          'TOTAL,Girls,15,,', 'TOTAL,Boys,30,,', 'TOTAL,Total,45,,'])
        self.assertIn('4 cells are hidden', result.stderr)
        left = {a for a, b, c, d in itertools.product(range(46), repeat=4)
                if 1 <= a <= 5 and min(b, c, d) > 5 and (a + b, c + d, a + c, b + d) == (13, 32, 15, 30)}
        self.assertEqual(left, {1, 2, 3, 4, 5})

    def test_one_way(self):
        # 3 is small, 8 the smallest that may protect it: 11 = 1 + 10 ... 5 + 6
        result = self.one_way('A,3\nB,8\nC,20\nD,0\nE,z\ntotal,31\n')
        self.assertEqual(result.stdout.splitlines(),
                         ['row,column,value,state,reason', 'A,,,c,small count', 'B,,,c,protects another cell', 'C,,20,,', 'D,,0,,',
                          'E,,,z,not applicable', 'total,,31,,'])

    def test_order_and_quoting_of_the_file(self):
        result = self.one_way('Total,"1,031"\n"A, ""x""","1,020"\nB,3\n" C ",8\n')
        self.assertEqual([(r['row'], r['value']) for r in csv.DictReader(io.StringIO(result.stdout))],
                         [('Total', '1031'), ('A, "x"', '1020'), ('B', ''), ('C', '')])

    def test_totals(self):
        # a small total goes with its cells; whether it is small is not said
        result = self.one_way('A,3\nB,0\nTotal,3\n')
        self.assertEqual(self.values(result), ['c', '0', 'c'])
        self.assertIn('Total,,,c,"small total, or one that protects its cells"', result.stdout)
        # 3 and 7 make 10: the 7 is too small to hide the 3, so the total goes
        self.assertEqual(self.values(self.one_way('A,3\nB,7\nTotal,10\n')), ['c', '7', 'c'])
        # totals that are not in the file protect and are not printed
        no_totals = ''.join(line + '\n' for line in NEEDS.splitlines() if 'total' not in line.lower())
        self.assertEqual(self.values(self.two_way(no_totals)), ['c', 'c', 'c', 'c'])
        result = self.one_way('A,3\nB,7\n')
        self.assertEqual(self.values(result), ['c', '7'])
        self.assertIn('1 total that is not in the file must not be published', result.stderr)

    def test_markers_stay(self):
        # * is told by the file: 35 - 10 - 20 = 5. With 10 it is 15, of which 10 keeps 6: 1 to 9
        self.assertEqual(self.values(self.one_way('A,*\nB,10\nC,20\nD,x\nTotal,35\n')), ['*', 'c', '20', 'x', '35'])
        # two hidden ones protect each other
        self.assertEqual(self.values(self.one_way('A,c\nB,c\nC,20\nTotal,35\n')), ['c', 'c', '20', '35'])
        self.assertEqual(self.values(self.one_way('A,6\nB,20\nTotal,:\n')), ['6', '20', ':'])

    def test_rules(self):
        text = 'A,3\nB,8\nC,20\nTotal,31\n'
        for rule, expected in (('cin', ['c', 'c', '20', '31']), ('ssda903', ['c', 'c', '20', '31']), ('local', ['c', 'c', '20', '31']),
                               ('workforce', ['3', '8', '20', '31']), ('sen2', ['3', '8', '20', '31'])):
            self.assertEqual(self.values(self.one_way(text, '--rule', rule)), expected, rule)
        self.assertIn('Nothing has to be hidden', self.one_way(text, '--rule', 'sen2').stderr)

    def test_refusals(self):
        cases = (
            ('A,3.5\n', ('line 2', 'children', '3.5', 'whole')),
            ('A,-1\n', ('line 2', 'children', '-1', 'negative')),
            ('A,2000000000\n', ('line 2', '2000000000', '1,000,000,000')),
            ('A,many\n', ('line 2', 'many', 'neither')),
            ('A,\n', ('line 2', 'no count')),
            (',4\n', ('line 2', 'need', 'no category')),
            ('A,4,5\n', ('line 2', '3 cells')),
            ('A,4\nB,5\nA,4\n', ('line 4', 'Line 2', 'A')),
            ('A,4\nB,5\nTotal,10\n', ('line 4', 'children', '10', 'sum')),
            ('A,9\nB,c\nTotal,8\n', ('line 4', '8', 'sum')),
            ('Total,10\n', ('no counts but totals',)),
            ('', ('no counts but totals',)),
            # the total can only be 0, whatever is hidden
            ('A,0\nTotal,c\n', ('nothing may be published',)),
        )
        for text, words in cases:
            with self.subTest(text):
                result = self.one_way(text)
                self.assertEqual((result.returncode, result.stdout), (1, ''))
                for word in ('counts.csv',) + words:
                    self.assertIn(word, result.stderr)
        lacking = NEEDS.replace('Disability,Boys,20\n', '')
        # 13 hidden in the first row and 15 in the first column cannot both come from one cell beside zeros
        hidden = NEEDS.replace('Abuse,Girls,3', 'Abuse,Girls,c').replace('Abuse,Boys,10', 'Abuse,Boys,0') \
                      .replace('Disability,Girls,12', 'Disability,Girls,0').replace('Disability,Boys,20', 'Disability,Boys,c')
        for text, words in ((lacking, ('Disability', 'Boys', 'no count')), (hidden, ('hidden ones',)), ('', ('empty',))):
            result = self.two_way(text)
            self.assertEqual((result.returncode, result.stdout), (1, ''))
            for word in words:
                self.assertIn(word, result.stderr)

    def test_usage(self):
        for arguments in ((), ('--row', 'need'), ('--count', 'children'), ('--row', 'need', '--count', 'need'),
                          ('--row', 'need', '--column', 'Need', '--count', 'children'), ('--row', 'need', '--count', 'children', '--rule', 'all'),
                          ('--row', 'need', '--count', 'children', 'another.csv')):
            result = self.disclose(NEEDS, *arguments)
            self.assertEqual((result.returncode, result.stdout), (2, ''), arguments)
            self.assertIn('Usage:', result.stderr)
        self.assertEqual(self.disclose(NEEDS, '--row', 'need', '--count', 'adults').returncode, 1)
        self.assertEqual(subprocess.run([PLUMB, 'disclose', '/nowhere.csv', '--row', 'a', '--count', 'b'], capture_output=True, check=False)
                         .returncode, 1)

    def test_enormous(self):
        # too much to choose from in a second: then everything is hidden but true zeros
        text = io.StringIO()
        text.write('need,sex,children\n')
        for i, j in itertools.product(range(2000), range(100)):
            text.write('n%d,s%d,%d\n' % (i, j, (0, 1, 2, 3, 7, 9, 50)[(i * 31 + j * 17 + i * j) % 7]))
        result = self.two_way(text.getvalue())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertFalse({r['value'] for r in csv.DictReader(io.StringIO(result.stdout))} & {'1', '2', '3'})


if __name__ == '__main__':
    tap.main()
