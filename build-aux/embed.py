#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the migrations into a C header: embed.py OUTPUT INPUT..., in the order of their numbers."""
import sys

output, inputs = sys.argv[1], sys.argv[2:]
with open(output, 'w', encoding='utf-8') as header:
    header.write('/* Made from src/store/schema by build-aux/embed.py. */\n')
    header.write('static const char *const kring_migrations[] = {\n')
    for path in inputs:
        with open(path, encoding='utf-8') as source:
            for line in source:
                text = line.rstrip('\n').replace('\\', '\\\\').replace('"', '\\"')
                header.write(f'  "{text}\\n"\n')
        header.write('  ,\n')
    header.write('};\n')
