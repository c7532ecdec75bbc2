#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the example documents as a leadership team would be hurt by them.

  examples.py [FOLDER]    the folder of the examples; data/examples beside this project's tests without it

A key that leads nowhere is an actor missing on the first picture anybody sees of Kring; an empty sector is a map that
shows less than the program can; a second main line is a chart that cannot be drawn. The network in tests/data, which is
in the same form, is read for its keys. Prints a sentence for each fault and exits 1; 0 when all is well.
"""

import collections
import datetime
import json
import math
import pathlib
import re
import sys

EXAMPLES = ('school', 'lonely', 'work')
LANGUAGES = ('en', 'sv', 'nb', 'da')
KINDS = ('unit', 'role', 'person', 'group', 'place')
SECTORS = ('own', 'our', 'public', 'civil', 'business')
RINGS = ('beside', 'engaged', 'available', 'possible')
STRENGTHS = ('strong', 'working', 'weak', 'strained')
DIRECTIONS = ('none', 'forward', 'back', 'both')
LINES = ('reports-to', 'part-of')
ANSWERS = ('not-asked', 'yes', 'partly', 'no')
VERDICTS = ('worse', 'same', 'better', 'as-wished')
ARRANGEMENTS = ('around', 'hierarchy', 'network')
LOOPS = ('not-typed', 'single', 'double')
STAGES = ('idea', 'small-test', 'learnt', 'adopted', 'abandoned')
DECISIONS = ('none', 'adopt', 'adapt', 'abandon')

FIELDS = {
    'needs': ({'key', 'name'}, {'own_words', 'citizen', 'note', 'goal_set', 'goal_loyal', 'prevented', 'began'}),
    'actors': ({'key', 'name', 'kind', 'sector'}, {'note', 'need'}),
    'line': ({'actor', 'above', 'kind'}, {'main'}),
    'contributions': ({'need', 'actor', 'ring'}, {'key', 'offer', 'delivers', 'enables', 'activity', 'effect'}),
    'ties': ({'one', 'other', 'strength'}, {'key', 'direction', 'note'}),
    'stories': ({'need', 'teller', 'told_on', 'consent', 'text'}, set()),
    'verdicts': ({'need', 'value', 'given_on', 'given_by', 'own_words'}, {'judges'}),
    'tags': ({'key', 'name'}, set()),
    'taggings': ({'tag', 'actor'}, set()),
    'notes': ({'need', 'text', 'u', 'v'}, {'arrangement'}),
    'participants': ({'key', 'name', 'mandate'}, {'actor'}),
    'meetings': ({'key', 'name', 'held_on'}, {'fixed', 'adjustable', 'open_to'}),
    'attendances': ({'meeting', 'participant'}, set()),
    'changes': ({'key', 'need', 'name', 'rank', 'loop', 'stage'},
                {'owner', 'owner_name', 'story', 'problem', 'fixed', 'adjustable', 'open_to', 'activity', 'effect',
                 'begins_on', 'due_on', 'asks_keep', 'asks_view', 'asks_give_up', 'asks_before', 'kind', 'practice',
                 'pattern', 'says', 'shows', 'assumption', 'made_sense', 'consequences', 'opposite', 'new_assumption',
                 'holds', 'learnt', 'decision'}),
    'tests': ({'change', 'name', 'with_citizen'},
              {'key', 'with_whom', 'prediction', 'measure', 'stop', 'begins_on', 'ends_on', 'happened', 'surprises',
               'product', 'process', 'decision'}),
    'measurements': ({'trial', 'measured_on', 'value'}, set()),
    'components': ({'whole', 'part'}, set()),
    'touchings': ({'change', 'actor'}, set()),
    'involvements': ({'change', 'participant'}, set()),
    'voices': ({'change', 'step', 'said_by', 'text'}, set()),
    'threats': ({'change', 'kind', 'whom', 'loss', 'support'}, set()),
    'plans': ({'change', 'act'},
              {'tie', 'contribution', 'one', 'other', 'need', 'strength', 'direction', 'ring', 'offer'}),
    'templates': ({'key', 'shipped'}, set()),
    'dialogues': ({'key', 'template', 'meeting', 'people', 'finished'}, {'name', 'question', 'phase'}),
    'discussions': ({'dialogue', 'section', 'discussed'}, {'note'}),
    'askings': ({'dialogue', 'question', 'revealed'}, {'alone', 'pairs', 'together', 'decide'}),
    'answers': ({'dialogue', 'question'}, {'key', 'item', 'part', 'value', 'u', 'v', 'text', 'rank'}),
    'tallies': ({'dialogue', 'question', 'item', 'u', 'v', 'marks'}, set()),
    'developments': ({'key', 'template', 'manager', 'begins_on', 'ends_on'},
                     {'needs_individual', 'needs_group', 'needs_operation', 'strategies', 'supporters', 'conditions',
                      'evidence', 'talk_with', 'talk_on'}),
    'goals': ({'development', 'what', 'due_on', 'done', 'rank'}, set()),
    'learnings': ({'development', 'method', 'what'}, {'begins_on', 'ends_on'}),
    'follow-ups': ({'development', 'held_on', 'text'}, set()),
    'agreements': ({'what', 'due_on', 'done'}, {'owner', 'owner_name', 'meeting', 'change', 'dialogue', 'section'}),
}
OWN_PLAN = ('developments', 'goals', 'learnings', 'follow-ups')
DIALOGUE = ('templates', 'dialogues', 'discussions', 'askings', 'answers', 'tallies')
# What an example may do without, and which show a run of values long enough for a run chart.
SPARED = {'school': ('components', 'involvements', 'voices'), 'lonely': DIALOGUE + OWN_PLAN, 'work': OWN_PLAN}
LONG_RUNS = ('school', 'work')
# Which table a field of which table refers to: by the key of a row, in a table without keys by nothing.
REFERS = {
    'participants': {'actor': 'actors'},
    'attendances': {'meeting': 'meetings', 'participant': 'participants'},
    'changes': {'need': 'needs', 'owner': 'participants'},
    'tests': {'change': 'changes'},
    'measurements': {'trial': 'tests'},
    'components': {'whole': 'changes', 'part': 'changes'},
    'touchings': {'change': 'changes', 'actor': 'actors'},
    'involvements': {'change': 'changes', 'participant': 'participants'},
    'voices': {'change': 'changes'},
    'threats': {'change': 'changes'},
    'plans': {'change': 'changes', 'tie': 'ties', 'contribution': 'contributions', 'one': 'actors', 'other': 'actors',
              'need': 'needs'},
    'dialogues': {'template': 'templates', 'meeting': 'meetings'},
    'discussions': {'dialogue': 'dialogues'},
    'askings': {'dialogue': 'dialogues'},
    'answers': {'dialogue': 'dialogues'},
    'tallies': {'dialogue': 'dialogues'},
    'developments': {'template': 'templates'},
    'goals': {'development': 'developments'},
    'learnings': {'development': 'developments'},
    'follow-ups': {'development': 'developments'},
    'agreements': {'owner': 'participants', 'meeting': 'meetings', 'change': 'changes', 'dialogue': 'dialogues'},
}
# The keyed tables beside needs, actors and tags.
KEYED = ('contributions', 'ties', 'participants', 'meetings', 'changes', 'tests', 'templates', 'dialogues', 'answers',
         'developments')
VOCABULARIES = {
    ('needs', 'goal_set'): ANSWERS,
    ('needs', 'goal_loyal'): ANSWERS,
    ('actors', 'kind'): KINDS,
    ('actors', 'sector'): SECTORS,
    ('line', 'kind'): LINES,
    ('contributions', 'ring'): RINGS,
    ('ties', 'strength'): STRENGTHS,
    ('ties', 'direction'): DIRECTIONS,
    ('verdicts', 'value'): VERDICTS,
    ('notes', 'arrangement'): ARRANGEMENTS,
    ('changes', 'loop'): LOOPS,
    ('changes', 'stage'): STAGES,
    ('changes', 'kind'): ('improve', 'add', 'wind-down'),
    ('changes', 'decision'): DECISIONS,
    ('changes', 'asks_keep'): ANSWERS,
    ('changes', 'asks_view'): ANSWERS,
    ('changes', 'asks_give_up'): ANSWERS,
    ('changes', 'asks_before'): ANSWERS,
    ('tests', 'decision'): DECISIONS,
    ('voices', 'step'): ('pattern', 'say-and-do', 'assumption', 'made-sense', 'consequences', 'opposite',
                         'new-assumption', 'holds', 'test', 'learnt'),
    ('threats', 'kind'): ('ourselves', 'world', 'position', 'other'),
    ('plans', 'act'): ('add', 'alter', 'end'),
    ('plans', 'strength'): STRENGTHS,
    ('plans', 'direction'): DIRECTIONS,
    ('plans', 'ring'): RINGS,
    ('dialogues', 'phase'): ('alone', 'pairs', 'all', 'decide'),
    ('tallies', 'item'): ('now', 'wanted'),
}
FLAGS = {'main', 'delivers', 'enables', 'prevented', 'consent', 'mandate', 'with_citizen', 'done', 'finished', 'discussed',
         'revealed'}
NUMBERS = {('notes', 'u'), ('notes', 'v'), ('changes', 'rank'), ('measurements', 'value'), ('answers', 'u'), ('answers', 'v'),
           ('answers', 'rank'), ('tallies', 'u'), ('tallies', 'v'), ('goals', 'rank')}
COUNTS = {('dialogues', 'people'), ('answers', 'value'), ('tallies', 'marks'), ('askings', 'alone'), ('askings', 'pairs'),
          ('askings', 'together'), ('askings', 'decide')}
DATES = {'told_on', 'given_on', 'held_on', 'begins_on', 'due_on', 'ends_on', 'measured_on', 'talk_on'}
# What is told in an example has happened before Kring was there to tell of it; a dialogue may lie a year further back.
FIRST_DAY, LAST_DAY = datetime.date(2025, 8, 1), datetime.date(2026, 10, 31)
NAME_LENGTH, WORDS_LENGTH, TAG_LENGTH, NOTE_LENGTH, CHANGE_LENGTH = 28, 110, 28, 60, 40
# Under ten points no median is drawn of a run of values (Anhøj and Olesen 2014).
RUN_LENGTH = 10


def told_in_time(day):
    try:
        return FIRST_DAY <= datetime.datetime.strptime(day, '%Y-%m-%d').date() <= LAST_DAY
    except ValueError:
        return False


def types_of(table, field):
    if field in FLAGS:
        return (bool,)
    if (table, field) in COUNTS:
        return (int,)
    return (int, float) if (table, field) in NUMBERS else (str,)


def shape(document):
    """Fields, vocabularies and types of every row."""
    for table, (needed, allowed) in FIELDS.items():
        for number, row in enumerate(document.get(table, []), 1):
            where = '%s, row %d' % (table, number)
            for field in sorted(needed - row.keys()):
                yield '%s: has no "%s"' % (where, field)
            for field in sorted(row.keys() - needed - allowed):
                yield '%s: has "%s", which the format does not know' % (where, field)
            for field, value in row.items():
                if type(value) not in types_of(table, field):
                    yield '%s: "%s" is %r' % (where, field, value)
                elif field in DATES and not told_in_time(value):
                    yield '%s: "%s" is no day between %s and %s' % (where, value, FIRST_DAY, LAST_DAY)
                elif (table, field) in VOCABULARIES and value not in VOCABULARIES[table, field]:
                    yield '%s: "%s" is not a %s' % (where, value, field)
                elif isinstance(value, str) and value != value.strip():
                    yield '%s: "%s" has space at an end' % (where, field)


def twice(values):
    return sorted(value for value, count in collections.Counter(values).items() if count > 1)


def keys(document):
    """Keys are unique over the file, well formed, and lead somewhere."""
    needs = [row['key'] for row in document['needs']]
    actors = [row['key'] for row in document['actors']]
    tags = [row['key'] for row in document.get('tags', ())]
    for key in twice(needs + actors) + twice(tags):
        yield 'the key "%s" is there twice' % key
    for key in needs + actors + tags:
        if not re.fullmatch(r'[a-z0-9]+(-[a-z0-9]+)*', key):
            yield 'the key "%s" is not in ascii kebab case' % key
    ends = [(table, row[field]) for table, fields in
            (('line', ('actor', 'above')), ('contributions', ('actor',)), ('ties', ('one', 'other')),
             ('taggings', ('actor',)))
            for row in document.get(table, ()) for field in fields]
    for table, key in ends:
        if key not in actors:
            yield '%s: there is no actor "%s"' % (table, key)
    for table in ('contributions', 'actors', 'stories', 'verdicts', 'notes'):
        for row in document.get(table, ()):
            if row.get('need') and row['need'] not in needs:
                yield '%s: there is no need "%s"' % (table, row['need'])
    for row in document.get('taggings', ()):
        if row['tag'] not in tags:
            yield 'taggings: there is no tag "%s"' % row['tag']
    for name in twice(row['name'] for row in document['actors']):
        yield 'two actors are called "%s"' % name


def pairs(document):
    """At most one contribution for a need and an actor, and one tie between two."""
    for need, actor in twice((row['need'], row['actor']) for row in document['contributions']):
        yield '"%s" contributes twice to "%s"' % (actor, need)
    for pair in twice(tuple(sorted((row['one'], row['other']))) for row in document['ties']):
        yield '"%s" and "%s" are tied twice' % pair
    for row in document['ties']:
        if row['one'] == row['other']:
            yield '"%s" is tied to itself' % row['one']


def own_people(document):
    """Somebody of the citizen's own network belongs to one need and serves no other."""
    for row in document['actors']:
        if (row['sector'] == 'own') != bool(row.get('need')):
            belongs = row.get('need', 'no need')
            yield '"%s" is of the sector "%s" and belongs to %s' % (row['key'], row['sector'], belongs)
    belongs = {row['key']: row.get('need') for row in document['actors']}
    for row in document['contributions']:
        if belongs.get(row['actor']) not in (None, row['need']):
            yield '"%s" belongs to another need than "%s"' % (row['actor'], row['need'])


