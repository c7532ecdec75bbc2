# SPDX-License-Identifier: GPL-3.0-or-later
"""How long Kring takes from its start to the first frame, and to the first with the example's map on it, beside the
least program with a window. Alternating runs in one display; medians.

    open-bench.py FIRST-FRAME.so EMPTY-WINDOW KRING KRING-CLI [RUNS]
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time


def start(first_frame, command, folder):
    """Returns what was said: {'frame': (wall ms, CPU ms), 'picture': …}."""
    env = dict(os.environ, LD_PRELOAD=first_frame, XDG_STATE_HOME=os.path.join(folder, 'state'))
    env['KRING_BENCH_START'] = f'{time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e6:.3f}'
    out = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True,
                         timeout=60).stdout
    words = [line.split() for line in out.splitlines()]
    return {what: (float(wall), float(cpu)) for what, wall, cpu in words}


def run(programs, runs, first_frame, kring_cli):
    said = {name: [] for name in programs}
    for _ in range(runs):
        for name, (program, with_file) in programs.items():
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, 'example.kring')
                if with_file:
                    subprocess.run([kring_cli, 'new', path, '--example', 'school'], check=True)
                said[name].append(start(first_frame, [program, path] if with_file else [program], folder))
    return said


def median(said, what, column):
    return statistics.median(one[what][column] for one in said)


def main():
    first_frame, empty, kring, kring_cli = sys.argv[1:5]
    runs = int(sys.argv[5]) if len(sys.argv) > 5 else 9
    programs = {'empty window': (empty, False), 'Kring, the example’s file': (kring, True),
                'Kring, first start': (kring, False)}
    run(programs, 1, first_frame, kring_cli)
    said = run(programs, runs, first_frame, kring_cli)
    base = {column: median(said['empty window'], 'frame', column) for column in (0, 1)}
    print(f'medians of {runs} runs; × the empty window’s first frame')
    for name, ones in said.items():
        for what, text in (('frame', 'first frame'), ('picture', 'with the map on it')):
            wall, cpu = median(ones, what, 0), median(ones, what, 1)
            if what == 'frame' or ones is not said['empty window']:
                print(f'  {name:26} {text:20} {wall:7.1f} ms ({wall / base[0]:.2f} ×), '
                      f'{cpu:7.1f} ms CPU ({cpu / base[1]:.2f} ×)')


main()
