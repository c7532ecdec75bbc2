-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4: what a team talks about. A dialogue on a template, its answers, and what each marked alone; a manager's own
-- development plan. The rules are those of version 1. What a template asks is not a matter of the schema: answers refer to
-- what it calls a section, a question and their parts, by words that never change their meaning.

-- A template as it was when a dialogue on it was begun, in all its languages: the document needs no other copy.
CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,             -- what the template calls itself: "seven-principles"
  version INTEGER NOT NULL,
  source TEXT NOT NULL            -- the XML; its rules are in data/dialogues/README.md
) STRICT;

-- One facilitated talk on a template, at a meeting.
CREATE TABLE dialogue (
  id TEXT NOT NULL PRIMARY KEY,
  template TEXT NOT NULL REFERENCES template (id) ON DELETE CASCADE,
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  name TEXT NOT NULL,             -- empty: the title of its template
  people INTEGER NOT NULL,        -- how many mark alone
  finished INTEGER NOT NULL,      -- 0 or 1
  question TEXT NOT NULL,         -- where it stands: this question; empty: at its beginning
  phase INTEGER NOT NULL          -- 0 alone, 1 in pairs, 2 all, 3 decide
) STRICT;
CREATE INDEX dialogue_template ON dialogue (template);
CREATE INDEX dialogue_meeting ON dialogue (meeting);

-- What became of one section in one dialogue.
CREATE TABLE discussion (
  id TEXT NOT NULL PRIMARY KEY,   -- follows from dialogue and section, as the keys of the next three tables do
  dialogue TEXT NOT NULL REFERENCES dialogue (id) ON DELETE CASCADE,
  section TEXT NOT NULL,
  discussed INTEGER NOT NULL,     -- 0 or 1
  note TEXT NOT NULL              -- what we said
) STRICT;
CREATE INDEX discussion_dialogue ON discussion (dialogue);

-- How one question is asked in one dialogue.
CREATE TABLE asking (
  id TEXT NOT NULL PRIMARY KEY,
  dialogue TEXT NOT NULL REFERENCES dialogue (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  revealed INTEGER NOT NULL,      -- 1: what each marked alone is shown
  alone INTEGER NOT NULL,         -- minutes of each phase; 0: as the template says
  pairs INTEGER NOT NULL,
  together INTEGER NOT NULL,
  decide INTEGER NOT NULL
) STRICT;
CREATE INDEX asking_dialogue ON asking (dialogue);

-- What the group answered. What a row says depends on the kind of question: src/model/kring-talk.h.
CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  dialogue TEXT NOT NULL REFERENCES dialogue (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  item TEXT NOT NULL,             -- an option, "now" or "wanted", a row, a check, a method; or empty
  part TEXT NOT NULL,             -- the column of a table; or empty
  value INTEGER NOT NULL,
  u REAL NOT NULL,                -- a place, 0 to 1
  v REAL NOT NULL,
  text TEXT NOT NULL,
  rank REAL NOT NULL              -- order of what people write below each other; sparse
) STRICT;
CREATE INDEX answer_dialogue ON answer (dialogue);

-- What each marked alone, counted: never who, when, or in which order. So that not even the place of a row in the file
-- tells, rows lie in the order of their keys.
CREATE TABLE tally (
  id TEXT NOT NULL PRIMARY KEY,
  dialogue TEXT NOT NULL REFERENCES dialogue (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  item TEXT NOT NULL,             -- "now" or "wanted"
  u REAL NOT NULL,                -- 1 to 5 on a scale; else a place, 0 to 1, in steps of 1/32
  v REAL NOT NULL,
  marks INTEGER NOT NULL          -- how many
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_dialogue ON tally (dialogue);

-- A manager's own development plan. All of it is private: see src/model/kring-consent.h.
CREATE TABLE development (
  id TEXT NOT NULL PRIMARY KEY,
  template TEXT REFERENCES template (id) ON DELETE SET NULL, -- whose methods it chooses from
  manager TEXT NOT NULL,
  begins_on TEXT NOT NULL,        -- YYYY-MM-DD, or empty
  ends_on TEXT NOT NULL,
  needs_individual TEXT NOT NULL, -- what I need to develop, seen from myself,
  needs_group TEXT NOT NULL,      -- from those I lead,
  needs_operation TEXT NOT NULL,  -- from what we are there for
  strategies TEXT NOT NULL,       -- which strategies it serves
  supporters TEXT NOT NULL,       -- who supports me
  conditions TEXT NOT NULL,       -- what I need for it
  evidence TEXT NOT NULL,         -- how I will know
  talk_with TEXT NOT NULL,        -- my own manager,
  talk_on TEXT NOT NULL           -- and when we talk of it
) STRICT;
CREATE INDEX development_template ON development (template);

CREATE TABLE goal (
  id TEXT NOT NULL PRIMARY KEY,
  development TEXT NOT NULL REFERENCES development (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  due_on TEXT NOT NULL,           -- YYYY-MM-DD, or empty
  done INTEGER NOT NULL,          -- 0 or 1
  rank REAL NOT NULL              -- order; sparse
) STRICT;
CREATE INDEX goal_development ON goal (development);

-- A method that somebody chose for the own development.
CREATE TABLE learning (
  id TEXT NOT NULL PRIMARY KEY,   -- follows from development and method
  development TEXT NOT NULL REFERENCES development (id) ON DELETE CASCADE,
  method TEXT NOT NULL,           -- as the template calls it
  what TEXT NOT NULL,             -- what I will do
  begins_on TEXT NOT NULL,        -- YYYY-MM-DD, or empty
  ends_on TEXT NOT NULL
) STRICT;
CREATE INDEX learning_development ON learning (development);

CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  development TEXT NOT NULL REFERENCES development (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL,          -- YYYY-MM-DD, or empty
  text TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_development ON follow_up (development);

-- An agreement may also spring from a dialogue, in which a section of its template led to it, or from a plan.
CREATE TABLE agreement_new (
  id TEXT NOT NULL PRIMARY KEY,
  what TEXT NOT NULL,
  owner TEXT REFERENCES participant (id) ON DELETE SET NULL, -- who sees to it; if nobody of those:
  owner_name TEXT NOT NULL,
  due_on TEXT NOT NULL,           -- YYYY-MM-DD, or empty
  done INTEGER NOT NULL,          -- 0 or 1
  meeting TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  change TEXT REFERENCES change (id) ON DELETE CASCADE,
  dialogue TEXT REFERENCES dialogue (id) ON DELETE CASCADE,
  section TEXT NOT NULL,          -- of the dialogue's template; or empty
  development TEXT REFERENCES development (id) ON DELETE CASCADE,
  CHECK ((meeting IS NOT NULL) + (change IS NOT NULL) + (dialogue IS NOT NULL) + (development IS NOT NULL) = 1)
) STRICT;
INSERT INTO agreement_new
  SELECT id, what, owner, owner_name, due_on, done, meeting, change, NULL, '', NULL FROM agreement;
DROP TABLE agreement;
ALTER TABLE agreement_new RENAME TO agreement;
CREATE INDEX agreement_owner ON agreement (owner);
CREATE INDEX agreement_meeting ON agreement (meeting);
CREATE INDEX agreement_change ON agreement (change);
CREATE INDEX agreement_dialogue ON agreement (dialogue);
CREATE INDEX agreement_development ON agreement (development);