def climb(above, actor):
    """The number of levels from @actor to the top, or 0 if the line goes in a ring."""
    seen = []
    while actor is not None:
        if actor in seen:
            return 0
        seen.append(actor)
        actor = above.get(actor)
    return len(seen)


def circles(document, kind):
    """Actors from which further lines too lead back to themselves."""
    above = collections.defaultdict(set)
    for row in document['line']:
        if row['kind'] == kind:
            above[row['actor']].add(row['above'])
    for start in sorted(above):
        seen, waiting = set(), list(above[start])
        while waiting:
            actor = waiting.pop()
            if actor not in seen:
                seen.add(actor)
                waiting += above.get(actor, ())
        if start in seen:
            yield start


def line(document):
    """One main row at most for an actor and kind, no circle, three levels or more."""
    rows = document['line']
    main = [row for row in rows if row.get('main')]
    for actor, kind in twice((row['actor'], row['kind']) for row in main):
        yield '"%s" has two main lines of the kind "%s"' % (actor, kind)
    for row in twice((row['actor'], row['above'], row['kind']) for row in rows):
        yield '"%s" stands twice below "%s" by "%s"' % row
    for kind in LINES:
        for actor in circles(document, kind):
            yield 'the line "%s" leads from "%s" back to itself' % (kind, actor)
        above = {row['actor']: row['above'] for row in main if row['kind'] == kind}
        if max((climb(above, actor) for actor in above), default=0) < 3:
            yield 'the line "%s" has fewer than three levels' % kind
    if len(main) == len(rows):
        yield 'no line is a further one, drawn dotted'


