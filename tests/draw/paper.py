# SPDX-License-Identifier: GPL-3.0-or-later
"""A public body publishes what it exports, so everybody must be able to read it.

What readers of PDF find in it, by qpdf and poppler: the items of PDF/UA-1 (ISO 14289-1) that a machine can check, every
actor's name as text, pages of the exact size with nothing outside them. Without this a screen reader says "graphic".
"""
import base64
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

STANDARD = {'Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Figure'}
PAINTS = {'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'}
SHOWS = {'Tj', 'TJ', "'", '"'}
TOKEN = re.compile(rb'\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]{}/%]*|[\[\]]|[^\s()<>\[\]{}/%]+')

faults = []


def need(holds, what):
    if not holds:
        faults.append(what)
    return holds


def run(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, check=False)
    need(done.returncode == 0, f'{" ".join(map(str, command))} ended with {done.returncode}')
    need(not done.stderr, f'{" ".join(map(str, command))} said: {done.stderr.decode()}')
    return done.stdout.decode('utf-8')


def flat(text):
    """Without regard to where lines are broken."""
    return ' '.join(text.split())


class Pdf:
    def __init__(self, path):
        self.path = path
        text = run('qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', path)
        self.objects = json.loads(text)['qpdf'][1]
        self.catalog = self.get(self.objects['trailer']['value']['/Root'])
        self.structure = self.get(self.catalog['/StructTreeRoot'])
        self.pages = list(self.leaves(self.catalog['/Pages']))

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r'\d+ 0 R', value):
            value = self.objects['obj:' + value]
            value = value['value'] if 'value' in value else value['stream']['dict']
        return value

    def stream(self, reference):
        return base64.b64decode(self.objects['obj:' + reference]['stream'].get('data', ''))

    def leaves(self, reference):
        node = self.get(reference)
        if node['/Type'] == '/Page':
            yield reference
        for kid in node.get('/Kids', []):
            yield from self.leaves(kid)

    def kids(self, element):
        kids = element.get('/K', [])
        found = self.get(kids)
        return found if isinstance(found, list) else [kids]

    def elements(self, reference, parent=None):
        element = self.get(reference)
        yield reference, element, parent
        for kid in self.kids(element):
            if isinstance(kid, str):
                yield from self.elements(kid, element)

    def all_elements(self):
        for kid in self.kids(self.structure):
            yield from self.elements(kid)


def check_catalog(pdf, where):
    catalog = pdf.catalog
    need(catalog.get('/Lang') == 'u:sv', f'{where}: the language is not said')
    need(pdf.get(catalog.get('/MarkInfo', {})).get('/Marked') is True, f'{where}: not declared to be tagged')
    need(pdf.get(catalog.get('/ViewerPreferences', {})).get('/DisplayDocTitle') is True,
         f'{where}: the window would show the file’s name')
    xmp = pdf.stream(catalog['/Metadata']).decode('utf-8')
    need('<pdfuaid:part>1</pdfuaid:part>' in xmp, f'{where}: PDF/UA is not declared')
    need('Vägen tillbaka &amp; &lt;åter&gt;' in xmp, f'{where}: no title in the metadata')
    info = pdf.get(pdf.objects['trailer']['value']['/Info'])
    need(info.get('/Title') == 'u:Vägen tillbaka & <åter>', f'{where}: the title is {info.get("/Title")}')


def check_lists(pdf, where):
    for _, element, parent in pdf.all_elements():
        kind, above = element['/S'][1:], parent['/S'][1:] if parent else None
        kids = [pdf.get(k)['/S'][1:] for k in pdf.kids(element) if isinstance(k, str)]
        if kind == 'L':
            need(kids and set(kids) == {'LI'}, f'{where}: a list of {kids}')
            # A list within a list inherits its kind (ISO 32000-1, table 347).
            kind_said = pdf.get(element.get('/A', {})).get('/ListNumbering') == '/Disc'
            need(kind_said or above == 'LBody', f'{where}: a list’s kind is not said')
        elif kind == 'LI':
            need(above == 'L' and kids == ['Lbl', 'LBody'], f'{where}: an item of {kids} in {above}')
        elif kind == 'LBody':
            need(set(kids) <= {'P', 'L'}, f'{where}: a body of {kids}')


