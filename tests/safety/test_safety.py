# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost: whatever stops a load, the warehouse opens, is sound, and holds what it held before or all of the load.

The suite kills a dozen loads; PLUMB_SAFETY_KILLS=200 is the long form."""
import hashlib
import os
import random
import resource
import shutil
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
KILLS = int(os.environ.get('PLUMB_SAFETY_KILLS', '12'))
TABLES = ('theme', 'indicator', 'area', 'area_code', 'neighbour_set', 'neighbour', 'breakdown', 'provenance', 'observation', 'superseded',
          'latest', 'series_break')


def run(*arguments, **options):
    return subprocess.run([PLUMB, *arguments], capture_output=True, text=True, check=False, **options)


def content(path):
    """The hash of all that a warehouse holds, but for the clock."""
    digest = hashlib.sha256()
    connection = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    for table in TABLES:
        for row in connection.execute(f'SELECT * FROM {table} ORDER BY 1, 2'):
            digest.update(repr(row).encode())
    for row in connection.execute('SELECT load_id, file_name, released, sha256, n_rows, added, changed, unchanged, historic FROM load'):
        digest.update(repr(row).encode())
    connection.close()
    return digest.hexdigest()


class Safety(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        first, cls.second = cls.write('first.csv', 10), cls.write('second.csv', 20)
        cls.third = cls.write('third.csv', 30)
        cls.base = cls.path('base.plumb')
        result = run('load', cls.base, first, '--released', '2025-11-20')
        assert result.returncode == 0, result.stderr
        cls.before = content(cls.base)
        cls.full = cls.path('full.plumb')
        shutil.copy(cls.base, cls.full)
        start = time.monotonic()
        result = cls.load(cls.full)
        cls.seconds = time.monotonic() - start
        assert result.returncode == 0, result.stderr
        cls.after = content(cls.full)
        assert cls.before != cls.after

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder.name, name)

    @classmethod
    def write(cls, name, value):
        """The months of 21 years of one indicator in ten areas; what one file says, the others restate."""
        with open(cls.path(name), 'w', encoding='utf-8') as file:
            file.write('indicator,area,period,value,note\n')
            for area in ('E06000024', 'E06000023', 'E06000022', 'E06000066', 'E10000008', 'E10000013', 'E06000052', 'E06000054', 'E12000009',
                         'E92000001'):
                for year in range(2004, 2025):
                    for month in range(1, 13):
                        note = f'{name} {month}' if month % 5 == 0 else ''
                        file.write(f'cla_children,{area},{year}-{month:02},{value + year % 7},{note}\n')
        return cls.path(name)

    @classmethod
    def load(cls, warehouse, *more, **options):
        return run('load', warehouse, cls.second, *more, '--released', '2026-01-20', **options)

    def fresh(self, name):
        warehouse = self.path(name)
        for ending in ('', '-journal'):
            if os.path.exists(warehouse + ending):
                os.remove(warehouse + ending)
        shutil.copy(self.base, warehouse)
        return warehouse

    def assert_sound(self, warehouse, *states):
        """Opened by the program first, as only that takes back what broke off."""
        result = run('verify', warehouse)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(content(warehouse), states)

    def test_killed(self):
        seed = int(os.environ.get('PLUMB_SAFETY_SEED', '1'))
        chance = random.Random(seed)
        seen = set()
        for number in range(KILLS):
            warehouse = self.fresh('killed.plumb')
            delay = chance.uniform(0, self.seconds * 1.1)
            with subprocess.Popen([PLUMB, 'load', warehouse, self.second, '--released', '2026-01-20'], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL) as process:
                time.sleep(delay)
                seen.add(os.path.exists(warehouse + '-journal'))
                process.kill()
            with self.subTest(f'kill {number} after {delay:.4f} s'):
                self.assert_sound(warehouse, self.before, self.after)
                self.assertEqual(self.load(warehouse).returncode, 0)
                self.assert_sound(warehouse, self.after)
        print(f'# killed with and without a journal: {sorted(seen)}')

    def test_killed_when_new(self):
        chance = random.Random(2)
        for number in range(max(4, KILLS // 4)):
            warehouse = self.path(f'new{number}.plumb')
            with subprocess.Popen([PLUMB, 'load', warehouse, self.second], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                time.sleep(chance.uniform(0, self.seconds * 1.5))
                process.kill()
            with self.subTest(number):
                result = run('load', warehouse, self.second, '--released', '2026-01-20')
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertEqual(run('verify', warehouse).returncode, 0)

    def test_no_room(self):
        """A file that may not grow: whatever is written last is what fails."""
        size = os.path.getsize(self.base)
        full = os.path.getsize(self.full)
        for limit in (size, size + 4096, (size + full) // 2, full - 4096):
            warehouse = self.fresh('limited.plumb')

            def hold():
                # a write beyond it then fails instead of ending the program
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            result = self.load(warehouse, preexec_fn=hold)
            with self.subTest(limit):
                self.assertEqual(result.returncode, 1)
                self.assertIn('limited.plumb', result.stderr)
                self.assert_sound(warehouse, self.before)

    def test_full_disk(self):
        mount = self.path('disk')
        os.mkdir(mount)
        pages = os.path.getsize(self.base) + 48 * 1024
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={pages}', 'tmpfs', mount], capture_output=True, check=False).returncode != 0:
            self.skipTest('no file system may be mounted here')
        try:
            warehouse = os.path.join(mount, 'w.plumb')
            shutil.copy(self.base, warehouse)
            result = self.load(warehouse)
            self.assertEqual(result.returncode, 1)
            self.assertIn('room', result.stderr)
            self.assert_sound(warehouse, self.before)
        finally:
            subprocess.run(['umount', mount], check=True)

    def test_read_only(self):
        warehouse = self.fresh('fixed.plumb')
        os.chmod(warehouse, 0o444)
        os.chmod(self.folder.name, 0o755)
        # rights do not bind the superuser: as nobody then
        options = {'user': 65534, 'group': 65534, 'extra_groups': []} if os.geteuid() == 0 else {}
        try:
            result = self.load(warehouse, **options)
        except PermissionError:
            self.skipTest('nobody may not run the program here')
        self.assertEqual(result.returncode, 1)
        self.assertIn('fixed.plumb', result.stderr)
        self.assert_sound(warehouse, self.before)

    def test_two_writers(self):
        """One waits for the other, or says that it is busy; nothing of either is half there."""
        for turn in range(4):
            warehouse = self.fresh('two.plumb')
            loads = [subprocess.Popen([PLUMB, 'load', warehouse, file, '--released', day], stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, text=True)
                     for file, day in ((self.second, '2026-01-20'), (self.third, '2026-02-20'))]
            results = [(process.communicate()[1], process.returncode) for process in loads]
            with self.subTest(turn):
                for said, status in results:
                    if status != 0:
                        self.assertIn('Another program is writing', said)
                self.assertIn(0, [status for said, status in results])
                self.assertEqual(run('verify', warehouse).returncode, 0)
                connection = sqlite3.connect(warehouse)
                held = connection.execute('SELECT sum(l.added + l.changed) FROM load l').fetchone()[0]
                rows = connection.execute('SELECT (SELECT count(*) FROM observation) + (SELECT count(*) FROM superseded)').fetchone()[0]
                connection.close()
                done = 1 + sum(status == 0 for said, status in results)
                self.assertEqual(rows, done * 10 * 21 * 12)
                self.assertLessEqual(held, rows)

    def test_two_makers(self):
        """Both load into a warehouse that is not there yet."""
        for turn in range(4):
            warehouse = self.path(f'made{turn}.plumb')
            loads = [subprocess.Popen([PLUMB, 'load', warehouse, file], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                     for file in (self.second, self.third)]
            results = [(process.communicate()[1], process.returncode) for process in loads]
            with self.subTest(turn):
                self.assertIn(0, [status for said, status in results], results)
                self.assertEqual(run('verify', warehouse).returncode, 0, results)
                listed = run('list', warehouse, 'loads', '--format', 'csv').stdout
                for name, (said, status) in zip(('second.csv', 'third.csv'), results):
                    self.assertEqual(name in listed, status == 0, said)

    def test_reader(self):
        """Whoever reads while a load is under way sees the state before or the state after."""
        def series(path):
            return run('series', path, '--indicator', 'cla_children', '--area', 'E06000024', '--format', 'csv')
        states = {series(self.base).stdout, series(self.full).stdout}
        self.assertEqual(len(states), 2)
        warehouse = self.fresh('read.plumb')
        with subprocess.Popen([PLUMB, 'load', warehouse, self.second, '--released', '2026-01-20'], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as process:
            reads = 0
            while process.poll() is None or reads < 3:
                result = series(warehouse)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertIn(result.stdout, states)
                reads += 1
            self.assertEqual(process.returncode, 0, process.stderr.read())
        self.assert_sound(warehouse, self.after)


if __name__ == '__main__':
    tap.main()