def texts(document):
    """What is drawn has room: names, and the citizen's own words, which come without quotation marks."""
    for row in document['actors']:
        if len(row['name']) > NAME_LENGTH:
            yield '"%s" is longer than %d characters' % (row['name'], NAME_LENGTH)
    for row in document['needs']:
        words = row.get('own_words', '')
        if not words or len(words) > WORDS_LENGTH:
            yield 'the own words of "%s" have %d characters' % (row['key'], len(words))
        if re.search('["“”„«»]', words):
            yield 'the own words of "%s" have quotation marks' % row['key']


def main_map(document):
    """The first need's map is rich: 25 to 40 actors, all rings and sectors, an empty cell here and there."""
    need = document['needs'][0]['key']
    sector = {row['key']: row['sector'] for row in document['actors']}
    rows = [row for row in document['contributions'] if row['need'] == need]
    cells = collections.Counter((row['ring'], sector.get(row['actor'])) for row in rows)
    if not 25 <= len(rows) <= 40:
        yield 'the map around "%s" has %d actors' % (need, len(rows))
    for ring in RINGS:
        if not any(cells[ring, each] for each in SECTORS):
            yield 'nobody stands in the ring "%s"' % ring
    for each in SECTORS:
        if not any(cells[ring, each] for ring in RINGS):
            yield 'nobody is of the sector "%s"' % each
    if len(cells) < 14:
        yield 'only %d of 20 parts of the map have anybody' % len(cells)
    asked = sum(cells['available', each] for each in ('civil', 'business'))
    if asked < 4:
        yield 'only %d of civil society and business are there without anybody having asked' % asked
    for flag in ('delivers', 'enables'):
        if not any(row.get(flag) for row in rows):
            yield 'nobody on the map %s' % flag
    if not any(row.get('activity') and not row.get('effect') for row in rows):
        yield 'no activity on the map is without an effect'


