# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages against the programs: commands, options, kinds of chart, keys and settings, no more and no fewer."""
import os
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
import tap

PLUMB = os.environ['PLUMB']
ROOT = os.environ['PLUMB_SOURCE_ROOT']
PAGES = [os.path.join(ROOT, 'man', name) for name in ('plumb.1', 'plumbline.1')]
KEYS = {'comma': ',', 'equal': '=', 'minus': '-', 'plus': '+', 'question': '?', 'Page_Down': 'Page Down', 'Page_Up': 'Page Up'}


def read(*names):
    with open(os.path.join(ROOT, *names), encoding='utf-8') as file:
        return file.read()


def page(name):
    """The text of a page without its fonts and with plain hyphens; the requests stay, for the sections to be found."""
    return re.sub(r'\\f[BIR]', '', read('man', name)).replace('\\-', '-')


def section(text, request, title):
    """What stands between a heading and the next one of its kind or above."""
    found = re.search(rf'^\.{request} {re.escape(title)}\n(.*?)(?=^\.SH |{"^.SS |" if request == "SS" else ""}\Z)', text, re.M | re.S)
    assert found, title
    return found.group(1)


def options(text):
    """Every option, long ones and short ones, that a text names."""
    return set(re.findall(r'(?<![\w-])(--[a-z][a-z-]*[a-z]|-[a-z](?![\w-]))', text))


def tags(text):
    return re.findall(r'^\.IP "([^"]*)"', text, re.M)


def plumb(*arguments):
    return subprocess.run([PLUMB, *arguments], capture_output=True, text=True, check=True).stdout


def commands():
    return re.findall(r'^  ([a-z]+) ', plumb('--help'), re.M)


def offered(command):
    """The options of a command's own help: what its lines begin with, not what a summary or another option mentions."""
    return options('\n'.join(re.findall(r'^  (-[^ ]+(?: --[^ ]+)?)', plumb(command, '--help'), re.M)))


class Plumb(unittest.TestCase):
    def setUp(self):
        self.page = page('plumb.1')

    def test_every_command_has_a_section(self):
        self.assertGreater(len(commands()), 10)
        self.assertEqual(re.findall(r'^\.SS (.*)', section(self.page, 'SH', 'COMMANDS'), re.M), commands())

    def test_every_section_names_the_options_of_its_command(self):
        for command in commands():
            text = section(self.page, 'SS', command)
            own = {option for option in offered(command) if option.startswith('--')}
            self.assertIn('--help', own)
            self.assertEqual(options(text.split('.PP')[0]), own - {'--help'}, command)
            self.assertEqual({option for option in options(text) if option.startswith('--')}, own - {'--help'}, command)

    def test_every_option_is_explained_and_no_other(self):
        own = set().union(*(offered(command) for command in commands()))
        explained = options('\n'.join(tags(section(self.page, 'SH', 'COMMANDS')) + tags(section(self.page, 'SH', 'OPTIONS'))))
        self.assertEqual(explained, own | {'--version'})
        self.assertEqual(options(self.page), own | {'--version'})

    def test_every_kind_of_chart(self):
        kinds = [line.split()[0] for line in plumb('chart', '--list').splitlines()[1:]]
        self.assertEqual(tags(section(self.page, 'SH', 'KINDS OF CHART')), kinds)

    def test_version(self):
        for name in ('plumb.1', 'plumbline.1'):
            self.assertIn(f'"Plumbline {plumb("--version").split()[1]}"', page(name), name)


class Plumbline(unittest.TestCase):
    def setUp(self):
        self.page = page('plumbline.1')
        self.source = read('src', 'app', 'plumb-application.c')

    def test_options(self):
        own = {f'--{name}' for name in re.findall(r'\{ "([a-z-]+)", 0, 0, G_OPTION_ARG', self.source)}
        self.assertIn('--area', own)
        self.assertEqual(options(self.page), own | {'-h', '--help'})

    def test_keys(self):
        held = {key for tag in tags(section(self.page, 'SH', 'KEYBOARD SHORTCUTS')) for key in re.split(r', | or ', tag)}
        table = re.search(r'accelerators\[\] = \{\n(.*?)^\};', self.source, re.M | re.S).group(1)
        own = set()
        for modifiers, key in re.findall(r'"((?:<\w+>)*)(\w+)"', re.sub(r'"(?:app|win|window)\.[^"]*"', '', table)):
            words = [word.replace('Control', 'Ctrl') for word in re.findall(r'<(\w+)>', modifiers)]
            # the number pad says the same as the keys above the letters
            if key.startswith('KP_'):
                continue
            own.add('+'.join([*words, KEYS.get(key, key.upper() if len(key) == 1 else key)]))
        self.assertGreater(len(own), 20)
        self.assertEqual(own - held, set())
        # with a modifier there are, beyond these, only those of the list of pinned charts and the menu of a point
        self.assertEqual({key for key in held if '+' in key} - own, {'Alt+Up', 'Alt+Down', 'Shift+F10'})

    def test_settings(self):
        schema = xml.etree.ElementTree.fromstring(read('data', 'io.github.plumbline.Plumbline.gschema.xml'))
        held = [name for tag in tags(section(self.page, 'SH', 'SETTINGS')) for name in tag.split(', ')]
        self.assertEqual(held, [key.get('name') for key in schema.iter('key')])


class Setting(unittest.TestCase):
    def test_no_warnings(self):
        if shutil.which('groff'):
            command, environment = ['groff', '-man', '-ww', '-Tutf8', '-z'], {}
        elif shutil.which('man'):
            command, environment = ['man', '--warnings', '-l'], {'MAN_KEEP_STDERR': '1', 'MANPAGER': 'cat'}
        else:
            self.skipTest('neither groff nor man is installed')
        for path in PAGES:
            result = subprocess.run([*command, path], capture_output=True, text=True, check=False, env={**os.environ, **environment})
            self.assertEqual((result.returncode, result.stderr), (0, ''), path)


if __name__ == '__main__':
    tap.main()
