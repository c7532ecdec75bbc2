# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line needs no toolkit: it runs on a server that has none."""
import re
import sys

import rules

TOOLKIT = re.compile(r'libgtk|libgdk-|libgdk\.|libadwaita|libgsk|libX11|libwayland')


def main():
    program = sys.argv[1]
    direct = re.findall(r'\(NEEDED\).*\[(.*)\]', rules.output('readelf', '-d', program))
    # The libraries it needs may need others.
    all_of_them = re.findall(r'^\s*(\S+) => ', rules.output('ldd', program), re.M)
    rules.need(direct, 'library')
    broken = [f'kring-cli needs {name}' for name in direct if TOOLKIT.search(name)]
    # cairo itself brings libX11 along; what matters is the toolkit.
    broken += [f'kring-cli needs {name} through another library' for name in all_of_them
               if re.search(r'libgtk|libadwaita', name)]
    rules.end(broken)


main()
