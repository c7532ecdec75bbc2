# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Kring as a person does: through the accessibility bus, with a real mouse and real keys.

    app = Kring('a.kring', lang='sv')
    app.press('Lägg till aktör')
    app.type('Biblioteket\\n')
    app.wait(lambda: app.find('Biblioteket'), 'the new actor')
    app.close()

Runs inside run-in-display. Every wait has an end and says what it waited for.
"""
import os
import re
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

# The same roles are called otherwise by older and newer versions of the toolkit.
ROLES = {'push button': 'button', 'entry': 'text', 'statusbar': 'status bar', 'window': 'frame',
         'page tab list': 'tab list', 'scroll pane': 'scroll area'}
BUILD = os.environ.get('KRING_BUILD', 'build')
# What a program needs to know in order to show itself, and where to keep its files.
DISPLAY = ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'HOME', 'XDG_RUNTIME_DIR')
STEP = 0.02


class Missing(AssertionError):
    """What was waited for did not come."""


def wait(condition, what, seconds=10):
    """Waits until condition() is true and returns what it returned."""
    ends = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except GLib.Error:  # the thing went away while we asked about it
            found = None
        if found:
            return found
        if time.monotonic() > ends:
            raise Missing(f'waited {seconds} s for {what}')
        time.sleep(STEP)


def role_of(thing):
    name = thing.get_role_name()
    return ROLES.get(name, name)


def has_state(thing, *names):
    states = thing.get_state_set()
    return all(states.contains(getattr(Atspi.StateType, name.upper())) for name in names)


def children(thing):
    return [c for c in (thing.get_child_at_index(i) for i in range(thing.get_child_count())) if c is not None]


def walk(thing):
    yield thing
    for child in children(thing):
        yield from walk(child)


def dump(thing, depth=0):
    """The tree below a thing, one a line, for a test that failed to find something."""
    states = ' '.join(s for s in ('focused', 'selected', 'checked', 'showing') if has_state(thing, s))
    lines = [f"{'  ' * depth}{role_of(thing)} “{thing.get_name()}” {states} {thing.get_description()}".rstrip()]
    for child in children(thing):
        lines.append(dump(child, depth + 1))
    return '\n'.join(lines)


def text_of(thing):
    """What is written in a field."""
    return Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))


def set_text(thing, text):
    Atspi.EditableText.set_text_contents(thing, text)


def do(thing, action=0):
    """Does a thing's action, by number or by name."""
    names = [Atspi.Action.get_action_name(thing, i) for i in range(Atspi.Action.get_n_actions(thing))]
    if isinstance(action, str):
        if action not in names:
            raise Missing(f'“{thing.get_name()}” has no action {action}, only {names}')
        action = names.index(action)
    Atspi.Action.do_action(thing, action)


def extents(thing):
    """Where a thing is in its window: x, y, width, height. Positions on the screen are not to be trusted."""
    r = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
    return r.x, r.y, r.width, r.height


def xdotool(*args):
    done = subprocess.run(['xdotool', *map(str, args)], capture_output=True, text=True, check=False, timeout=20)
    return done.stdout.strip()


def key(*keys):
    """Presses keys or chords, such as 'ctrl+z'."""
    xdotool('key', '--delay', 20, *keys)


def type_text(text):
    xdotool('type', '--delay', 20, text)


def screenshot(name):
    subprocess.run(['import', '-silent', '-window', 'root', name], check=True, timeout=20)


