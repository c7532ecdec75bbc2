#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the data set "emon" of the R package "network" into tests/data/organisation.json.

  convert-emon.py emon.RData organisation.json

SOURCES.md beside this file says where emon.RData comes from, and by which rules the units get their sector and ring.
Needs nothing but Python: the small part of R's serialisation that the file uses is read here.
"""

import bz2
import gzip
import json
import lzma
import re
import struct
import sys

NIL, ATTRIBUTES, TAGGED = object(), 0x200, 0x400


class Reader:
    """R's serialisation, binary (XDR): just the kinds of value that are in the file, an error for any other."""

    def __init__(self, data):
        self.data, self.at, self.references = data, 0, []

    def take(self, layout):
        values = struct.unpack_from('>' + layout, self.data, self.at)
        self.at += struct.calcsize('>' + layout)
        return values

    def integer(self):
        return self.take('i')[0]

    def pairs(self, flags):
        """A pairlist as a dictionary; what has no name is called by its number."""
        found = {}
        while flags & 0xff == 2:
            if flags & ATTRIBUTES:
                self.value()
            name = self.value() if flags & TAGGED else len(found)
            found[name] = self.value()
            flags = self.integer()
        return found

    def attributes(self, flags):
        return self.value() if flags & ATTRIBUTES else {}

    def value(self):
        flags = self.integer()
        kind = flags & 0xff
        if kind in (254, 242, 253, 251, 241):  # nothing, and the environments that have no content here
            return NIL
        if kind == 255:
            return self.references[(flags >> 8) - 1]
        if kind == 1:
            self.references.append(self.value())
            return self.references[-1]
        if kind == 2:
            return self.pairs(flags)
        if kind == 9:
            length = self.integer()
            text = b'' if length < 0 else self.take('%ds' % length)[0]
            return None if length < 0 else text.decode('latin-1')
        if kind in (10, 13):
            return self.named(list(self.take('%di' % self.integer())), flags)
        if kind == 14:
            return self.named(list(self.take('%dd' % self.integer())), flags)
        if kind in (16, 19):
            return self.named([self.value() for _ in range(self.integer())], flags)
        raise ValueError('this reader knows no R value of kind %d' % kind)

    def named(self, values, flags):
        names = self.attributes(flags)
        if isinstance(names, dict) and 'names' in names:
            return dict(zip(names['names'], values))
        return values


def load(path):
    with open(path, 'rb') as stream:
        data = stream.read()
    for opener in (gzip.decompress, bz2.decompress, lzma.decompress):
        try:
            data = opener(data)
            break
        except (OSError, EOFError, lzma.LZMAError):
            continue
    reader = Reader(data)
    if data[:7] not in (b'RDX2\nX\n', b'RDX3\nX\n'):
        raise ValueError('%s is not binary R data' % path)
    reader.at = 7
    version = reader.take('iii')[0]
    if version == 3:
        reader.at += 4 + reader.take('i')[0]
    return reader.value()['emon']


EVENTS = {
    'Cheyenne': 'Cheyenne',
    'HurrFrederic': 'Hurricane Frederic',
    'LakePomona': 'Lake Pomona',
    'MtSi': 'Mount Si',
    'MtStHelens': 'Mount St Helens',
    'Texas': 'Texas Hill Country',
    'Wichita': 'Wichita Falls',
}

# One organisation under two names, and slips of the pen, as the data set spells them.
SAME = {
    'American.Red.Cross': 'Red.Cross',
    'Washingotn.Department.of.Emergency.Services': 'Washington.Department.of.Emergency.Services',
    'Texas.State.National.Guard': 'Texas.National.Guard',
    'Texas.State.Highway.Patrol': 'Texas.Highway.Patrol',
    'Wyoming.Disaster.and.Civil.Defense.Agnecy': 'Wyoming.Disaster.and.Civil.Defense.Agency',
    'Kendal.County.Sheriffs.Office': 'Kendall.County.Sheriffs.Office',
    'US.Army..54the.Medical.Detachment': 'US.Army..54th.Medical.Detachment',
    'Osage.Country.Coroners.Office': 'Osage.County.Coroners.Office',
    'Washington.State.National.Guard..181st.Support.Batalion.':
        'Washington.State.National.Guard..181st.Support.Battalion.',
    'German.Shepard.Search.Dogs.of.Washington.State': 'German.Shepherd.Search.Dogs.of.Washington.State',
}

# How far out, by place in the order of most contacts: each ring's share of the units.
RINGS = (('beside', 0.1), ('engaged', 0.5), ('available', 0.8), ('possible', 1.0))
STRENGTHS = {1: 'strong', 2: 'working', 3: 'weak', 4: 'weak'}


def readable(name):
    """R wrote every sign that is not a letter or a figure as a full stop; this guesses the signs back."""
    name = name.replace('.s.', '’s ')
    name = re.sub(r'\b(Co|Ft|No|[A-Z])\.\.(?=[A-Z0-9])', r'\1. ', name)
    name = re.sub(r'\.\.\.', ', ', name)
    name = re.sub(r'\.\.([^.]+(?:\.[^.]+)*)\.$', lambda found: ' (%s)' % found.group(1), name)
    name = re.sub(r'\.\.', ', ', name)
    name = re.sub(r'\.(\d\. )', r' \1', name)
    return ' '.join(name.replace('.', ' ').split())


