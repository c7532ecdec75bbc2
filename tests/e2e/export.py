# SPDX-License-Identifier: GPL-3.0-or-later
"""What is handed out is whole: from the window and from the command line, each actor's name is found in the PDF, nothing
lies outside the page, it is tagged and says its language. Without it a name is missing on the wall, or a public body
publishes what not everybody can read."""
import os
import pathlib
import re
import subprocess

from kringtest import Kring, cli, example, listing

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
FILE = example(HOME / 'skola.kring')
A3 = (1190.55, 841.89)


def names():
    """Those who are on the map of the first need, by rank."""
    first = min(listing(FILE, 'needs'), key=lambda n: n['rank'])
    actors = {a['id']: a['name'] for a in listing(FILE, 'actors')}
    return [first['name'], *(actors[c['actor']] for c in listing(FILE, 'contributions') if c['need'] == first['id'])]


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True, timeout=30).stdout


def words(text):
    # A name may go over two lines, and be parted at its own hyphen.
    return re.sub(r'\s+', ' ', text)


def check_pdf(path, language, page=None):
    info = run('pdfinfo', path)
    assert re.search(r'Tagged:\s+yes', info), 'the PDF is not tagged'
    box = re.search(r'Page size:\s+([\d.]+) x ([\d.]+)', info)
    if page:
        assert all(abs(float(box[i + 1]) - page[i]) < 0.01 for i in (0, 1)), f'the page is {box[0]}'
    text = words(run('pdftotext', '-layout', path, '-')) + words(run('pdftotext', path, '-'))
    missing = [n for n in names() if n not in text]
    assert not missing, f'not in {path.name}: {missing}'
    assert 'Jag vill in på byggprogrammet.' in text, "the citizen's own words are missing"
    for sheet in run('pdftotext', '-bbox', path, '-').split('<page ')[1:]:
        width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', sheet).groups())
        for xmin, ymin, xmax, ymax, word in re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', sheet):
            inside = float(xmin) >= 0 and float(ymin) >= 0 and float(xmax) <= width and float(ymax) <= height
            assert inside, f'“{word}” lies outside the page of {path.name}'
    root = run('qpdf', '--show-object=trailer', path)
    catalogue = run('qpdf', '--show-object=' + re.search(r'/Root (\d+)', root)[1], path)
    assert re.search(rf'/Lang \({language}', catalogue), f'the language is not {language}: {catalogue}'


def from_window():
    with Kring(FILE) as app:
        app.map()
        for kind in ('pdf',):
            path = HOME / f'karta.{kind}'
            app.key('ctrl+e')
            app.press(re.compile('Export …$'), 'button')
            app.wait(lambda: len(app.windows()) >= 2 and app.find(re.compile('^(_Name Name|Name)'), 'text',
                     app.windows()[-1]) or app.find(None, 'file chooser'), 'the file chooser')
            app.editor()
            app.key('ctrl+a')
            app.type(str(path))
            app.key('Return')
            app.wait(path.exists, f'{path.name} to be there', 30)
            app.wait(lambda: path.read_bytes()[-6:].strip() == b'%%EOF', 'the PDF to be whole')
        assert app.close() == 0
    check_pdf(HOME / 'karta.pdf', 'sv')


def from_command_line():
    cli('export', FILE, HOME / 'a3.pdf', '--page', 'A3', '--landscape')
    check_pdf(HOME / 'a3.pdf', 'sv', A3)
    cli('export', FILE, HOME / 'fit.pdf', '--page', 'fit', '--lang', 'da')
    check_pdf(HOME / 'fit.pdf', 'da')
    cli('export', FILE, HOME / 'a4.pdf', '--page', 'A4', '--theme', 'grey')
    check_pdf(HOME / 'a4.pdf', 'sv')
    cli('export', FILE, HOME / 'karta.svg')
    svg = words(re.sub(r'<[^>]*>', ' ', (HOME / 'karta.svg').read_text()))
    assert not [n for n in names() if n not in svg], 'a name is missing in the SVG'
    cli('export', FILE, HOME / 'karta.png')
    colours = int(run('identify', '-format', '%k', HOME / 'karta.png'))
    assert colours > 50, f'the PNG has {colours} colours'


from_command_line()
from_window()
