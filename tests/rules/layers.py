# SPDX-License-Identifier: GPL-3.0-or-later
"""No layer sees a header of a layer, or of a library, that the table of layers does not give it.

The include paths keep out most; system headers (<sqlite3.h>) and relative paths ("../ui/x.h") would slip through, so
this reads what the compiler itself said it had read.
"""
import os
import re
import sys

import rules

# A library's headers, and the layers that may see them; "ui" stands for all of ui/.
LIBRARIES = [
    (r'/sqlite3(ext)?\.h$', {'store'}),
    (r'/qpdf/', {'draw'}),
    (r'/igraph/', {'analysis'}),
    (r'/(cairo|pango-1\.0|pango)/', {'draw', 'exchange', 'cli', 'ui'}),
    (r'/json-glib(-1\.0)?/', {'exchange'}),
    (r'/libxml2?/', {'exchange'}),
    (r'/csv\.h$', {'exchange'}),
    (r'/(gtk|gdk|gsk)-?4?(\.0)?/|/gtk-4\.0/|/libadwaita-1/', {'ui'}),
    (r'/gio/|/gio-unix-2\.0/', {'model', 'store', 'analysis', 'draw', 'exchange', 'cli', 'ui'}),
]


def read_by_the_compiler(ninja):
    """Each object file, with the headers it was made from, by absolute path."""
    objects, current = {}, None
    for line in rules.output(ninja, '-C', rules.BUILD, '-t', 'deps').split('\n'):
        if line.startswith('    '):
            current.append(os.path.normpath(rules.BUILD / line.strip()))
        elif ': #deps' in line:
            current = objects.setdefault(line.partition(':')[0], [])
    return objects


def complaints(layer, headers, layers):
    allowed = rules.may_use(layers, layer)
    group = layer.partition('/')[0]
    for header in headers:
        inside = os.path.relpath(header, rules.SOURCE)
        other = rules.layer_of(inside, layers)
        if other and other not in allowed:
            yield f'{layer} may not use {other}, but reads {inside}'
        if inside.startswith('..'):
            for pattern, users in LIBRARIES:
                if re.search(pattern, header) and group not in users:
                    yield f'{layer} reads {header}, which is for {", ".join(sorted(users))} only'


def main():
    layers = rules.table()
    libraries = {'src/libkring-' + name.replace('/', '-') + '.a.p/': name for name in layers}
    # The programs' own files: the command line is bound as its layer is, so that it never learns of the toolkit.
    libraries.update({'src/kring-cli.p/': 'cli'})
    broken, looked = set(), set()
    for target, headers in read_by_the_compiler(sys.argv[1]).items():
        layer = next((name for start, name in libraries.items() if target.startswith(start)), None)
        if layer:
            looked.add(layer)
            broken |= set(complaints(layer, headers, layers))
    with_sources = {rules.layer_of(p, layers) for p in rules.files('*.c', below='src')} - {None}
    broken |= {f'nothing is known of what {layer} reads' for layer in with_sources - looked}
    rules.need(looked, 'compiled layer')
    rules.end(sorted(broken))


main()
