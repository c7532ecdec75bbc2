# SPDX-License-Identifier: GPL-3.0-or-later
"""A test with a window leaves nothing behind and hides no failure: else tests would decide each other's outcome."""
import os
import pathlib
import subprocess
import sys

RUNNER = pathlib.Path(__file__).with_name('run-in-display')
# Leaves two orphans in their own sessions, one of which will not go when asked, and tells where it lived.
COMMAND = '''
(setsid sleep 6543 & setsid sh -c 'trap "" TERM; sleep 6544; sleep 6545' &) >/dev/null 2>&1
echo "$HOME $DISPLAY"
ls -A "$HOME" "$XDG_CONFIG_HOME" "$XDG_STATE_HOME" | grep -v ':$'
xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id' || echo "no window manager"
env | grep -E '^(LC_|LANGUAGE=|WAYLAND_DISPLAY=|SESSION_MANAGER=)'
exit 42
'''


def left():
    found = []
    for name in filter(str.isdigit, os.listdir('/proc')):
        try:
            words = pathlib.Path('/proc', name, 'cmdline').read_bytes().split(b'\0')
        except OSError:
            continue
        if b'6543' in words or b'6544' in words:
            found.append(name)
    return found


def main():
    env = dict(os.environ, LC_ALL='C', LANGUAGE='fi', WAYLAND_DISPLAY='none')
    env.pop('KRING_BUILD', None)
    done = subprocess.run([RUNNER, 'sh', '-c', COMMAND], capture_output=True, text=True, check=False, env=env)
    lines = [line for line in done.stdout.split('\n') if line]
    home = lines[0].split()[0]
    assert done.returncode == 42, f'the command ended with 42, the runner with {done.returncode}: {done.stderr}'
    assert len(lines) == 1, f'the desktop is not a new one: {lines[1:]}'
    assert not os.path.exists(os.path.dirname(home)), f'{home} is left'
    assert not left(), f'processes are left: {left()}'
    shot = subprocess.run([RUNNER, 'sh', '-c', 'kill -SEGV $$'], check=False, env=env, capture_output=True)
    assert shot.returncode == 128 + 11, f'a crash is told as {shot.returncode}'


sys.exit(main())
