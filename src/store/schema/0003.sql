-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: what a team decides. Who takes part, when they meet, what they agree on, the changes they make in one loop or
-- in two, and what those plan on the map. The tables of before hold only what is true today; a plan is a row of its own
-- until its change is adopted. The rules are those of version 1.

-- Somebody who takes part, as the team writes it: a name or a role.
CREATE TABLE participant (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  actor TEXT REFERENCES actor (id) ON DELETE SET NULL, -- which actor it is, if any
  mandate INTEGER NOT NULL        -- 1: may decide
) STRICT;
CREATE INDEX participant_actor ON participant (actor);

-- Dialogues and presentations happen in a meeting.
CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,             -- what it was about
  held_on TEXT NOT NULL,          -- YYYY-MM-DD, or empty
  fixed TEXT NOT NULL,            -- the frame: what is not up for talk,
  adjustable TEXT NOT NULL,       -- what can be adjusted
  open_to TEXT NOT NULL           -- and what is open
) STRICT;

-- Who was at which meeting.
CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_participant ON attendance (participant);

-- Something a team decides to do differently. Its steps are told in the order in which they are asked.
CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  need TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  rank REAL NOT NULL,             -- order on the board; sparse
  loop INTEGER NOT NULL,          -- 0 not yet typed, 1 single, 2 double
  stage INTEGER NOT NULL,         -- 0 idea, 1 small test, 2 what we learnt, 3 adopted, 4 abandoned
  owner TEXT REFERENCES participant (id) ON DELETE SET NULL, -- who sees to it; if nobody of those:
  owner_name TEXT NOT NULL,       -- as the team writes it
  story TEXT NOT NULL,            -- a line of the story it springs from
  problem TEXT NOT NULL,          -- as the citizen sees it
  fixed TEXT NOT NULL,            -- the frame, as of a meeting
  adjustable TEXT NOT NULL,
  open_to TEXT NOT NULL,
  activity TEXT NOT NULL,         -- what is done
  effect TEXT NOT NULL,           -- what becomes better for the citizen
  begins_on TEXT NOT NULL,        -- YYYY-MM-DD, or empty
  due_on TEXT NOT NULL,
  -- Which loop? 0 not asked, 1 yes, 2 partly, 3 no
  asks_keep INTEGER NOT NULL,     -- do we keep what we take for granted?
  asks_view INTEGER NOT NULL,     -- would our view of our task have to change?
  asks_give_up INTEGER NOT NULL,  -- would somebody have to give something up?
  asks_before INTEGER NOT NULL,   -- have we tried to fix this before?
  -- A single loop
  kind INTEGER NOT NULL,          -- 0 improve, 1 add, 2 wind down
  practice TEXT NOT NULL,         -- how it is done today
  -- A double loop
  pattern TEXT NOT NULL,          -- what keeps happening, with examples
  says TEXT NOT NULL,             -- what we say guides us
  shows TEXT NOT NULL,            -- what our actions show
  assumption TEXT NOT NULL,       -- "we act as if …"; of a single loop the one that is kept
  made_sense TEXT NOT NULL,       -- why it once did
  consequences TEXT NOT NULL,     -- intended or not, for citizen, staff and us
  opposite TEXT NOT NULL,         -- what if it were not true
  new_assumption TEXT NOT NULL,   -- "we will act as if …"
  holds TEXT NOT NULL,            -- what keeps the old in place: a rule, a budget, a role, a measure, a word
  -- What came of it
  learnt TEXT NOT NULL,
  decision INTEGER NOT NULL       -- 0 none yet, 1 adopt, 2 adapt, 3 abandon
) STRICT;
CREATE INDEX change_need ON change (need);
CREATE INDEX change_owner ON change (owner);

-- A test in small scale: one cycle of a change, which may have several.
CREATE TABLE trial (
  id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  name TEXT NOT NULL,             -- what is tried, and where
  with_whom TEXT NOT NULL,
  with_citizen INTEGER NOT NULL,  -- 1: the citizen is among them
  prediction TEXT NOT NULL,
  measure TEXT NOT NULL,          -- how the effect is seen
  stop TEXT NOT NULL,             -- when it is broken off
  begins_on TEXT NOT NULL,        -- YYYY-MM-DD, or empty
  ends_on TEXT NOT NULL,
  happened TEXT NOT NULL,
  surprises TEXT NOT NULL,
  product TEXT NOT NULL,          -- what came of it: the new way of working,
  process TEXT NOT NULL,          -- and relations, trust, a shared understanding
  decision INTEGER NOT NULL       -- 0 none yet, 1 adopt, 2 adapt, 3 abandon
) STRICT;
CREATE INDEX trial_change ON trial (change);

