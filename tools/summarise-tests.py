# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a JUnit report and prints them as one line; names what failed and what was skipped."""
import sys
import xml.etree.ElementTree as ElementTree

passed, failed, skipped = 0, [], []
for suite in ElementTree.parse(sys.argv[1]).getroot():
    for case in suite.iter('testcase'):
        name = f"{suite.get('name')}: {case.get('name')}"
        if case.find('failure') is not None or case.find('error') is not None:
            failed.append(name)
        elif case.find('skipped') is not None:
            skipped.append(name)
        else:
            passed += 1
    # a program that died said so on the suite
    if suite.find('error') is not None:
        failed.append(suite.get('name'))
for name in skipped:
    print('skipped:', name)
for name in failed:
    print('failed:', name)
print(f'{passed} passed, {len(failed)} failed, {len(skipped)} skipped')
