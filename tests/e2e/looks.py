# SPDX-License-Identifier: GPL-3.0-or-later
"""The window holds on a small projector and a large screen, light and dark, with text twice as large and in high contrast:
nothing needed lies outside it, the map is drawn, and the toolkit complains of nothing."""
import os
import pathlib
import subprocess

from kringtest import Kring, Picture, example, extents, key, screenshot

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
FILE = example(HOME / 'skola.kring')
CASES = (('1024x600', {}, False), ('1280x720', {}, True), ('1920x1080', {}, False), ('1280x720', {'text': 2}, False),
         ('1024x600', {'text': 2}, True), ('1280x720', {'contrast': True}, False))


def text_size(times):
    """As a desktop tells it to those who come later: by the resources of the display."""
    subprocess.run(['xprop', '-root', '-format', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    f'Xft.dpi:\t{96 * times}\n'], check=True)


def look(size, values, dark, number):
    text_size(values.get('text', 1))
    env = {}
    if 'contrast' in values:
        env['ADW_DEBUG_HIGH_CONTRAST'] = '1'
    with Kring(FILE, size=size, dark=dark, env=env) as app:
        app.still()
        width, height = map(int, size.split('x'))
        x, y, w, h = extents(app.content())
        assert w <= width and h <= height, f'the window needs {w}×{h} and has {size}'
        mx, my, mw, mh = extents(app.map())
        assert mw >= width / 4 and mh >= height / 2, f'the map has only {mw}×{mh} of {size}'
        for name, thing in app.things_on_map():
            tx, ty, tw, th = extents(thing)
            assert tx >= mx and ty >= my and tx + tw <= mx + mw and ty + th <= my + mh, f'{name} lies outside the map'
        for name in ('Find an Actor', 'Export the Map', 'Menu', 'Add Actors', 'Show the Whole Map'):
            bx, by, bw, bh = extents(app.get(name, 'button'))
            assert bw > 0 and bx >= x and by >= y and bx + bw <= x + w and by + bh <= y + h, f'{name} lies outside the window'
        left, top = app.point(app.map(), 0, 0)
        app.wait(lambda: Picture().colours(left, top, mw, mh) > 60, 'the map to be drawn')
        screenshot(pathlib.Path(os.environ.get('KRING_PICTURES', HOME), f'look-{number}.png'))
        key('ctrl+e')
        app.wait(lambda: len(app.windows()) == 2, 'the dialog')
        key('Escape')
        app.wait(lambda: len(app.windows()) == 1, 'the dialog to be gone')
        assert app.close() == 0


for i, case in enumerate(CASES):
    print(*case)
    look(*case, i)
