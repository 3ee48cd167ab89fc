# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in Welsh, page after page, as a screen reader finds it: nothing that has a translation is read in English."""
import gettext
import os
import re
import subprocess
import unittest

import test_access
from test_access import GLib, tap

DIRECTIVE = re.compile(r'%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?l*[a-z]')


class English:
    """The texts of the program that read otherwise in Welsh; those with directives as patterns."""

    def __init__(self, catalogue):
        self.texts, self.patterns = set(), []
        for key, welsh in catalogue.items():
            english = (key[0] if isinstance(key, tuple) else key).split('\x04')[-1]
            if english in ('', welsh) or english in OF_OTHERS:
                continue
            if '%' not in english:
                self.texts.add(english)
            elif len(re.findall('[a-z]{2,}', DIRECTIVE.sub('', english))) > 1:
                parts = (re.escape(part) for part in DIRECTIVE.split(english))
                self.patterns.append(re.compile('.+'.join(parts).replace('%%', '%'), re.S))

    def is_in(self, text):
        """Whether the text, without the mark of an access key or a colon, is one of them, or any of its sentences."""
        pieces = {text, text.replace('_', ''), text.rstrip(':'), *re.split(r'(?<=[.:;])\s+', text)}
        return any(piece in self.texts or any(one.fullmatch(piece) for one in self.patterns) for piece in pieces)


# GTK names the buttons of a window, one of them as neighbours may be: “Close”.
OF_OTHERS = {'Close', 'Close the window'}


class Welsh(test_access.AccessTest):
    def setUp(self):
        # a program in the build folder finds its translations beside it
        translations = os.path.join(os.path.dirname(os.environ['PLUMB']), '..', '..', 'po')
        try:
            catalogue = gettext.translation('plumbline', translations, ['cy'])._catalog
        except FileNotFoundError:
            self.skipTest('the translations are not built')
        self.english = English(catalogue)
        os.environ['LANGUAGE'] = 'cy'
        super().setUp()

    def texts(self):
        """Names and descriptions of all that is there."""
        for node in self.root.walk(True):
            for name in ('Name', 'Description'):
                query = GLib.Variant('(ss)', (test_access.ACCESSIBLE, name))
                try:
                    text = node.call('org.freedesktop.DBus.Properties', 'Get', query)[0]
                except GLib.Error:
                    continue
                if text:
                    yield text

    def assert_welsh(self, page, *expected):
        """Waits until the page says what is expected, then reads all of it."""
        for words in expected:
            try:
                self.wait(lambda: any(words in text for text in self.texts()))
            except self.failureException:
                self.fail(f'the page “{page}” does not say “{words}”')
        left = sorted({text for text in self.texts() if self.english.is_in(text)})
        self.assertEqual(left, [], f'in English on the page “{page}”')

    def search(self, text, *expected):
        self.key('ctrl+a', 'BackSpace')
        subprocess.run(['xdotool', 'type', text], check=True)
        self.assert_welsh(f'search for {text}', *expected)

    def test_welsh(self):
        self.assert_welsh('scorecard', 'Cerdyn sgorio', 'Ail-atgyfeiriadau o fewn 12 mis: 15.0', 'Drws ffrynt', 'Ni ellir ei brofi')
        self.key('ctrl+f')
        self.wait(lambda: self.focus() and self.focus().name == 'Chwilio')
        self.search('bysellau', 'Bysellau brys', 'Gorchymyn')
        self.search('CLA', 'Plentyn neu blant sy’n derbyn gofal gan gyngor')
        self.search('drws ail-', 'Ail-atgyfeiriadau o fewn 12 mis')
        # also by the name in the warehouse
        self.search('Re-referrals', 'O bob 100 o atgyfeiriadau')
        self.key('Return')
        self.assert_welsh('indicator', 'Beth mae hwn yn ei ddweud', 'Mae is yn well', 'Diffiniad a ffynhonnell')
        self.key('ctrl+d', 'ctrl+4')
        self.assert_welsh('pins', 'Pennawd', 'Rhestr o siartiau wedi’u pinio')
        self.key('ctrl+3')
        self.assert_welsh('journey', 'Agor Dod i ofal', 'Blwyddyn')
        self.key('F1')
        self.assert_welsh('help', 'Darllen y cerdyn sgorio')
        self.key('ctrl+i')
        self.assert_welsh('files', 'Dewis ffeiliau')
        self.key('alt+2')
        self.assert_welsh('history', 'Tynnu “figures.csv” yn ôl', '20 Tachwedd 2025')
        self.key('alt+3')
        self.assert_welsh('coverage', 'Faint o ardaloedd')
        self.key('ctrl+comma')
        self.assert_welsh('preferences', 'Awdurdod cartref', 'Pwy sy’n ei weld')


def load_tests(loader, tests, pattern):
    return unittest.TestSuite([Welsh('test_welsh')])


if __name__ == '__main__':
    if 'PLUMB_PRIVATE_SCREEN' not in os.environ:
        test_access.run_in_private()
    tap.main()
