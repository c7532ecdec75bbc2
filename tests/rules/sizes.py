# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function grows until nobody can read it."""
import rules

FILE_WARNS, FILE_FAILS, FUNCTION_FAILS = 600, 1000, 100


def functions(lines):
    """Each function's first line and length: in this project's style its braces stand alone in the first column."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == '{':
            start = number
        elif line == '}' and start:
            yield start, number - start + 1
            start = None
        elif line.startswith('}'):
            start = None


def main():
    sources = rules.files('*.c', below='src') + rules.files('*.c', '*.h', below='tests')
    broken, counted = [], 0
    for path in sources:
        lines = rules.read(path).split('\n')
        if len(lines) > FILE_FAILS:
            broken.append(f'{path} has {len(lines)} lines; at most {FILE_FAILS}')
        elif len(lines) > FILE_WARNS and path.parts[0] == 'src':
            print(f'{path} has {len(lines)} lines: time to divide it')
        for start, length in functions(lines):
            counted += 1
            if length >= FUNCTION_FAILS:
                broken.append(f'{path}:{start}: a function of {length} lines; fewer than {FUNCTION_FAILS}')
    rules.need(counted, 'function')
    rules.end(broken)


main()
