# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a unittest module and reports in TAP, so that its cases are counted one by one."""
import sys
import traceback
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def line(self, ok, test, directive=''):
        self.number += 1
        print(f'{"ok" if ok else "not ok"} {self.number} {test.id().split(".", 1)[-1]}{directive}', flush=True)

    def explain(self, error):
        for line in ''.join(traceback.format_exception(*error)).splitlines():
            print('#', line, flush=True)

    def addSuccess(self, test):
        self.line(True, test)

    def addFailure(self, test, error):
        self.explain(error)
        super().addFailure(test, error)
        self.line(False, test)

    addError = addFailure

    def addSkip(self, test, reason):
        self.line(True, test, f' # SKIP {reason}')

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.explain(error)


def main(module='__main__'):
    result = TapResult()
    suite = unittest.defaultTestLoader.loadTestsFromName(module)
    suite.run(result)
    print(f'1..{result.number}')
    sys.exit(0 if result.wasSuccessful() else 1)
