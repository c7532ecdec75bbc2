# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema keeps to what makes undo by changesets exact.

SQLite's session extension passes silently over a table without a primary key and over a row with NULL in its key, fails
with generated columns, and cannot put back values that were swapped under UNIQUE; triggers would write what no edit
named. Lost would be a person's undo, without a word.
"""
import re
import sqlite3

import rules


def tables(db):
    return [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]


def columns(db, table):
    """Name, type, whether NULL is refused, place in the key, whether hidden or generated."""
    return [(name, kind, bool(notnull), pk, hidden)
            for _, name, kind, notnull, _, pk, hidden in db.execute(f'PRAGMA table_xinfo ({table})')]


def complaints_of_table(db, table):
    sql = db.execute('SELECT sql FROM sqlite_schema WHERE name = ?', [table]).fetchone()[0]
    if not re.search(r'\)\s*STRICT(, WITHOUT ROWID)?$', sql.strip()):
        yield f'{table} is not STRICT'
    keys = [c for c in columns(db, table) if c[3]]
    if [(name, kind, notnull) for name, kind, notnull, _, _ in keys] != [('id', 'TEXT', True)]:
        yield f'{table} needs the key id TEXT NOT NULL PRIMARY KEY, and has {keys or "none"}'
    for name, _, _, _, hidden in columns(db, table):
        if hidden:
            yield f'{table}.{name} is generated: a change of it could not be undone'
    if re.search(r'\bCOLLATE\b', sql, re.I):
        yield f'{table} has a collation: a key changed only in case could not be undone'
    for _, index, unique, origin, _ in db.execute(f'PRAGMA index_list ({table})'):
        if unique and origin != 'pk':
            yield f'{table} has the unique index {index}: values swapped under it could not be put back'
    for _, _, other, column, to, update, delete, _ in db.execute(f'PRAGMA foreign_key_list ({table})'):
        if other not in tables(db) or to != 'id':
            yield f'{table}.{column} refers to {other}.{to}, which is no key'
        if update != 'NO ACTION' or delete not in ('CASCADE', 'SET NULL'):
            yield f'{table}.{column}: ON UPDATE {update}, ON DELETE {delete}; keys never change, and nothing may dangle'
        if not any(row[2] == column and row[0] == 0 for (name,) in
                   db.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?", [table])
                   for row in db.execute(f'PRAGMA index_info ({name})')):
            yield f'{table}.{column} has no index: removing a {other} would read all of {table}'


def main():
    scripts = rules.files('*.sql', below='src/store/schema')
    rules.need(scripts, 'schema')
    numbers = [p.stem for p in scripts]
    broken = [] if numbers == [f'{i:04}' for i in range(1, len(numbers) + 1)] else ['the schema has a gap in its numbers']
    db = sqlite3.connect(':memory:')
    for script in scripts:
        db.executescript(rules.read(script))
    rules.need(tables(db), 'table')
    others = db.execute("SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index')")
    broken += [f'the schema has the {kind} {name}' for kind, name in others]
    for table in tables(db):
        broken += complaints_of_table(db, table)
    rules.end(broken)


main()
