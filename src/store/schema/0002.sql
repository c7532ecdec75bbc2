-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: the citizen's side (the goal, stories, verdicts), tags, notes on the picture, sentences put aside, and the
-- key under which another system knows an actor. The rules are those of version 1.

-- Was the goal set with the citizen, and do we keep to it? 0 not asked, 1 yes, 2 partly, 3 no.
ALTER TABLE need ADD COLUMN goal_set INTEGER NOT NULL DEFAULT 0;
ALTER TABLE need ADD COLUMN goal_loyal INTEGER NOT NULL DEFAULT 0;
-- Could it have been prevented (0 or 1), and where did it begin?
ALTER TABLE need ADD COLUMN prevented INTEGER NOT NULL DEFAULT 0;
ALTER TABLE need ADD COLUMN began TEXT NOT NULL DEFAULT '';

-- What the system the actor was imported from calls it, so that importing again finds it; empty: nothing.
ALTER TABLE actor ADD COLUMN import_key TEXT NOT NULL DEFAULT '';

-- The need told at length. Without consent it is never shown to others; withdrawing consent empties it.
CREATE TABLE story (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  teller TEXT NOT NULL,           -- a name or role, as the team writes it
  told_on TEXT NOT NULL,          -- YYYY-MM-DD, or empty
  consent INTEGER NOT NULL,       -- 0 or 1
  text TEXT NOT NULL
) STRICT;
CREATE INDEX story_need ON story (need);

-- What the citizen finds has become of it: kept apart from anything the organisation says.
CREATE TABLE verdict (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  judges TEXT,                    -- the change or test that is judged; NULL: the need as a whole
  value INTEGER NOT NULL,         -- 0 worse, 1 same, 2 better, 3 as I wished
  given_on TEXT NOT NULL,         -- YYYY-MM-DD, or empty
  given_by TEXT NOT NULL,
  own_words TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_need ON verdict (need);

-- A word that actors are gathered under.
CREATE TABLE tag (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- Which actor bears which tag.
CREATE TABLE tagging (
  id TEXT NOT NULL PRIMARY KEY,
  tag TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  actor TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX tagging_tag ON tagging (tag);
CREATE INDEX tagging_actor ON tagging (actor);

-- A note lying on a picture.
CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT REFERENCES need (id) ON DELETE CASCADE, -- NULL on the arrangements of the whole document
  arrangement INTEGER NOT NULL,   -- as in place
  text TEXT NOT NULL,
  u REAL NOT NULL,                -- its middle. around: half widths of the outermost ring to the right of the need;
                                  -- else node heights to the right
  v REAL NOT NULL                 -- the same downwards
) STRICT;
CREATE INDEX note_need ON note (need);

-- A sentence about the map that somebody put aside; it stays aside while the facts are these.
CREATE TABLE aside (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT REFERENCES need (id) ON DELETE CASCADE, -- NULL: a sentence about the whole document
  observation TEXT NOT NULL,      -- which sentence
  facts TEXT NOT NULL,            -- what it rests on, as one word
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX aside_need ON aside (need);