def ties(document):
    """Ties of every strength, not too few and not too many, and somebody without."""
    need = document['needs'][0]['key']
    here = {row['actor'] for row in document['contributions'] if row['need'] == need}
    rows = [row for row in document['ties'] if {row['one'], row['other']} <= here]
    if not 45 <= len(rows) <= 70:
        yield 'there are %d ties on the map around "%s"' % (len(rows), need)
    for strength in STRENGTHS:
        if not any(row['strength'] == strength for row in rows):
            yield 'no tie is %s' % strength
    if len({row.get('direction', 'none') for row in rows}) < 3:
        yield 'the ties have fewer than three directions'
    tied = {row['one'] for row in rows} | {row['other'] for row in rows}
    if not 2 <= len(here - tied) <= 8:
        yield '%d actors on the map have no tie' % len(here - tied)
    reached = collections.Counter(end for row in rows for end in (row['one'], row['other']))
    neighbours = collections.defaultdict(set)
    for row in rows:
        neighbours[row['one']].add(row['other'])
        neighbours[row['other']].add(row['one'])
    only = collections.Counter(next(iter(near)) for near in neighbours.values() if len(near) == 1)
    if max(only.values(), default=0) < 3:
        yield 'nobody is the only way to three others or more (%s has most ties)' % reached.most_common(1)[0][0]


