import type { Migration } from "../engines/postgres/migrations.ts";

/** What the librarian and the readers keep beside the engine's tables; entries are never changed, only added. */
export const ofLibrarian: readonly Migration[] = [
  {
    number: 1,
    name: "what the librarian did, says, and is asked",
    sql: `
      create table ledger (
        id text primary key,
        made text not null,
        digest text not null,
        complaints jsonb not null
      );
      -- One row: what the librarian last said of its folders.
      create table librarian_report (
        single boolean primary key default true check (single),
        at timestamptz not null,
        report jsonb not null
      );
      -- What a reader wants of the librarian, until the reader has the answer.
      create table librarian_task (
        id text primary key,
        kind text not null,
        args jsonb not null,
        asked timestamptz not null default now(),
        taken boolean not null default false,
        answer jsonb
      );
      -- What only one of all processes may do, by its name.
      create table done_once (
        name text primary key,
        at timestamptz not null default now()
      );
    `,
  },
];
