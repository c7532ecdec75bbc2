# SPDX-License-Identifier: GPL-3.0-or-later
"""Each header compiles alone, and none includes itself through others: whoever includes one needs to know no order."""
import concurrent.futures
import pathlib
import re
import shlex
import subprocess

import rules


def flags_of_layers(layers):
    """How the compiler is called in each layer, without its input and output."""
    found = {}
    for entry in rules.compile_commands():
        path = pathlib.Path(entry['directory'], entry['file']).resolve()
        if not path.is_relative_to(rules.SOURCE):
            continue
        name = rules.layer_of(path.relative_to(rules.SOURCE), layers)
        words = shlex.split(entry['command'])
        # "-MD -MQ x -MF x -o x -c x" ends the command.
        cut = min(words.index(w) for w in ('-MD', '-o', '-c') if w in words)
        found.setdefault(name, words[:cut])
    return found


def compile_alone(header, words):
    done = subprocess.run([*words, '-Werror', '-fdiagnostics-color=never', '-fsyntax-only', '-x', 'c',
                           '-include', str(rules.SOURCE / header), '/dev/null'], cwd=rules.BUILD, capture_output=True, text=True, check=False)
    return f'{header} does not compile alone:\n{done.stderr}' if done.returncode else None


def cycles(headers):
    names = {h.name: h for h in headers}
    uses = {h: [names[n] for n in re.findall(r'^#include "(?:.*/)?([^"/]+)"', rules.read(h), re.M) if n in names]
            for h in headers}
    done = set()

    def visit(header, way):
        if header in way:
            yield ' includes '.join(str(h) for h in way[way.index(header):] + [header])
        elif header not in done:
            for used in uses[header]:
                yield from visit(used, way + [header])
            done.add(header)

    for header in headers:
        yield from visit(header, [])


def main():
    layers = rules.table()
    flags = flags_of_layers(layers)
    headers = rules.files('*.h', below='src')
    rules.need(headers, 'header')
    broken = list(cycles(headers))
    # A layer that has no source of its own yet is compiled as main.c is, which sees all layers.
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(compile_alone, h, flags.get(rules.layer_of(h, layers), flags[None])) for h in headers]
        broken += [job.result() for job in jobs if job.result()]
    rules.end(broken)


main()
