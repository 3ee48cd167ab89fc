# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader and a keyboard find it, over the accessibility bus: every stop has a name, and the points of a chart are
walked by the arrow keys and say their sentence."""
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

try:
    from gi.repository import Gio, GLib
except ImportError:
    # The bindings belong to the system's Python, which need not be the first one found.
    if sys.executable != '/usr/bin/python3' and os.path.exists('/usr/bin/python3'):
        os.execv('/usr/bin/python3', ['/usr/bin/python3', *sys.argv])
    print('1..0 # SKIP python3-gi is missing')
    sys.exit(0)

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
import tap

FIGURES = '''indicator,area,period,value,numerator,denominator
rereferrals,E06000024,2023,20.0,200,1000
rereferrals,E06000024,2024,c,,900
rereferrals,E06000024,2025,15.0,150,1000
s47_rate,E06000024,2025,40.0,200,50000
cla_rate,E06000024,2025,62.0,310,50000
'''
# of the test that compares
OTHERS = '''rereferrals,Kent,2025,30.0,300,1000
rereferrals,Wiltshire,2025,20.0,200,1000
rereferrals,Essex,2025,10.0,100,1000
'''
# Bits of an AT-SPI state set, and numbers of roles
FOCUSABLE, FOCUSED, SENSITIVE, VISIBLE = 11, 12, 24, 30
LIST_ITEM, BUTTONS, SCROLL_PANE = 32, (43, 62), 49
ACCESSIBLE = 'org.a11y.atspi.Accessible'


class Node:
    def __init__(self, bus, name, path):
        self.bus, self.bus_name, self.path = bus, name, path

    def call(self, interface, method, arguments=None):
        return self.bus.call_sync(self.bus_name, self.path, interface, method, arguments, None, 0, 5000, None).unpack()

    @property
    def name(self):
        query = GLib.Variant('(ss)', (ACCESSIBLE, 'Name'))
        return self.call('org.freedesktop.DBus.Properties', 'Get', query)[0]

    @property
    def role(self):
        return self.call(ACCESSIBLE, 'GetRole')[0]

    def has(self, *states):
        low = self.call(ACCESSIBLE, 'GetState')[0][0]
        return all(low >> state & 1 for state in states)

    def children(self):
        return [Node(self.bus, name, path) for name, path in self.call(ACCESSIBLE, 'GetChildren')[0]]

    def walk(self, within_buttons=False):
        """All below, but for what a button is made of: it is one stop. A pane that only scrolls is none."""
        yield self
        try:
            if self.role in BUTTONS and not within_buttons:
                return
            children = self.children()
        except GLib.Error:
            return
        for child in children:
            yield from child.walk(within_buttons)


class AccessTest(unittest.TestCase):
    def setUp(self):
        if 'DISPLAY' not in os.environ or not shutil.which('xdotool'):
            self.skipTest('there is no display, or no xdotool')
        # a pointer over a menu would choose what it is at
        subprocess.run(['xdotool', 'mousemove', '0', '0'], check=True)
        self.folder = tempfile.mkdtemp()
        figures = os.path.join(self.folder, 'figures.csv')
        warehouse = os.path.join(self.folder, 'test.plumb')
        with open(figures, 'w', encoding='utf-8') as file:
            file.write(FIGURES + (OTHERS if self._testMethodName == 'test_compare' else ''))
        subprocess.run([os.environ['PLUMB'], 'load', warehouse, figures, '--released', '2025-11-20'], check=True,
                       stdout=subprocess.DEVNULL)
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, 5000,
                                    None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.window = subprocess.Popen([sys.argv[1], '--area', 'E06000024', warehouse])
        self.root = self.wait(self.find_window)

    def tearDown(self):
        if hasattr(self, 'window'):
            self.window.terminate()
            self.window.wait()
        if hasattr(self, 'folder'):
            shutil.rmtree(self.folder)

    def find_window(self):
        for node in Node(self.bus, 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root').children():
            query = GLib.Variant('(s)', (node.bus_name,))
            owner = self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                       'GetConnectionUnixProcessID', query, None, 0, 5000, None).unpack()[0]
            if owner == self.window.pid and node.children():
                return node
        return None

    def wait(self, condition):
        end = time.monotonic() + 30
        while time.monotonic() < end:
            self.assertIsNone(self.window.poll(), 'the window has ended')
            try:
                found = condition()
            except GLib.Error:
                found = None
            if found:
                return found
            time.sleep(0.05)
        return self.fail('what was waited for did not come')

    def stops(self, within_buttons=False):
        for node in self.root.walk(within_buttons):
            try:
                if node.has(FOCUSABLE, SENSITIVE):
                    yield node
            except GLib.Error:
                continue

    def focus(self):
        """The button of a menu button has the focus and not the whole."""
        return next((node for node in self.stops(True) if node.has(FOCUSED)), None)

    def assert_named(self, toasts=False):
        """The button of a toast of libadwaita 1.2 has no name: where there are @toasts they are let pass."""
        names = [node.name for node in self.stops() if node.has(VISIBLE) and node.role != SCROLL_PANE]
        self.assertGreater(len(names), 5)
        for name in names:
            if toasts and name == 'GtkImage':
                toasts = False
                continue
            self.assertFalse(name == '' or name.startswith(('Gtk', 'Adw', 'Plumb', '_')), f'a stop is called “{name}”')

    def has_stop(self, text):
        return any(text in node.name for node in self.stops())

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', *keys], check=True)

    def test_names_and_keys(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.assert_named()
        self.key('ctrl+f')
        self.wait(lambda: self.focus() and self.focus().name == 'Search')
        self.assert_named()
        subprocess.run(['xdotool', 'type', 's47'], check=True)
        self.key('Return')
        self.wait(lambda: self.has_stop('Neighbours') and any('40.0' in node.name for node in self.stops()))
        self.key('ctrl+Page_Up')
        self.wait(lambda: any(node.role == LIST_ITEM and '15.0' in node.name for node in self.stops()))
        self.assert_named()
        for _ in range(20):
            self.key('Tab')
            time.sleep(0.1)
            focus = self.focus()
            if focus and focus.role == LIST_ITEM:
                break
        self.assertIn('15.0', self.focus().name)
        self.key('Left')
        self.wait(lambda: self.focus() and 'not shown' in self.focus().name)
        self.key('Home')
        self.wait(lambda: self.focus() and '20.0' in self.focus().name)
        self.key('Escape')
        self.key('Escape')
        self.wait(lambda: self.has_stop('Section 47 enquiries: 40.0'))

    def tab_to(self, text, most=60):
        seen = []
        for _ in range(most):
            focus = self.focus()
            seen.append(focus.name if focus else None)
            if focus and text in focus.name:
                return focus
            self.key('Tab')
            time.sleep(0.05)
        return self.fail(f'Tab does not come to “{text}”: {seen}')

    def test_place(self):
        """Tab leaves a list as it is, and Shift+Tab and Back lead to the row that was in use."""
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.tab_to('1 indicator')
        for _ in range(6):
            if 'Section 47' in self.focus().name:
                break
            self.key('Down')
            time.sleep(0.1)
        row = self.focus().name
        self.assertIn('Section 47 enquiries: 40.0', row)
        self.key('Tab')
        self.wait(lambda: self.focus() and self.focus().name != row)
        self.key('shift+Tab')
        self.wait(lambda: self.focus() and self.focus().name == row)
        self.key('Return')
        self.wait(lambda: self.root.children()[0].name.endswith('Section 47 enquiries') and self.focus().name != row)
        self.key('Escape')
        self.wait(lambda: self.focus() and self.focus().name == row)

    def test_scorecard_and_pins(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.tab_to('Sort and columns')
        self.key('space')
        # a popover lies within its button
        for text in ('Sort by: Theme', 'Compact rows', 'The other way round', 'Data quality'):
            self.wait(lambda: any(text in node.name for node in self.stops(True)))
        self.key('Escape')
        # the heading of a theme closes and opens by Enter, and keeps the focus
        self.tab_to('Front door, 1 indicator')
        self.key('Return')
        self.wait(lambda: not self.has_stop('Re-referrals within 12 months: 15.0'))
        self.wait(lambda: self.focus() and 'Front door, 1 indicator, closed' in self.focus().name)
        self.key('Return')
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('Down', 'Return')
        self.wait(lambda: self.has_stop('Pin') and any(node.role == LIST_ITEM and '15.0' in node.name for node in self.stops()))
        self.assert_named()
        self.key('ctrl+d', 'ctrl+Page_Down')
        self.wait(lambda: any(node.role == LIST_ITEM and '40.0' in node.name for node in self.stops()))
        self.key('ctrl+d', 'ctrl+4')
        self.wait(lambda: self.has_stop('Move down: Re-referrals') and self.has_stop('Caption of Section 47'))
        self.assert_named(toasts=True)
        self.tab_to('Move down: Re-referrals')
        self.key('space')
        # now the second, it can go up again, by keys too
        self.wait(lambda: self.has_stop('Move up: Re-referrals'))
        self.tab_to('Caption of Re-referrals')
        self.key('alt+Up')
        self.wait(lambda: self.has_stop('Move up: Section 47'))
        self.key('Escape')
        self.wait(lambda: self.has_stop('Pin'))


    def reach(self, name, most=60):
        """Goes on by Tab until the stop called name has the focus."""
        for _ in range(most):
            focus = self.focus()
            if focus and focus.name.startswith(name):
                return
            self.key('Tab')
            time.sleep(0.05)
        self.fail(f'Tab does not reach “{name}”')

    def test_data_page(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('ctrl+i')
        self.wait(lambda: self.has_stop('Coverage'))
        self.assert_named()
        for stop in ('History', 'Coverage', 'As it stood on', 'Choose files'):
            self.reach(stop)
        self.key('alt+2')
        self.wait(lambda: self.has_stop('Take “figures.csv” back'))
        self.assert_named()
        self.reach('Report of “figures.csv”')
        self.reach('Take “figures.csv” back')
        self.key('alt+3')
        self.wait(lambda: self.has_stop('Re-referrals within 12 months, 1, 1, 1'))
        self.assert_named()
        self.reach('As it stood on')
        subprocess.run(['xdotool', 'type', '2025-11-20'], check=True)
        self.key('Return')
        self.wait(lambda: self.has_stop('Back to now'))
        self.assert_named()
        self.key('Escape')
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0') and self.has_stop('Back to now'))

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '20', text], check=True)

    def listed(self):
        path = os.path.join(self.folder, 'test.plumb')
        done = subprocess.run([os.environ['PLUMB'], 'list', path, 'commentary', '--format', 'csv'], check=True, stdout=subprocess.PIPE,
                              text=True)
        return list(csv.DictReader(done.stdout.splitlines()))

    def test_writing(self):
        """Commentary and a note on the chart by keys alone, each stop with a name; Escape asks before typed text goes."""
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('ctrl+f')
        self.wait(lambda: self.focus() and self.focus().name == 'Search')
        self.type('re-referrals within')
        self.key('Return')
        self.wait(lambda: self.has_stop('Add commentary'))
        self.reach('Add commentary')
        self.key('space')
        self.wait(lambda: self.focus() and self.focus().name == 'Commentary')
        self.assert_named()
        self.type('Repeat notices')
        for stop, text in (('What was done', 'Staff trained'), ('Next action', 'Audit'), ('Owner', 'B. Example'), ('Due, as', '2020-02-29')):
            self.reach(stop)
            self.type(text)
        self.key('Escape')
        self.wait(lambda: self.has_stop('Leave'))
        self.key('Escape')
        self.wait(lambda: self.has_stop('Due, as') and not self.has_stop('Leave'))
        self.key('ctrl+Return')
        self.wait(lambda: self.has_stop('Edit: 2024'))
        self.assertEqual([(row['indicator'], row['area_code'], row['period'], row['reason'], row['done'], row['owner'], row['next_action'],
                           row['due'], row['file']) for row in self.listed()],
                         [('rereferrals', 'E06000024', '2025', 'Repeat notices', 'Staff trained', 'B. Example', 'Audit', '2020-02-29', '')])
        # the focus is where it was
        self.wait(lambda: self.focus() and self.focus().name == 'Add commentary')
        self.reach('History of commentary')
        self.key('space')
        self.wait(lambda: self.focus() and 'Repeat notices' in self.focus().name)
        self.key('Escape')
        self.wait(lambda: self.focus() and self.focus().name == 'History of commentary')
        # back to the chart, to its first point
        for _ in range(60):
            if self.focus() and self.focus().role == LIST_ITEM and '15.0' in self.focus().name:
                break
            self.key('shift+Tab')
            time.sleep(0.05)
        self.key('Home')
        self.wait(lambda: self.focus() and '20.0' in self.focus().name)
        self.key('shift+F10')
        self.wait(lambda: self.focus() and self.focus().name.startswith('Add a note here'))
        self.key('Return')
        self.wait(lambda: self.focus() and self.focus().name == 'Note')
        self.assert_named()
        self.type('Snow')
        self.key('ctrl+Return')
        self.wait(lambda: self.has_stop('Edit: Note at 2022'))
        self.wait(lambda: self.focus() and self.focus().role == LIST_ITEM and '20.0' in self.focus().name)
        self.assert_named()

    def test_compare(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('ctrl+2')
        self.wait(lambda: self.has_stop('Small multiples'))
        self.assert_named()
        self.reach('Choose authorities one by one')
        self.key('space')
        self.wait(lambda: self.focus() and self.focus().name == 'Find an authority')
        for text in ('Start from', 'Kent, not chosen'):
            self.wait(lambda: any(text in node.name for node in self.stops(True)))
        # found and checked by Enter, walked to and checked by Space
        subprocess.run(['xdotool', 'type', 'ken'], check=True)
        self.wait(lambda: not any('Essex' in node.name for node in self.stops(True)))
        self.key('Return')
        self.wait(lambda: any(node.name == 'Kent, chosen' for node in self.stops(True)))
        self.key('ctrl+a', 'BackSpace')
        self.wait(lambda: any('Essex' in node.name for node in self.stops(True)))
        self.key('Down', 'space', 'End', 'space')
        self.wait(lambda: all(any(node.name == f'{name}, chosen' for node in self.stops(True)) for name in ('Essex', 'Kent', 'Wiltshire')))
        self.key('Escape')
        self.wait(lambda: self.has_stop('Compare with: Chosen one by one'))
        self.assert_named()
        # it is what the indicator is compared with, too; 10, 20 and 30
        self.key('alt+6')
        self.wait(lambda: any(node.role == LIST_ITEM and 'chosen group’s median 20.0' in node.name for node in self.stops()))
        self.key('ctrl+d', 'ctrl+4')
        self.wait(lambda: self.has_stop('Caption of Re-referrals'))

    def says(self, text):
        return any(text in node.name for node in self.root.walk(True))

    def size_in_menu(self, percent):
        """The menu says how large text is, and is closed again."""
        self.key('F10')
        self.wait(lambda: self.says(f'Usual size of text, now {percent}\u00a0%'))
        self.assertTrue(self.says('Smaller text') and self.says('Larger text'))
        self.key('Escape')

    def test_size_of_text(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('ctrl+plus')
        self.size_in_menu(110)
        subprocess.run(['xdotool', 'mousemove', '640', '600', 'keydown', 'ctrl', 'click', '5', 'click', '5', 'keyup', 'ctrl'], check=True)
        self.size_in_menu(90)
        self.key('ctrl+equal', 'ctrl+equal', 'ctrl+equal', 'ctrl+minus', 'ctrl+0')
        self.size_in_menu(100)

    def test_help(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('F1')
        self.wait(lambda: self.focus() and self.focus().name == 'Reading the scorecard')
        self.key('space')
        self.wait(lambda: self.says('The scorecard has a row for every indicator'))
        self.assert_named()
        self.key('Escape')
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))

    def test_present(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('F5')
        at = lambda text: self.wait(lambda: self.focus() and self.focus().name.startswith(text))
        at('1 of 3: Re-referrals within 12 months')
        self.assert_named()
        self.key('space')
        at('2 of 3: ')
        self.key('Page_Down')
        at('3 of 3: ')
        self.key('BackSpace', 'alt+Left')
        at('1 of 3: Re-referrals')
        # the arrows walk the points, and Page Down goes on from there too
        for _ in range(10):
            if self.focus() and self.focus().role == LIST_ITEM:
                break
            self.key('Tab')
            time.sleep(0.1)
        self.key('Left')
        self.wait(lambda: self.focus() and 'not shown' in self.focus().name)
        self.key('Page_Down')
        at('2 of 3: ')
        self.tab_to('Next chart')
        self.key('space')
        at('3 of 3: ')
        self.key('Escape')
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))

    def test_journey(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('ctrl+3')
        self.wait(lambda: self.has_stop('Open Into care'))
        self.assert_named()
        # a step without figures says so, and cannot be opened
        self.assertTrue(any(node.name.startswith('Contacts: ') and not node.has(SENSITIVE) for node in self.root.walk()))
        # the point of care, the last of the year, has Enter open its indicator
        self.tab_to('310')
        self.key('Return')
        self.wait(lambda: any(node.role == LIST_ITEM and '62' in node.name for node in self.stops()))
        self.key('Escape')
        self.wait(lambda: self.has_stop('Open Into care'))

    def test_preferences(self):
        self.wait(lambda: self.has_stop('Re-referrals within 12 months: 15.0'))
        self.key('ctrl+comma')
        self.wait(lambda: self.has_stop('Home authority: '))
        self.assert_named()


def run_in_private():
    """Keys go to whatever window has the focus, so this test has a screen of its own; the session's own remarks are no TAP."""
    session = os.path.join(os.environ['PLUMB_SOURCE_ROOT'], 'tools', 'private-session')
    environment = dict(os.environ, PLUMB_PRIVATE_SCREEN='1', SCREEN='1280x800')
    done = subprocess.run([session, sys.executable, *sys.argv], env=environment, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        if line.startswith(('ok ', 'not ok ', '1..', '#')):
            print(line)
    sys.exit(done.returncode)


if __name__ == '__main__':
    if 'PLUMB_PRIVATE_SCREEN' not in os.environ:
        run_in_private()
    tap.main()