def shared(document):
    """Some actors serve several needs, and every actor is on a map or in the line."""
    serves = collections.Counter(row['actor'] for row in document['contributions'])
    if not 5 <= sum(count > 1 for count in serves.values()) <= 8:
        yield '%d actors serve several needs' % sum(count > 1 for count in serves.values())
    used = set(serves) | {row[end] for row in document['line'] for end in ('actor', 'above')}
    for row in document['actors']:
        if row['key'] not in used:
            yield '"%s" is on no map and in no line' % row['key']


def goals(document):
    """The first need's goal has been spoken of, no other's; one need could have been prevented, and began somewhere."""
    first, *others = document['needs']
    if 'not-asked' in (first.get('goal_set', 'not-asked'), first.get('goal_loyal', 'not-asked')):
        yield 'nobody has asked about the goal of "%s"' % first['key']
    for row in others:
        if 'goal_set' in row or 'goal_loyal' in row:
            yield 'somebody has asked about the goal of "%s"' % row['key']
    if [bool(row.get('prevented')) for row in document['needs']].count(True) != 1:
        yield 'not one need, but none or several could have been prevented'
    for row in document['needs']:
        if bool(row.get('prevented')) != bool(row.get('began')):
            yield '"%s" could have been prevented and did not begin, or the other way round' % row['key']


def citizen(document):
    """Stories of the first need with and without consent, and verdicts on it that get better as time goes."""
    need = document['needs'][0]['key']
    stories = [row for row in document['stories'] if row['need'] == need]
    if [row['consent'] for row in stories] != [True, False]:
        yield 'the stories of "%s" are not one with consent and then one without' % need
    for row in document['stories']:
        sentences = len(re.findall(r'[.?!](?= |$)', row['text']))
        if not 3 <= sentences <= 6:
            yield 'the story that begins "%s" has %d sentences' % (row['text'][:20], sentences)
    verdicts = [row for row in document['verdicts'] if row['need'] == need and 'judges' not in row]
    values = [VERDICTS.index(row['value']) for row in verdicts]
    if not 2 <= len(verdicts) <= 3 or values != sorted(set(values)):
        yield 'the verdicts on "%s" are not two or three, each better than the last' % need
    days = [row['given_on'] for row in verdicts]
    if days != sorted(set(days)):
        yield 'the verdicts on "%s" do not come in the order of their days' % need
    for row in document['verdicts']:
        if len(row['own_words']) > WORDS_LENGTH or re.search('["“”„«»]', row['own_words']):
            yield 'the verdict "%s" is too long or has quotation marks' % row['own_words']


def tags(document):
    """Three or four tags, each of several actors, and nobody with one twice."""
    borne = collections.Counter(row['tag'] for row in document['taggings'])
    if not 3 <= len(document['tags']) <= 4:
        yield 'there are %d tags' % len(document['tags'])
    for name in twice(row['name'] for row in document['tags']):
        yield 'two tags are called "%s"' % name
    for row in document['tags']:
        if len(row['name']) > TAG_LENGTH:
            yield 'the tag "%s" is longer than %d characters' % (row['name'], TAG_LENGTH)
        if borne[row['key']] < 2:
            yield 'the tag "%s" gathers nobody' % row['key']
    for pair in twice((row['tag'], row['actor']) for row in document['taggings']):
        yield 'the tag "%s" is twice on "%s"' % pair


