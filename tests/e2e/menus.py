# SPDX-License-Identifier: GPL-3.0-or-later
"""Each thing on the map has a menu, and what one chooses there happens: whoever does not know the keys finds everything
in it."""
import os
import pathlib

from kringtest import Kring, example

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))


def actor(app):
    app.select('Vaktmästare')
    app.pick('Move to Ring', 'Engaged')
    app.told('Vaktmästare', 'Engaged')
    app.pick('Move to Sector', 'Civil society')
    app.told('Vaktmästare', 'Civil society')
    app.pick('Take off This Map')
    app.wait(lambda: 'Vaktmästare' not in app.on_map(), 'the actor to be off the map')
    app.key('ctrl+z')
    app.told('Vaktmästare', 'Civil society')


def rename(app):
    app.select('Biblioteket')
    app.pick('Rename')
    app.editor('Biblioteket')
    app.type('Läsesalen')
    app.key('Return')
    app.told('Läsesalen', 'Available')


def ground(app):
    app.click_at(app.ground_near('Skolpolisen', clear=(16, 10)), button=3)
    app.pick('Add an Actor Here', opened=None)
    app.editor('')
    app.type('Lovskolan')
    app.key('Return')
    app.told('Lovskolan', 'Available', 'Other public bodies')


def need(app):
    app.select('Länge borta från skolan')
    app.pick('Rename')
    app.editor('Länge borta från skolan')
    app.type('Tillbaka till skolan')
    app.key('Return')
    app.actor('Tillbaka till skolan')


def main():
    with Kring(FILE) as app:
        for step in (actor, rename, ground, need):
            step(app)
        assert app.close() == 0


main()
