# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Kring as a person does: through the accessibility bus, with a real mouse and real keys.

    app = Kring('a.kring', lang='sv')
    app.press('Lägg till aktör')
    app.type('Biblioteket\\n')
    app.wait(lambda: app.find('Biblioteket'), 'the new actor')
    app.close()

Runs inside run-in-display. Every wait has an end and says what it waited for.
"""
import json
import math
import os
import re
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

# The same roles are called otherwise by older and newer versions of the toolkit.
ROLES = {'push button': 'button', 'toggle button': 'button', 'entry': 'text', 'statusbar': 'status bar',
         'window': 'frame', 'page tab list': 'tab list', 'scroll pane': 'scroll area'}
BUILD = os.environ.get('KRING_BUILD', 'build')
# What a program needs to know in order to show itself, and where to keep its files.
DISPLAY = ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'HOME', 'XDG_RUNTIME_DIR')
STEP = 0.02
WIDEST_RIM = 16
MAPS = re.compile('^(Map around|Hierarchy|Network)')


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
    """Where a thing is: x, y, width, height. Where x and y are counted from differs between versions of the toolkit, so
    they mean something only beside those of another thing that the same thing holds, and with Kring.point()."""
    r = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
    return r.x, r.y, r.width, r.height


def rim(size, held):
    """The width of the padding at each end of a thing, by the beginning and the end of each that it holds."""
    begins, ends = min(b for b, _ in held), max(e for _, e in held)
    # What scrolls begins or ends outside; what is not shown may say anything.
    if begins < 0 or ends > size:
        return 0
    width = (size - (ends - begins)) // 2
    return max(width - begins, 0) if width <= WIDEST_RIM else 0


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


class Picture:
    """What is on the screen now, to look at point by point."""

    def __init__(self):
        ppm = subprocess.run(['import', '-silent', '-window', 'root', '-depth', '8', 'ppm:-'], check=True,
                             capture_output=True, timeout=20).stdout
        _, self.width, self.height, _, self.pixels = re.match(
            rb'(P6)\s+(\d+)\s+(\d+)\s+(\d+)\s(.*)', ppm, re.DOTALL).groups()
        self.width, self.height = int(self.width), int(self.height)

    def colours(self, x, y, width, height):
        """How many colours there are in a part of the screen."""
        found = set()
        for row in range(max(y, 0), min(y + height, self.height)):
            line = self.pixels[3 * (row * self.width + x):3 * (row * self.width + min(x + width, self.width))]
            found.update(line[i:i + 3] for i in range(0, len(line), 3))
        return len(found)


# The command line beside the window: what is on the disk, seen by another program.

def cli(*args, code=0, lang='en'):
    """Runs kring-cli and returns what it wrote: on stdout when it is to end with 0, else on stderr."""
    done = subprocess.run([os.path.join(BUILD, 'src', 'kring-cli'), *map(str, args)], capture_output=True, text=True,
                          check=False, timeout=60, env=dict(os.environ, LANGUAGE=lang))
    assert done.returncode == code, f'kring-cli {args} ended with {done.returncode}: {done.stderr}'
    return done.stdout if code == 0 else done.stderr


def listing(file, what):
    return json.loads(cli('list', file, what, '--json'))


def example(file, name='school', lang='sv'):
    """Makes a document of an example and returns its path."""
    cli('new', file, '--example', name, '--lang', lang)
    return file


def on_disk(file, actor):
    """What a document has about an actor, by name: its rows of contributions, and the names it is tied with."""
    actors = {a['id']: a['name'] for a in listing(file, 'actors')}
    found = next((i for i, name in actors.items() if name == actor), None)
    if found is None:
        return None
    ties = [t for t in listing(file, 'ties') if found in (t['one'], t['other'])]
    return {'rings': [c['ring'] for c in listing(file, 'contributions') if c['actor'] == found],
            'ties': sorted(actors[t['other'] if t['one'] == found else t['one']] for t in ties)}


class Kring:
    """The program, started; `with` ends it."""

    def __init__(self, file=None, lang='en', size=None, dark=False, env=None, args=(), bare=False, errors=None):
        """bare: with nothing in the environment but where to show itself; errors: a file for what it complains of."""
        environ = {k: v for k, v in os.environ.items() if not bare or k in DISPLAY}
        # What the toolkit complains of is a fault, and would be one that a user meets later.
        environ.update({'LANGUAGE': lang, 'G_DEBUG': 'fatal-criticals', **(env or {})})
        if dark:
            environ['ADW_DEBUG_COLOR_SCHEME'] = 'prefer-dark'
        # On a busy machine a short press may look long, and would repeat.
        subprocess.run(['xset', 'r', 'off'], check=False)
        command = [os.path.join(BUILD, 'src', 'kring'), *args] + ([str(file)] if file else [])
        self.process = subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stderr=errors)
        self.app = wait(self._on_the_bus, 'the program on the accessibility bus', 30)
        self.things = {}
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
            # The runner takes a picture of how it stands, and ends it.
            print(dump(self.app))
        elif kind:
            print(f'the program had ended with {self.process.returncode}')
        elif self.running():
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
        return list(self.each(name, role, inside))

    def each(self, name=None, role=None, inside=None):
        def fits(thing):
            own = thing.get_name() or ''
            named = name is None or (name.search(own) if isinstance(name, re.Pattern) else own == name)
            return named and (role is None or role_of(thing) == ROLES.get(role, role))
        return (t for t in walk(inside or self.app) if fits(t))

    def find(self, name=None, role=None, inside=None):
        return next(self.each(name, role, inside), None)

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

    def content(self):
        """What the window holds, without the border that the toolkit draws round it."""
        return self.window.get_child_at_index(0)

    def origin(self):
        """The point on the screen that extents are counted from."""
        geometry = self.geometry()
        x, y, width, height = extents(self.content())
        # Without a compositor there is no shadow but a border, as wide on each side.
        return (geometry['X'] + (geometry['WIDTH'] - width) // 2 - x,
                geometry['Y'] + (geometry['HEIGHT'] - height) // 2 - y)

    def rims(self, thing):
        """How far to the right and down a thing lies from where its extents say: newer versions of the toolkit add up
        where each thing lies inside the padding of the one that holds it, and leave the padding out.

        Nobody tells how wide it is. But what a thing holds mostly fills it up to the padding, which is narrow and as
        wide on each side; so what is held is moved to the middle. Where it does not fill it, a few pixels are amiss.
        """
        left = top = 0
        # Older versions count from inside the border, and all the way.
        if extents(self.window)[:2] == (0, 0):
            return left, top
        holder = thing.get_parent()
        # A map has no padding, nor has what it lies in.
        while role_of(holder) not in ('frame', 'dialog') and not MAPS.match(holder.get_name()):
            x, y, width, height = extents(holder)
            held = [extents(child) for child in children(holder)]
            left += rim(width, [(a - x, a - x + w) for a, _, w, _ in held])
            top += rim(height, [(b - y, b - y + h) for _, b, _, h in held])
            holder = holder.get_parent()
        return left, top

    def geometry(self):
        found = re.findall(r'(\w+)=(-?\d+)', xdotool('getwindowgeometry', '--shell', self.xid))
        return {name: int(value) for name, value in found}

    def point(self, thing, u=0.5, v=0.5, origin=None):
        """A point on the screen inside a thing, u and v from 0 to 1; of many things, with the origin asked for once."""
        if origin:
            left, top = origin
        else:
            left, top = (a + b for a, b in zip(self.origin(), self.rims(thing)))
        x, y, width, height = extents(thing)
        return left + x + int(u * width), top + y + int(v * height)

    def click(self, thing, button=1, times=1, u=0.5, v=0.5):
        xdotool('mousemove', *self.point(thing, u, v), 'click', '--repeat', times, '--delay', 60, button)

    def scroll_to(self, thing):
        """Turns the wheel over what stands beside the map until a thing in it can be pointed at."""
        bottom = self.geometry()['Y'] + self.geometry()['HEIGHT']
        panel = self.point(self.get('Details', 'page tab'), v=6)

        def in_view():
            y = self.point(thing)[1]
            if panel[1] < y < bottom - 30:
                return True
            xdotool('mousemove', *panel, 'click', 5 if y > panel[1] else 4)
            return False
        self.wait(in_view, f'{thing.get_name()} to be scrolled into view')

    def drag(self, start, end, steps=12, button=1):
        """Drags from a point on the screen to another, as a hand does: in steps."""
        xdotool('mousemove', *start, 'mousedown', button)
        for i in range(1, steps + 1):
            xdotool('mousemove', *(round(a + (b - a) * i / steps) for a, b in zip(start, end)))
        xdotool('mouseup', button)

    # The map

    def kept(self, name, role):
        """As get(), for what stays in the window: found by a walk once, for a walk is hundreds of calls."""
        thing = self.things.get(name)
        try:
            if thing and name.search(thing.get_name()):
                return thing
        except GLib.Error:
            pass
        self.things[name] = self.get(name, role)
        return self.things[name]

    def map(self):
        return self.kept(re.compile('^Map around'), 'list')

    def things_on_map(self):
        """Names and things on the map: the need first, then the actors."""
        return [(c.get_name(), c) for c in children(self.map()) if role_of(c) == 'list item']

    def on_map(self):
        return [name for name, _ in self.things_on_map()]

    def actor(self, name, seconds=10):
        """An actor on the map, or its need."""
        return self.get(name, 'list item', self.map(), seconds)

    def told(self, name, *words, seconds=10):
        """Waits until a screen reader would say these words of an actor."""
        return self.wait(lambda: all(w in self.actor(name).get_description() for w in words) and self.actor(name),
                         f'{name} to be described with {words}', seconds)

    def still(self):
        """Waits until nothing on the map moves: its first and its last actor stand where they stood five looks ago."""
        stood = []

        def stands():
            things = children(self.map())
            stood.append((extents(things[0]), extents(things[-1])))
            return len(stood) > 5 and len(set(stood[-6:])) == 1
        self.wait(stands, 'the map to stand still')

    def select(self, name):
        self.still()
        self.click(self.actor(name))
        return self.wait(lambda: has_state(self.actor(name), 'selected') and self.actor(name), f'{name} to be selected')

    def selected(self):
        return [c.get_name() for c in children(self.map()) if has_state(c, 'selected')]

    def editor(self, name=None):
        """The field that is open in place, having the focus."""
        def opened():
            thing = next((t for t in children(self.map()) if has_state(t, 'focused')), None) or self.focused()
            fits = thing and role_of(thing) == 'text' and (name is None or text_of(thing) == name)
            return thing if fits else None
        return self.wait(opened, 'a name to be edited in place')

    def undo_button(self):
        return self.kept(re.compile('^(Undo |Nothing to undo)'), 'button')

    def redo_button(self):
        return self.kept(re.compile('^(Redo |Nothing to redo)'), 'button')

    def undoes(self, *words):
        """Waits until undo says what it would undo."""
        self.wait(lambda: all(w in self.undo_button().get_name() for w in ('Undo', *words)), f'Undo to say {words}')

    def redoes(self, *words):
        self.wait(lambda: all(w in self.redo_button().get_name() for w in ('Redo', *words)), f'Redo to say {words}')

    def saved(self, seconds=20):
        """Waits until the title says so."""
        self.get('saved', 'label', seconds=seconds)

    def ground_near(self, name, clear=(44, 14), ties=False):
        """A point on empty ground, as far out as an actor stands and as near to it as there is room; ties may pass.

        Where the map is small, so is the ground: what has to be clear may be down to half as large.
        """
        for part in (1, 0.75, 0.5):
            point = self.clear_near(name, tuple(round(side * part) for side in clear), ties)
            if point:
                return point
        raise Missing(f'no empty ground near {name}')

    def clear_near(self, name, clear, ties):
        picture = Picture()
        origin = self.origin()
        taken = [(*self.point(c, 0, 0, origin), *self.point(c, 1, 1, origin)) for c in children(self.map())[1:]]
        cx, cy = self.point(self.actor(self.on_map()[0]))
        x, y = self.point(self.actor(name))
        radius, angle = math.hypot((x - cx) / 1.27, y - cy), math.atan2(y - cy, (x - cx) / 1.27)
        for i in range(2, 120):
            turn = angle + (i // 2) * (0.02 if i % 2 else -0.02)
            px, py = round(cx + 1.27 * radius * math.cos(turn)), round(cy + radius * math.sin(turn))
            left, top = px - clear[0] // 2, py - clear[1] // 2
            if any(l < left + clear[0] and left < r and t < top + clear[1] and top < b for l, t, r, b in taken):
                continue
            if ties or picture.colours(left, top, *clear) == 1:
                return px, py
        return None

    def pick(self, *names, opened='Menu'):
        """Chooses from a menu with the keyboard; several names lead through its parts. None for a menu that is open."""
        if opened:
            self.key(opened)
        for name in names:
            self.get(name, 'menu item')
            for _ in range(16):
                here = self.focused()
                if here and (role_of(here), here.get_name()) == ('menu item', name):
                    break
                self.key('Down')
                try:
                    self.wait(lambda: self.focused() not in (None, here), 'the next in the menu', 2)  # noqa: B023
                except Missing:
                    continue
            else:
                raise Missing(f'the keys do not lead to {name} in the menu')
            self.key('Return')

    def click_at(self, point, button=1, times=1):
        xdotool('mousemove', *point, 'click', '--repeat', times, '--delay', 60, button)

    # Ending

    def close(self, seconds=20):
        """Closes the window as a person does and waits until the program has ended."""
        again = 0

        def ended():
            # A window manager that has not yet given the focus back after a dialog lets a key go nowhere.
            nonlocal again
            if self.running() and time.monotonic() > again:
                again = time.monotonic() + 3
                key('ctrl+q')
            return not self.running()

        wait(ended, 'the program to end', seconds)
        return self.process.returncode

    def kill(self):
        """The power fails."""
        self.process.kill()
        self.process.wait()