def check_structure(pdf, where):
    roots = [pdf.get(k)['/S'] for k in pdf.kids(pdf.structure)]
    need(roots == ['/Document'], f'{where}: the roots are {roots}')
    kinds = [e['/S'][1:] for _, e, _ in pdf.all_elements()]
    need(set(kinds) <= STANDARD, f'{where}: unknown parts {set(kinds) - STANDARD}')
    levels = [int(k[1]) for k in kinds if re.fullmatch('H[1-6]', k)]
    need(levels[0] == 1 and levels.count(1) == 1, f'{where}: headings {levels}')
    need(all(b - a <= 1 for a, b in zip(levels, levels[1:])), f'{where}: a heading’s level is skipped: {levels}')
    check_lists(pdf, where)


def check_figure(pdf, where, actors, wanted=1):
    figures = [e for _, e, _ in pdf.all_elements() if e['/S'] == '/Figure']
    if not need(len(figures) == wanted, f'{where}: {len(figures)} figures') or not wanted:
        return
    text = figures[0].get('/Alt', '')
    need(len(text) > 20 and all(a in text for a in actors), f'{where}: the figure’s text lacks somebody')
    box = pdf.get(figures[0]['/A']).get('/BBox')
    page = pdf.get(figures[0]['/Pg'])['/MediaBox']
    need(box and page[0] <= box[0] < box[2] <= page[2] and page[1] <= box[1] < box[3] <= page[3],
         f'{where}: the figure stands at {box} on {page}')


def marks(content):
    """Operators with the innermost mark they stand in: a number, 'Artifact', 'other' or None."""
    stack, operands = [], []
    for token in (t.decode('latin-1') for t in TOKEN.findall(content)):
        if token[0] in '/(<[>]' or re.fullmatch(r'[-+.\d]+', token):
            operands.append(token)
            continue
        if token in ('BDC', 'BMC'):
            number = re.search(r'/MCID (\d+)', ' '.join(operands))
            name = operands[0]
            inner = int(number[1]) if number else 'Artifact' if name == '/Artifact' else stack[-1] if stack else 'other'
            if stack and number:
                faults.append('a mark of the structure within another')
            stack.append(inner)
        elif token == 'EMC':
            if not stack:
                faults.append('a mark ends that never began')
            else:
                stack.pop()
        yield token, stack[-1] if stack else None
        operands = []
    if stack:
        faults.append('a mark never ends')


def check_content(pdf, where):
    """Everything painted is part of the structure or decoration, and both sides agree which."""
    claimed = set()
    for reference, element, _ in pdf.all_elements():
        for kid in pdf.kids(element):
            if isinstance(kid, int):
                claimed.add((element['/Pg'], kid, reference))
            elif isinstance(kid, dict):
                claimed.add((kid.get('/Pg', element.get('/Pg')), kid['/MCID'], reference))
    numbers = pdf.get(pdf.structure['/ParentTree'])['/Nums']
    parents = {numbers[i]: pdf.get(numbers[i + 1]) for i in range(0, len(numbers), 2)}
    found = set()
    for reference in pdf.pages:
        page = pdf.get(reference)
        need(page.get('/Tabs') == '/S', f'{where}: the order of tabbing is not said')
        for operator, mark in marks(pdf.stream(page['/Contents'])):
            if operator in SHOWS | PAINTS:
                need(mark is not None and mark != 'other', f'{where}: {operator} outside any mark')
            if operator in SHOWS and isinstance(mark, int):
                found.add((reference, mark, parents[page['/StructParents']][mark]))
    need(found <= claimed, f'{where}: text without a place in the structure: {sorted(found - claimed)[:3]}')
    led = {(p, m, e) for p in pdf.pages for m, e in enumerate(parents[pdf.get(p)['/StructParents']]) if e}
    need(claimed == led, f'{where}: the structure and the tree of parents disagree: {sorted(claimed ^ led)[:3]}')


def check_fonts(pdf, where):
    n = 0
    for value in pdf.objects.values():
        font = value.get('value')
        if not isinstance(font, dict) or font.get('/Type') != '/Font':
            continue
        n += 1
        name = font.get('/BaseFont')
        if font['/Subtype'] != '/Type0':
            descriptor = pdf.get(font.get('/FontDescriptor', {}))
            need(any(k in descriptor for k in ('/FontFile', '/FontFile2', '/FontFile3')), f'{where}: {name} not embedded')
        if font['/Subtype'] == '/CIDFontType2':
            need('/CIDToGIDMap' in font, f'{where}: {name} does not say its glyphs')
        if not font['/Subtype'].startswith('/CIDFont'):
            need('/ToUnicode' in font, f'{where}: {name} does not say its characters')
    need(n, f'{where}: no font at all')