def notes(document):
    """Notes lie in the corners of the first need's map, outside the outermost ring, where they hide nobody."""
    need = document['needs'][0]['key']
    for row in document['notes']:
        if row['need'] != need or row.get('arrangement', 'around') != 'around':
            yield 'the note "%s" does not lie around "%s"' % (row['text'], need)
        elif math.hypot(row['u'], row['v']) <= 1 or max(abs(row['u']), abs(row['v'])) > 1:
            yield 'the note "%s" lies on a ring, or off the picture' % row['text']
        if len(row['text']) > NOTE_LENGTH:
            yield 'the note "%s" is longer than %d characters' % (row['text'], NOTE_LENGTH)


def decided_keys(document):
    """What is decided leads somewhere, and nothing is called as something else of its kind is."""
    known = {table: [row['key'] for row in document.get(table, ()) if 'key' in row]
             for table in (*KEYED, 'needs', 'actors')}
    for table in KEYED:
        for key in twice(known[table]):
            yield '%s: the key "%s" is there twice' % (table, key)
        for key in known[table]:
            if not re.fullmatch(r'[a-z0-9]+(-[a-z0-9]+)*', key):
                yield '%s: the key "%s" is not in ascii kebab case' % (table, key)
    for table, fields in REFERS.items():
        for row in document.get(table, ()):
            for field, other in fields.items():
                if field in row and row[field] not in known[other]:
                    yield '%s: there is no "%s" among the %s' % (table, row[field], other)
    judged = known['changes'] + known['tests']
    for key in twice(judged):
        yield 'a change and a test are both called "%s"' % key
    for row in document['verdicts']:
        if 'judges' in row and row['judges'] not in judged:
            yield 'verdicts: there is no change and no test "%s"' % row['judges']


def changes(document):
    """Two changes of each loop around the first need; who questions an assumption says which, and states another."""
    need = document['needs'][0]['key']
    loops = collections.Counter(row['loop'] for row in document['changes'] if row['need'] == need)
    for loop in ('single', 'double'):
        if loops[loop] < 2:
            yield 'around "%s" there are %d changes in a %s loop' % (need, loops[loop], loop)
    for row in document['changes']:
        if len(row['name']) > CHANGE_LENGTH:
            yield 'the change "%s" is longer than %d characters' % (row['name'], CHANGE_LENGTH)
        if row['loop'] == 'double' and not row.get('assumption'):
            yield 'the change "%s" is of a double loop and assumes nothing' % row['key']
        if row['loop'] == 'double' and row.get('assumption') == row.get('new_assumption'):
            yield 'the change "%s" assumes what it questions' % row['key']
        if row.get('activity') and not row.get('effect'):
            yield 'the change "%s" has an activity and no effect' % row['key']
        if 'owner' in row and 'owner_name' in row:
            yield 'the change "%s" has two owners' % row['key']
    ranks = [row['rank'] for row in document['changes']]
    if ranks != sorted(set(ranks)):
        yield 'the changes do not come in the order of the board'
    loop = {row['key']: row['loop'] for row in document['changes']}
    for row in document.get('components', ()):
        if (loop.get(row['whole']), loop.get(row['part'])) != ('double', 'single'):
            yield '"%s" is in "%s", and not a single loop in a double one' % (row['part'], row['whole'])


def tested(document):
    """A test that is told to its end, with figures enough for a run chart somewhere, and the citizen's own verdict."""
    finished = [row for row in document['tests'] if 'ends_on' in row]
    for row in finished:
        for field in ('prediction', 'happened', 'surprises', 'product', 'process', 'decision'):
            if not row.get(field):
                yield 'the test "%s" has ended and has no %s' % (row['name'], field)
    judged = {row.get('judges') for row in document['verdicts']}
    if not any(row['with_citizen'] and row.get('key') in judged for row in finished):
        yield 'no test has ended with the citizen in it and been judged'
    days = {row['key']: (row['begins_on'], row['ends_on']) for row in finished if 'key' in row and 'begins_on' in row}
    for row in document['measurements']:
        begins, ends = days.get(row['trial'], ('', ''))
        if not begins <= row['measured_on'] <= ends:
            yield '"%s" was measured on %s, outside the test' % (row['trial'], row['measured_on'])
    for pair in twice((row['trial'], row['measured_on']) for row in document['measurements']):
        yield '"%s" was measured twice on %s' % pair