-- A value that was measured in a test.
CREATE TABLE measurement (
  id TEXT NOT NULL PRIMARY KEY,
  trial TEXT NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
  measured_on TEXT NOT NULL,      -- YYYY-MM-DD, or empty
  value REAL NOT NULL
) STRICT;
CREATE INDEX measurement_trial ON measurement (trial);

-- A double-loop change may have several single-loop ones in it.
CREATE TABLE component (
  id TEXT NOT NULL PRIMARY KEY,
  whole TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  part TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX component_whole ON component (whole);
CREATE INDEX component_part ON component (part);

-- Which actors a change touches.
CREATE TABLE touching (
  id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  actor TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX touching_change ON touching (change);
CREATE INDEX touching_actor ON touching (actor);

-- Who takes part in a change.
CREATE TABLE involvement (
  id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX involvement_change ON involvement (change);
CREATE INDEX involvement_participant ON involvement (participant);

-- One of several voices on a step of a change.
CREATE TABLE voice (
  id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  step INTEGER NOT NULL,          -- 0 pattern, 1 what we say and do, 2 we act as if, 3 why it made sense, 4 consequences,
                                  -- 5 the opposite, 6 we will act as if, 7 what holds, 8 test, 9 what we learnt
  said_by TEXT NOT NULL,          -- as the team writes it, or empty
  text TEXT NOT NULL
) STRICT;
CREATE INDEX voice_change ON voice (change);

-- What a change threatens, for whom, and what would carry them. Private: see src/model/kring-consent.h.
CREATE TABLE threat (
  id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,          -- 0 our picture of ourselves, 1 of the world, 2 our position, 3 other
  whom TEXT NOT NULL,
  loss TEXT NOT NULL,
  support TEXT NOT NULL
) STRICT;
CREATE INDEX threat_change ON threat (change);

-- What a change would add, alter or end on the map.
CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  act INTEGER NOT NULL,           -- 0 add, 1 alter, 2 end
  tie TEXT REFERENCES tie (id) ON DELETE CASCADE,                   -- that is altered or ended,
  contribution TEXT REFERENCES contribution (id) ON DELETE CASCADE, -- or this,
  one TEXT REFERENCES actor (id) ON DELETE CASCADE,                 -- or the ends of a tie that is added;
  other TEXT REFERENCES actor (id) ON DELETE CASCADE,               -- without the other, who will contribute to
  need TEXT REFERENCES need (id) ON DELETE CASCADE,                 -- this need
  strength INTEGER NOT NULL,      -- of a tie, as in tie
  direction INTEGER NOT NULL,
  ring INTEGER NOT NULL,          -- of a contribution, as in contribution
  offer TEXT NOT NULL,
  CHECK ((act = 0) = (tie IS NULL AND contribution IS NULL)),
  CHECK ((act = 0) = (one IS NOT NULL AND (other IS NULL) + (need IS NULL) = 1))
) STRICT;
CREATE INDEX plan_change ON plan (change);
CREATE INDEX plan_tie ON plan (tie);
CREATE INDEX plan_contribution ON plan (contribution);
CREATE INDEX plan_one ON plan (one);
CREATE INDEX plan_other ON plan (other);
CREATE INDEX plan_need ON plan (need);

-- Something that was agreed on; it comes back at the next meeting. It springs from one thing.
CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY,
  what TEXT NOT NULL,
  owner TEXT REFERENCES participant (id) ON DELETE SET NULL, -- who sees to it; if nobody of those:
  owner_name TEXT NOT NULL,
  due_on TEXT NOT NULL,           -- YYYY-MM-DD, or empty
  done INTEGER NOT NULL,          -- 0 or 1
  meeting TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  change TEXT REFERENCES change (id) ON DELETE CASCADE,
  CHECK ((meeting IS NULL) + (change IS NULL) = 1)
) STRICT;
CREATE INDEX agreement_owner ON agreement (owner);
CREATE INDEX agreement_meeting ON agreement (meeting);
CREATE INDEX agreement_change ON agreement (change);