def key_of(name):
    return re.sub(r'[^a-z0-9]+', '-', name.replace('’', '').lower()).strip('-')


def one_number(value):
    """The number in an attribute, or 0 where the data set has none."""
    number = (value or [0])[0]
    return 0 if number is None or number != number or number < 0 else int(number)


def sector_of(sponsorship, volunteers):
    if sponsorship in ('City', 'County', 'County/City'):
        return 'our'
    if sponsorship in ('State', 'Federal'):
        return 'public'
    return 'civil' if volunteers else 'business'


class Unit:
    def __init__(self, name):
        self.name, self.key = name, key_of(name)
        self.sponsorship, self.paid, self.volunteers, self.events = None, 0, 0, []

    def meet(self, vertex, event):
        """One of the national organisations is in several events: the largest force that it came with counts."""
        self.sponsorship = self.sponsorship or vertex['Sponsorship'][0]
        self.paid = max(self.paid, one_number(vertex.get('Paid.Staff')))
        self.volunteers = max(self.volunteers, one_number(vertex.get('Volunteer.Staff')))
        self.events.append(event)

    def offer(self):
        force = []
        if self.paid:
            force.append('%d on the payroll' % self.paid)
        if self.volunteers:
            force.append('%d volunteers' % self.volunteers)
        return ', '.join(force)


def read(networks):
    """The units by key, and who reported how often about whom: {event: {(from, to): frequency}}."""
    units, reports = {}, {}
    for event in EVENTS:
        network = networks[event]
        here = []
        for vertex in network['val']:
            raw = vertex['vertex.names'][0]
            unit = Unit(readable(SAME.get(raw, raw)))
            unit = units.setdefault(unit.key, unit)
            unit.meet(vertex, event)
            here.append(unit.key)
        reports[event] = {}
        for edge in network['mel']:
            if edge is NIL or not edge:
                continue
            pair = (here[int(edge['outl'][0]) - 1], here[int(edge['inl'][0]) - 1])
            reports[event][pair] = int(edge['atl']['Frequency'][0])
    return units, reports


def joined(reports):
    """All events' reports in one, the most frequent where there are several."""
    found = {}
    for event in EVENTS:
        for pair, frequency in reports[event].items():
            found[pair] = min(frequency, found.get(pair, 4))
    return found


def rings(keys, reports):
    met = {key: set() for key in keys}
    for one, other in reports:
        met[one].add(other)
        met[other].add(one)
    ordered = sorted(keys, key=lambda key: (-len(met[key]), key))
    return {key: next(ring for ring, share in RINGS if place < share * len(ordered))
            for place, key in enumerate(ordered)}


def ties(reports):
    rows, seen = [], set()
    for one, other in sorted(reports):
        if (other, one) in seen or one == other:
            continue
        seen.add((one, other))
        back = reports.get((other, one))
        frequency = min(reports[one, other], back or 4)
        rows.append({'one': one, 'other': other, 'strength': STRENGTHS[frequency],
                     'direction': 'both' if back else 'forward'})
    return rows


def contributions(need, keys, units, reports):
    placed = rings(keys, reports)
    return [dict({'need': need, 'actor': key, 'ring': placed[key]},
                 **({'offer': units[key].offer()} if units[key].offer() else {}), delivers=True)
            for key in sorted(keys)]


def document(units, reports):
    needs = [{'key': 'missing', 'name': 'Somebody is missing', 'own_words': 'I can hear you. I am still here.',
              'citizen': 'People in danger in seven disasters', 'note': 'All seven events in one map.'}]
    whole = joined(reports)
    rows = contributions('missing', units, units, whole)
    for event, title in EVENTS.items():
        needs.append({'key': key_of(title), 'name': 'Missing at %s' % title})
        keys = [unit.key for unit in units.values() if event in unit.events]
        rows += contributions(key_of(title), keys, units, reports[event])
    actors = [{'key': unit.key, 'name': unit.name, 'kind': 'unit',
               'sector': sector_of(unit.sponsorship, unit.volunteers),
               'note': 'Sponsorship: %s. Took part in: %s.'
                       % (unit.sponsorship, ', '.join(EVENTS[event] for event in unit.events))}
              for unit in sorted(units.values(), key=lambda unit: unit.key)]
    return {'language': 'en', 'name': 'Seven searches', 'needs': needs, 'actors': actors, 'line': [],
            'contributions': rows, 'ties': ties(whole)}


def write(content, path):
    """One row a line, so that a difference can be read."""
    with open(path, 'w', encoding='utf-8') as stream:
        lines = []
        for name, value in content.items():
            if isinstance(value, list) and value:
                rows = ',\n'.join('    ' + json.dumps(row, ensure_ascii=False) for row in value)
                lines.append('  %s: [\n%s\n  ]' % (json.dumps(name), rows))
            else:
                lines.append('  %s: %s' % (json.dumps(name), json.dumps(value, ensure_ascii=False)))
        stream.write('{\n' + ',\n'.join(lines) + '\n}\n')


def main(arguments):
    if len(arguments) != 3:
        print('Usage: convert-emon.py emon.RData organisation.json', file=sys.stderr)
        return 2
    units, reports = read(load(arguments[1]))
    write(document(units, reports), arguments[2])
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
