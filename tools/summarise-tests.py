# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a run of `meson test`, whose folder of logs is named, and prints them as one line; names what failed and what was
skipped."""
import json
import os
import sys
import xml.etree.ElementTree as ElementTree

passed, failed, skipped = 0, [], []
for suite in ElementTree.parse(os.path.join(sys.argv[1], 'testlog.junit.xml')).getroot():
    for case in suite.iter('testcase'):
        name = f"{suite.get('name')}: {case.get('name')}"
        if case.find('failure') is not None or case.find('error') is not None:
            failed.append(name)
        elif case.find('skipped') is not None:
            skipped.append(name)
        else:
            passed += 1
# of a program that died or hung the report has only the cases before that
with open(os.path.join(sys.argv[1], 'testlog.json'), encoding='utf-8') as log:
    for test in map(json.loads, log):
        if test['result'] in ('ERROR', 'TIMEOUT', 'INTERRUPT'):
            failed.append(f"{test['name']}: ended with {test['result']}")
for name in skipped:
    print('skipped:', name)
for name in failed:
    print('failed:', name)
print(f'{passed} passed, {len(failed)} failed, {len(skipped)} skipped')