class Kring:
    """The program, started; `with` ends it."""

    def __init__(self, file=None, lang='en', size=None, dark=False, env=None, args=(), bare=False, errors=None):
        """bare: with nothing in the environment but where to show itself; errors: a file for what it complains of."""
        environ = {k: v for k, v in os.environ.items() if not bare or k in DISPLAY}
        environ.update(LANGUAGE=lang, **(env or {}))
        if dark:
            environ['ADW_DEBUG_COLOR_SCHEME'] = 'prefer-dark'
        command = [os.path.join(BUILD, 'src', 'kring'), *args] + ([str(file)] if file else [])
        self.process = subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stderr=errors)
        self.app = wait(self._on_the_bus, 'the program on the accessibility bus', 30)
        # Else names and states are those of the first time we asked.
        self.app.set_cache_mask(Atspi.Cache.NONE)
        self.window = wait(lambda: self.windows() and self.windows()[-1], 'a window', 30)
        self.xid = wait(self._xid, 'the window on the screen')
        if size:
            width, height = size.split('x')
            xdotool('windowsize', '--sync', self.xid, width, height, 'windowmove', self.xid, 0, 0)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind and self.running():
            print(dump(self.app))
        if self.running():
            self.kill()

    def _on_the_bus(self):
        if not self.running():
            raise Missing(f'the program ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        return next((a for a in children(desktop) if a.get_process_id() == self.process.pid), None)

    def _xid(self):
        found = xdotool('search', '--onlyvisible', '--pid', self.process.pid, '--name', '.').split()
        return found[-1] if found else None

    def running(self):
        return self.process.poll() is None

    def windows(self):
        return children(self.app)

    def title(self):
        return xdotool('getwindowname', self.xid)

    # Finding

    def find_all(self, name=None, role=None, inside=None):
        """Things by name (a text, or a compiled pattern that occurs in it) and role."""
        def fits(thing):
            own = thing.get_name() or ''
            named = name is None or (name.search(own) if isinstance(name, re.Pattern) else own == name)
            return named and (role is None or role_of(thing) == ROLES.get(role, role))
        return [t for t in walk(inside or self.app) if fits(t)]

    def find(self, name=None, role=None, inside=None):
        return next(iter(self.find_all(name, role, inside)), None)

    def get(self, name=None, role=None, inside=None, seconds=10):
        """Waits until the thing is there."""
        return wait(lambda: self.find(name, role, inside), f'{role or "a thing"} called {name}', seconds)

    def gone(self, name=None, role=None, seconds=10):
        wait(lambda: not self.find(name, role), f'{name} to be gone', seconds)

    def focused(self):
        return next((t for t in walk(self.app) if has_state(t, 'focused')), None)

    wait = staticmethod(wait)
    key = staticmethod(key)
    type = staticmethod(type_text)

    # Doing

    def press(self, name, role=None):
        """Does what a button, a row or an actor on the map is for."""
        do(self.get(name, role))

    def frame(self):
        """What the toolkit draws round its window and does not count as window: left and top."""
        shown = subprocess.run(['xprop', '-id', self.xid, '_GTK_FRAME_EXTENTS'], capture_output=True, text=True,
                               check=False).stdout
        shadow = [int(n) for n in re.findall(r'\d+', shown.partition('=')[2])]
        if len(shadow) == 4:
            return shadow[0], shadow[2]
        # Without a compositor there is no shadow but a border, as wide on each side.
        _, _, width, height = extents(self.window)
        geometry = self.geometry()
        return (geometry['WIDTH'] - width) // 2, (geometry['HEIGHT'] - height) // 2

    def geometry(self):
        found = re.findall(r'(\w+)=(-?\d+)', xdotool('getwindowgeometry', '--shell', self.xid))
        return {name: int(value) for name, value in found}

    def point(self, thing, u=0.5, v=0.5):
        """A point on the screen inside a thing, u and v from 0 to 1."""
        left, top = self.frame()
        geometry = self.geometry()
        x, y, width, height = extents(thing)
        return geometry['X'] + left + x + int(u * width), geometry['Y'] + top + y + int(v * height)

    def click(self, thing, button=1, times=1, u=0.5, v=0.5):
        xdotool('mousemove', *self.point(thing, u, v), 'click', '--repeat', times, '--delay', 60, button)

    def drag(self, start, end, steps=12, button=1):
        """Drags from a point on the screen to another, as a hand does: in steps."""
        xdotool('mousemove', *start, 'mousedown', button)
        for i in range(1, steps + 1):
            xdotool('mousemove', *(round(a + (b - a) * i / steps) for a, b in zip(start, end)))
        xdotool('mouseup', button)

    # Ending

    def close(self, seconds=20):
        """Closes the window as a person does and waits until the program has ended."""
        key('ctrl+q')
        wait(lambda: not self.running(), 'the program to end', seconds)
        return self.process.returncode

    def kill(self):
        """The power fails."""
        self.process.kill()
        self.process.wait()
