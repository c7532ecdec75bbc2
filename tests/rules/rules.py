# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rule tests share: where things are, and how a broken rule is told."""
import json
import os
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(os.environ['KRING_SOURCE'])
BUILD = pathlib.Path(os.environ['KRING_BUILD'])
LEFT_OUT = ('.git', 'build', '.flatpak-builder', '__pycache__')


def files(*patterns, below='.'):
    """The project's own files that fit one of the patterns, as paths from its top."""
    found = []
    for folder, folders, names in os.walk(SOURCE / below):
        # build and build-asan are left out, build-aux is not.
        folders[:] = [f for f in folders if f == 'build-aux' or f not in LEFT_OUT and not f.startswith('build-')]
        for name in names:
            path = pathlib.Path(folder, name)
            # In a second work tree of git, .git is a file.
            if name != '.git' and any(path.match(p) for p in patterns):
                found.append(path.relative_to(SOURCE))
    return sorted(found)


def read(path):
    return (SOURCE / path).read_text(encoding='utf-8')


def json_of(path):
    return json.loads(read(path))


def output(*command, env=None):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, env=env,
                          stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        end([f"“{' '.join(map(str, command))}” ended with {done.returncode}: {done.stderr.strip()}"])
    return done.stdout


def table():
    """The table of layers, as meson wrote it: each with those it uses."""
    rows = (BUILD / 'src/layers.txt').read_text(encoding='utf-8').split('\n')
    return {name: uses.split() for name, _, uses in (row.partition(':') for row in rows) if name.strip()}


def may_use(layers, name):
    """A layer and all it may use, directly or through others."""
    found = {name}
    for used in layers[name]:
        found |= may_use(layers, used)
    return found


def layer_of(path, layers):
    """The layer whose folder a path from the project's top lies in, or None."""
    folder = pathlib.PurePath(path).parent.as_posix()
    return next((name for name in layers if folder == 'src/' + name or folder.startswith(f'src/{name}/')), None)


def compile_commands():
    return json.loads((BUILD / 'compile_commands.json').read_text(encoding='utf-8'))


def need(count, what):
    """A rule that looked at nothing holds nothing."""
    if not count:
        end([f'no {what} found: this test looked at nothing'])


def end(broken):
    for sentence in broken:
        print(sentence, file=sys.stderr)
    sys.exit(1 if broken else 0)
