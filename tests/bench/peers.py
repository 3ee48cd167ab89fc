#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the chart of bench-chart with the peers that are installed: peers.py FOLDER

FOLDER has chart.csv: a head, then for each month its number, the band's two ends and the lines. Printed is a line for each peer
and format: its name, the format, the median seconds a chart in one process, the bytes of a file.
"""
import csv
import io
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

FORMATS = ('png', 'svg', 'pdf')
CHARTS = 20


def gnuplot(folder, names):
    """What many charts take beyond what one takes, so that starting is left out."""
    terminals = {'png': 'pngcairo size 1600,900', 'svg': 'svg size 1600,900', 'pdf': 'pdfcairo size 16in,9in'}
    lines = ', '.join(f"'' using 1:{i + 4} with lines lw 1.5 title '{name}'" for i, name in enumerate(names))
    for kind in FORMATS:
        taken = []
        for charts in (1, 1 + CHARTS):
            script = f"""set terminal {terminals[kind]} font 'Cantarell,11'
set datafile separator ','
set yrange [40:80]
set grid
set key outside right top
do for [i=1:{charts}] {{
set output '{folder}/gnuplot.{kind}'
plot '{folder}/chart.csv' skip 1 using 1:2:3 with filledcurves title 'neighbours', {lines}
set output
}}
"""
            rounds = []
            for _ in range(3):
                start = time.monotonic()
                subprocess.run(['gnuplot'], input=script, text=True, check=True, stderr=subprocess.DEVNULL)
                rounds.append(time.monotonic() - start)
            taken.append(statistics.median(rounds))
        print('gnuplot', kind, (taken[1] - taken[0]) / CHARTS, Path(folder, f'gnuplot.{kind}').stat().st_size)


def matplotlib(names, columns):
    import matplotlib as library
    library.use('Agg')
    import matplotlib.pyplot as plot

    for kind in FORMATS:
        rounds = []
        for _ in range(CHARTS // 2):
            start = time.monotonic()
            figure, axes = plot.subplots(figsize=(16, 9), dpi=100)
            axes.fill_between(columns[0], columns[1], columns[2], alpha=0.15, label='neighbours')
            for name, values in zip(names, columns[3:]):
                axes.plot(columns[0], values, label=name)
            axes.set_ylim(40, 80)
            axes.grid(True)
            axes.legend(loc='upper left', bbox_to_anchor=(1, 1))
            out = io.BytesIO()
            figure.savefig(out, format=kind)
            plot.close(figure)
            rounds.append(time.monotonic() - start)
        print('matplotlib', kind, statistics.median(rounds), len(out.getvalue()))


def main():
    folder = sys.argv[1]
    with open(Path(folder, 'chart.csv'), newline='') as file:
        head, *rows = csv.reader(file)
    if shutil.which('gnuplot'):
        gnuplot(folder, head[3:])
    try:
        matplotlib(head[3:], [[float(cell) for cell in column] for column in zip(*rows)])
    except ImportError:
        pass


main()