def check_pages(pdf, where, width, height, pages=None):
    sizes = [pdf.get(p)['/MediaBox'] for p in pdf.pages]
    need(len(sizes) > 1 if pages is None else len(sizes) in pages, f'{where}: no outline, or one of what is a text itself')
    if width:
        need(abs(sizes[0][2] - width) < 0.01 and abs(sizes[0][3] - height) < 0.01 and sizes[0][:2] == [0, 0],
             f'{where}: the page is {sizes[0]}, not {width} × {height}')
    boxes = run('pdftotext', '-bbox', pdf.path, '-')
    pages = re.split('<page ', boxes)[1:]
    for page in pages:
        w, h = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        words = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"', page)
        need(words, f'{where}: a page without words')
        for word in words:
            x, y, x2, y2 = map(float, word)
            if not need(0 < x < x2 < w and 0 < y < y2 < h, f'{where}: a word at {word} on a page of {w} × {h}'):
                break
    return len(pages)


def check_words(pdf, where, actors, pages):
    first = set(run('pdftotext', '-l', 1, pdf.path, '-').split())
    words = flat(run('pdfinfo', '-struct-text', pdf.path).replace('"', ' '))
    outline = flat(run('pdftotext', '-f', 2, '-l', pages, '-raw', pdf.path, '-'))
    told = words[words.index('Figure'):]
    for actor in actors:
        need(set(actor.split()) <= first, f'{where}: {actor} is not text on the picture’s page')
        need(actor in outline, f'{where}: {actor} is not in the outline')
        need(actor in told, f'{where}: a screen reader would not say {actor} as a name of words')


# What is a text itself, by the beginning of its name: on how many pages it may stand, and what is read in this order.
TEXTS = {
    'text': (range(1, 2), ('School happens', 'The law', 'Pupils learn in the school building', 'She came both times',
                           'The horse does not ask', 'Talk to the stable')),
    'flow': (range(2, 9), ('Leading together', 'The budget', '1. Why?', 'We asked the families', 'Each alone',
                           'Ask the families twice a year', '2. Where and how?', 'Building trust', 'The morning round',
                           'We answer by noon', 'Först:', 'Och till sist.', 'Show this to the committee',
                           'That we listen longer', 'A made-up model', 'not made or endorsed')),
    'slips': (range(10, 11), ('Slips: Leading together', 'Cut along', 'How far do needs decide?', 'No names.',
                              'How well do we mix methods?', 'Whose logic decides?', 'What drives us?')),
}


def check_text(pdf, where, parts):
    """A text is its own outline: all of it is read in its order, and a figure within it has words of its own."""
    words = flat(run('pdfinfo', '-struct-text', pdf.path).replace('"', ' '))
    places = [words.find(part) for part in parts]
    need(min(places) >= 0 and places == sorted(places), f'{where}: a screen reader would read it out of order: {places}')


def check(path, where, width, height, actors, figures=None):
    pdf = Pdf(path)
    run('qpdf', '--check', path)
    check_catalog(pdf, where)
    check_structure(pdf, where)
    check_figure(pdf, where, actors, 1 if figures is None else figures)
    check_content(pdf, where)
    check_fonts(pdf, where)
    pages, parts = TEXTS[where.split('-')[0]] if figures is not None else (None, ())
    pages = check_pages(pdf, where, width, height, pages)
    if figures is None:
        check_words(pdf, where, actors, pages)
    else:
        check_text(pdf, where, parts)
    return pdf


def main():
    with tempfile.TemporaryDirectory() as folder:
        rows = [line.split('\t') for line in run(sys.argv[1], folder).splitlines()]
        actors = {}
        for _, name, actor in (r for r in rows if r[0] == 'actor'):
            actors.setdefault(name, []).append(actor)
        files = [r for r in rows if r[0] != 'actor']
        need(len(files) >= 12, f'only {len(files)} files')
        for name, file, width, height in files:
            pdf = check(Path(folder, file), file, float(width), float(height), actors.get(name, []),
                        int(name.split('-')[1]) if name.split('-')[0] in TEXTS else None)
            print(f'{file}: {len(pdf.pages)} pages, {sum(1 for _ in pdf.all_elements())} parts')
    for fault in faults[:40]:
        print(fault)
    return 1 if faults else 0


sys.exit(main())
