export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Statements without parameters. */
  readonly sql: string;
}

/**
 * The tables, in steps that are never edited again. Nothing but what PostgreSQL 14 has by itself is needed: terms are
 * folded, stemmed and compared by us, so that there is no use for the extensions `unaccent` and `pg_trgm`. Terms are
 * bytea: their order is that of their bytes, whatever the collation, and any character may stand in them.
 */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: "articles, postings, passages, and what processes load",
    sql: `
-- One row. revision: rises with each change of articles; layout: rises when parts are made or dropped; flushed: changes
-- up to this revision are in parts, later ones in fresh; oldest: later changes are all in changes; snapshot: of which
-- revision the snapshot is.
create table library (
  one boolean primary key default true check (one),
  epoch text not null,
  revision bigint not null default 0,
  layout bigint not null default 0,
  flushed bigint not null default 0,
  oldest bigint not null default 0,
  snapshot bigint not null default 0,
  next_no integer not null default 0,
  next_part integer not null
);
-- Parts of two libraries that take each other's place have different numbers, so that none is taken for another.
insert into library (epoch, next_part)
values (md5(random()::text || clock_timestamp()::text), 1 + floor(random() * 1000000000)::int);

-- no: a number that no other article had or will have. body: the article as bytes, deflated.
create table articles (
  no integer primary key,
  id text not null,
  body bytea not null,
  sequence bytea not null,
  marks bytea not null
);
alter table articles alter body set storage external;

-- What articles tell of people, as UTF-8.
create table notes (no integer primary key, id text not null, note bytea not null);

-- What each revision took away and added, but for texts and postings.
create table changes (revision bigint primary key, change bytea not null);
alter table changes alter change set storage external;

-- Postings of what came last, as processes hold them.
create table fresh (revision bigint primary key, terms bytea not null, passages bytea not null);
alter table fresh alter terms set storage external;
alter table fresh alter passages set storage external;

-- Articles whose postings stand in tables. place: their order. head: numbers and lengths of the articles; vocabulary:
-- terms that people may misspell, with their document frequencies.
create table parts (
  part integer primary key,
  kind text not null check (kind in ('terms', 'passages')),
  place integer not null,
  head bytea not null,
  vocabulary bytea not null
);
alter table parts alter head set storage external;
alter table parts alter vocabulary set storage external;

-- Neighbouring terms with their postings in one row; first: the first of them.
create table postings (part integer, first bytea, block bytea not null, primary key (part, first));
alter table postings alter block set storage external;

create table passages (part integer, bucket integer, entries bytea not null, primary key (part, bucket));
alter table passages alter entries set storage external;

-- Cards and completions at a revision, in pieces cut into chunks.
create table snapshots (
  revision bigint,
  piece integer,
  chunk integer,
  bytes bytea not null,
  primary key (revision, piece, chunk)
);
alter table snapshots alter bytes set storage external;
`,
  },
];
