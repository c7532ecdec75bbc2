-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The document, version 1. These tables hold only what is true today.
--
-- Rules, each held by a test: every table is STRICT and has a text key that is a UUID in lower case and is never
-- changed; no triggers, no generated columns, no UNIQUE on what people reorder. They are what makes undo by changesets
-- exact (src/README.md).

-- The document itself: one row.
CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,             -- on its pages; empty: the file's name is shown
  language TEXT NOT NULL          -- en, sv, nb, da: what exports speak unless told otherwise
) STRICT;

-- What a citizen needs help to make better: the root of a map.
CREATE TABLE need (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  own_words TEXT NOT NULL,        -- one quotation, in the citizen's own words
  citizen TEXT NOT NULL,          -- the person or group, so that nobody can be identified
  note TEXT NOT NULL,
  rank REAL NOT NULL              -- order in the sidebar; sparse, so that one can be put between two
) STRICT;

-- A unit, role, person, group or place that is or could be a resource.
CREATE TABLE actor (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,          -- 0 unit, 1 role, 2 person, 3 group, 4 place
  sector INTEGER NOT NULL,        -- 0 citizen's own network, 1 our organisation, 2 other public bodies,
                                  -- 3 civil society, 4 business
  note TEXT NOT NULL,
  need TEXT REFERENCES need (id) ON DELETE SET NULL
                                  -- somebody of a citizen's own network belongs to this need and is offered on no other
) STRICT;
CREATE INDEX actor_need ON actor (need);

-- The hierarchy. At most one main row for an actor and kind; further ones are drawn dotted.
CREATE TABLE line (
  id TEXT NOT NULL PRIMARY KEY,
  actor TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  above TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,          -- 0 part of (a unit), 1 reports to (a manager)
  main INTEGER NOT NULL           -- 0 or 1
) STRICT;
CREATE INDEX line_actor ON line (actor);
CREATE INDEX line_above ON line (above);

-- What one actor brings to one need. At most one for a pair: a rule that check reports.
CREATE TABLE contribution (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  actor TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  ring INTEGER NOT NULL,          -- 0 walks beside, 1 engaged, 2 available, 3 possible
  offer TEXT NOT NULL,
  delivers INTEGER NOT NULL,      -- 0 or 1; both ticks can be true
  enables INTEGER NOT NULL,
  activity TEXT NOT NULL,         -- what is done
  effect TEXT NOT NULL            -- what becomes better for the citizen
) STRICT;
CREATE INDEX contribution_need ON contribution (need);
CREATE INDEX contribution_actor ON contribution (actor);

-- A relation between two actors.
CREATE TABLE tie (
  id TEXT NOT NULL PRIMARY KEY,
  one TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  strength INTEGER NOT NULL,      -- 0 strong, 1 working, 2 weak, 3 strained
  direction INTEGER NOT NULL,     -- 0 none, 1 from one to other, 2 from other to one, 3 both
  note TEXT NOT NULL
) STRICT;
CREATE INDEX tie_one ON tie (one);
CREATE INDEX tie_other ON tie (other);

-- Where an actor stands, written in the edit that moved it.
CREATE TABLE place (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT REFERENCES need (id) ON DELETE CASCADE, -- NULL for the arrangements of the whole document
  arrangement INTEGER NOT NULL,   -- 0 around, 1 hierarchy, 2 network
  actor TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  u REAL NOT NULL,                -- around: part of the wedge, 0 to 1; else node heights to the right
  v REAL NOT NULL,                -- around: depth in the ring, 0 to 1; else node heights downwards
  pinned INTEGER NOT NULL         -- 1: put there by hand
) STRICT;
CREATE INDEX place_need ON place (need);
CREATE INDEX place_actor ON place (actor);

-- Not part of the content and not undone: which saving this file is, and the sum over its content.
CREATE TABLE publication (
  id TEXT NOT NULL PRIMARY KEY,   -- always the same one
  save_id TEXT NOT NULL,          -- a new UUID at each saving
  content_sum TEXT NOT NULL       -- SHA-256 over all rows in order
) STRICT;