def longest_run(document):
    return max(collections.Counter(row['trial'] for row in document['measurements']).values(), default=0)


def agreed(document):
    """Each agreement springs from one thing and has one owner; one is done, and one is not; somebody may decide."""
    for row in document['agreements']:
        if sum(origin in row for origin in ('meeting', 'change', 'dialogue')) != 1 or ('section' in row and 'dialogue' not in row):
            yield 'the agreement "%s" does not come from one thing' % row['what']
        if ('owner' in row) == ('owner_name' in row):
            yield 'the agreement "%s" does not have one owner' % row['what']
    for flag in (True, False):
        if not any(row['done'] == flag for row in document['agreements']):
            yield 'no agreement is %s' % ('done' if flag else 'open')
    for origin in ('meeting', 'change'):
        if not any(origin in row for row in document['agreements']):
            yield 'no agreement comes from a %s' % origin
    if {row['mandate'] for row in document['participants']} != {True, False}:
        yield 'all have the mandate, or nobody has'
    for row in document['plans']:
        there, ends = ('tie' in row) + ('contribution' in row), ('one' in row, ('other' in row) + ('need' in row))
        if (there, ends) != ((0, (True, 1)) if row['act'] == 'add' else (1, (False, 0))):
            yield 'the plan of "%s" speaks of nothing, or of two things' % row['change']


def day_of(document, dialogue):
    held = {row['key']: row['held_on'] for row in document['meetings']}
    return datetime.datetime.strptime(held[dialogue['meeting']], '%Y-%m-%d')


def dialogues(document):
    """Who marks alone marks once, nothing is answered twice, and one that is finished stands nowhere."""
    people = {row['key']: row['people'] for row in document.get('dialogues', ())}
    marked = collections.Counter()
    for row in document.get('tallies', ()):
        marked[row['dialogue'], row['question'], row['item']] += row['marks']
        if row['v'] == 0 and row['u'] not in (1, 2, 3, 4, 5) or row['v'] and not row['u'] * 32 == int(row['u'] * 32):
            yield 'a mark in "%s" lies at %s, %s' % (row['question'], row['u'], row['v'])
    for (dialogue, question, item), count in marked.items():
        if count > people[dialogue]:
            yield '%d of %d marked "%s" in "%s"' % (count, people[dialogue], item, question)
    for table, fields in (('discussions', 'dialogue section'), ('askings', 'dialogue question'),
                          ('answers', 'key dialogue question item part'), ('tallies', 'dialogue question item u v'),
                          ('learnings', 'development method')):
        for twin in twice(tuple(str(row.get(field, '')) for field in fields.split()) for row in document.get(table, ())):
            yield '%s: %s is there twice' % (table, ' '.join(twin))
    for row in document.get('dialogues', ()):
        if row['finished'] and row.get('question'):
            yield 'the dialogue "%s" is finished and stands at "%s"' % (row['key'], row['question'])
        there = [a['participant'] for a in document['attendances'] if a['meeting'] == row['meeting']]
        if len(there) != row['people']:
            yield '%d are at the dialogue "%s", in which %d mark' % (len(there), row['key'], row['people'])


def a_year_apart(document):
    """Two finished dialogues on the principles, between which the same scales moved; another one; one plan of one's own."""
    shipped = {row['key']: row['shipped'] for row in document['templates']}
    finished = [row for row in document['dialogues'] if row['finished']]
    principles = [row for row in finished if shipped[row['template']] == 'seven-principles']
    if len(principles) != 2 or abs(day_of(document, principles[0]) - day_of(document, principles[1])).days < 350:
        yield 'there are no two dialogues on the principles a year apart'
        return
    if not any(shipped[row['template']] == 'control-and-trust' for row in finished):
        yield 'there is no dialogue on control and trust'
    then, now = ({(row['question'], row['item']): row['value'] for row in document['answers']
                  if row['dialogue'] == each['key'] and row.get('item') in ('now', 'wanted')}
                 for each in sorted(principles, key=lambda each: day_of(document, each)))
    if sum(then[key] < now.get(key, 0) for key in then if key[1] == 'now') < 2:
        yield 'between the two dialogues on the principles hardly anything has moved'
    if len(document['developments']) != 1 or {row['done'] for row in document['goals']} != {True, False}:
        yield 'there is no development plan of which something is done and something is not'


CHECKS = (keys, pairs, own_people, line, texts, main_map, ties, shared, goals, citizen, tags, notes, decided_keys,
          changes, tested, agreed, dialogues)
# What the four languages tell alike: their words and actors differ, not what is shown with them.
ALIKE = {
    'needs': ('key', 'goal_set', 'goal_loyal', 'prevented'),
    'stories': ('need', 'told_on', 'consent'),
    'verdicts': ('need', 'judges', 'value', 'given_on'),
    'tags': ('key',),
    'taggings': ('tag',),
    'notes': ('need', 'u', 'v'),
    'participants': ('key', 'actor', 'mandate'),
    'meetings': ('key', 'held_on'),
    'attendances': ('meeting', 'participant'),
    'changes': ('key', 'need', 'rank', 'loop', 'stage', 'owner', 'kind', 'decision', 'begins_on', 'due_on', 'asks_keep',
                'asks_view', 'asks_give_up', 'asks_before'),
    'tests': ('key', 'change', 'with_citizen', 'begins_on', 'ends_on', 'decision'),
    'measurements': ('trial', 'measured_on', 'value'),
    'components': ('whole', 'part'),
    'touchings': ('change', 'actor'),
    'involvements': ('change', 'participant'),
    'voices': ('change', 'step'),
    'threats': ('change', 'kind'),
    'plans': ('change', 'act', 'tie', 'contribution', 'one', 'other', 'need', 'strength', 'direction', 'ring'),
    'templates': ('key', 'shipped'),
    'dialogues': ('key', 'template', 'meeting', 'people', 'finished', 'question', 'phase'),
    'discussions': ('dialogue', 'section', 'discussed'),
    'askings': ('dialogue', 'question', 'revealed', 'alone', 'pairs', 'together', 'decide'),
    'answers': ('key', 'dialogue', 'question', 'item', 'part', 'value', 'u', 'v', 'rank'),
    'tallies': ('dialogue', 'question', 'item', 'u', 'v', 'marks'),
    'developments': ('key', 'template', 'begins_on', 'ends_on', 'talk_on'),
    'goals': ('development', 'due_on', 'done', 'rank'),
    'learnings': ('development', 'method', 'begins_on', 'ends_on'),
    'follow-ups': ('development', 'held_on'),
    'agreements': ('owner', 'due_on', 'done', 'meeting', 'change', 'dialogue', 'section'),
}


def alike(document):
    """What the other languages' documents must have in common with this one."""
    return {table: [tuple(row.get(field) for field in fields) for row in document.get(table, ())]
            for table, fields in ALIKE.items()}


def read(path, language, filled=FIELDS.keys()):
    """The document and what is wrong with its shape."""
    try:
        document = json.loads(path.read_text(encoding='utf-8'))
    except (OSError, ValueError) as error:
        return None, ['cannot be read: %s' % error]
    faults = list(shape(document))
    if document.get('language') != language:
        faults.append('says that its language is "%s"' % document.get('language'))
    if not document.get('name'):
        faults.append('has no name')
    for table in filled:
        if not document.get(table) and table not in SPARED.get(path.name.split('.')[0], ()):
            faults.append('has no %s' % table)
    return document, faults


def check(folder):
    """All faults of the folder, each a sentence."""
    for example in EXAMPLES:
        kinds = {}
        for language in LANGUAGES:
            path = folder / ('%s.%s.json' % (example, language))
            document, faults = read(path, language)
            if not faults:
                faults = [fault for each in CHECKS for fault in each(document)]
                if example in LONG_RUNS and longest_run(document) < RUN_LENGTH:
                    faults.append('no test has a run of %d values' % RUN_LENGTH)
                if example == 'school':
                    faults += a_year_apart(document)
                kinds[language] = alike(document)
            for fault in faults:
                yield '%s: %s.' % (path.name, fault)
        for language, table in ((language, table) for language in kinds for table in ALIKE):
            if kinds[language][table] != next(iter(kinds.values()))[table]:
                yield '%s: %s has other %s than the other languages.' % (example, language, table)


def check_network(path):
    """The faults of a document of which only the form is promised."""
    document, faults = read(path, 'en', {'needs', 'actors', 'contributions', 'ties'})
    if not faults:
        faults = [fault for each in (keys, pairs, own_people) for fault in each(document)]
    for fault in faults:
        yield '%s: %s.' % (path.name, fault)


def main(arguments):
    root = pathlib.Path(__file__).resolve().parents[2]
    faults = list(check(pathlib.Path(arguments[1]) if len(arguments) > 1 else root / 'data' / 'examples'))
    faults += check_network(root / 'tests' / 'data' / 'organisation.json')
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
