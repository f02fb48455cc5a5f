import fc from "fast-check";
import { citationFormats } from "../../src/domain/cited-source.ts";
import { titleButton } from "../../src/domain/open-article.ts";
import type { QuotedPassage } from "../../src/domain/quoted.ts";
import type { Action, Control, EditReply, Reply } from "../../src/domain/reply.ts";
import {
  type CheckedQuotation,
  changeKinds,
  type Found,
  type Joint,
  type Place,
  type SpeakerCheck,
  type Verdict,
} from "../../src/domain/verification.ts";
import { locales } from "../../src/locales/index.ts";
import { anyReply } from "../discord/message/arbitrary-reply.ts";

/** Kinds of reply that `anyReply` leaves out, over the hostile articles of which it is made. */

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    "@everyone **b** `c` [x](https://x.example) # <t:1:R>",
    "_".repeat(3000),
    "mot ".repeat(900),
    "```\n```",
    "a",
  ),
);

const quoted: fc.Arbitrary<QuotedPassage> = anyReply
  .filter((reply) => reply.kind === "quote")
  .map(({ quote }) => quote);

const action = (command: Action["command"], act: string, ...args: string[]): Action => ({
  command,
  act,
  args,
});

const button = (label: "previous" | "next" | "context" | "open-quote", to: Action): Control => ({
  kind: "button",
  label,
  action: to,
  enabled: true,
});

const contextReply = fc
  .record({ quote: quoted, holdsQuotation: fc.boolean() })
  .map(({ quote, holdsQuotation }): Reply => {
    const to = (offset: number) => action("quote", "context", quote.id, String(offset));
    return {
      kind: "context",
      quote,
      paragraph: {
        passage: quote.context,
        quotation: holdsQuotation ? quote.outer : null,
        hasPrevious: true,
        hasNext: true,
      },
      controls: [
        button("previous", to(-1)),
        button("next", to(1)),
        button("open-quote", action("quote", "show", quote.id)),
        { kind: "share", action: to(0) },
      ],
    };
  });

const pageReply = fc
  .record({
    first: quoted,
    rest: fc.array(quoted, { maxLength: 8 }),
    page: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ first, rest, page }): Reply => {
    const { citation } = first;
    const to = (number: number) => action("article", "read", citation.article, String(number));
    return {
      kind: "page",
      citation,
      page: { passages: [first, ...rest].map(({ context }) => context), page, pages: page + 1 },
      controls: [button("next", to(page + 1)), { kind: "share", action: to(page) }],
    };
  });

const relatedReply = fc
  .record({
    quote: quoted,
    others: fc.uniqueArray(quoted, { maxLength: 5, selector: ({ citation }) => citation.article }),
    shared: fc.array(words, { minLength: 1, maxLength: 4 }),
    person: fc.option(words),
  })
  .map(
    ({ quote: { citation }, others, shared, person }): Reply => ({
      kind: "related",
      citation,
      related: others.map((other) => ({ citation: other.citation, shared, person })),
      controls: others.map((other) => titleButton(other.citation)),
    }),
  );

const latestReply = fc
  .record({
    quotes: fc.uniqueArray(quoted, {
      minLength: 1,
      maxLength: 10,
      selector: ({ citation }) => citation.article,
    }),
    from: fc.integer({ min: 1, max: 50_000 }),
  })
  .map(({ quotes, from }): Reply => {
    const citations = quotes.map(({ citation }) => citation);
    return {
      kind: "latest",
      topic: null,
      inexact: null,
      citations,
      from,
      total: from + 100,
      controls: [
        button("previous", action("latest", "page", String(from), "", "")),
        button("next", action("latest", "page", String(from + 10), "", "")),
        { kind: "share", action: action("latest", "page", String(from + 1), "", "") },
        { kind: "articles", action: action("article", "open", "", "", ""), choices: citations },
      ],
    };
  });

const citedReply = fc.record({ quote: quoted, text: words, format: fc.constantFrom(...citationFormats) }).map(
  ({ quote: { id, citation }, text, format }): Reply => ({
    kind: "cited",
    citation,
    format,
    text,
    controls: [
      button("open-quote", action("quote", "show", id)),
      { kind: "formats", action: action("quote", "cite", id), chosen: format },
    ],
  }),
);

const addition = fc.record({
  id: fc.constant("A1b2C3d4E5f6"),
  title: words,
  outlet: fc.option(words),
  date: fc.option(fc.constantFrom("2024", "2024-05", "2024-05-02")),
  url: fc.option(fc.constant(`https://example.org/${"a".repeat(1900)}`)),
  words: fc.nat(),
  paragraphs: fc.array(quoted, { maxLength: 2 }).map((quotes) => quotes.map(({ quote }) => quote.text)),
  leftOut: fc.option(fc.record({ reason: words, remedy: words })),
  replaces: fc.boolean(),
  more: fc.nat({ max: 49 }),
});

const step: fc.Arbitrary<EditReply["step"]> = fc.oneof(
  addition.map((one): EditReply["step"] => ({ kind: "preview", addition: one })),
  fc.record({ kind: fc.constant("kept" as const), title: words, articles: fc.integer({ min: 1, max: 50 }) }),
  quoted.map(({ citation }): EditReply["step"] => ({ kind: "asked", citation })),
  fc.record({ kind: fc.constantFrom("removed" as const, "restored" as const), title: words }),
  fc.record({ kind: fc.constantFrom("unchanged" as const, "gone" as const) }),
  fc.record({ kind: fc.constant("refused" as const), reason: words, remedy: words }),
);

const editReply = step.map((one): Reply => {
  const to = (label: "keep" | "discard" | "remove" | "cancel" | "undo", act: string): Control => ({
    ...{ kind: "button", label, action: action("library", act, "A1b2C3d4E5f6"), enabled: true },
  });
  return {
    kind: "edit",
    step: one,
    controls: [
      to("keep", "keep"),
      to("discard", "discard"),
      to("remove", "removal"),
      to("cancel", "cancel"),
      to("undo", "restore"),
    ],
  };
});

const whichPersonReply = fc
  .record({
    query: words,
    people: fc.uniqueArray(
      fc.record({ name: fc.string({ minLength: 1, maxLength: 100 }), articles: fc.nat() }),
      {
        minLength: 2,
        maxLength: 40,
        selector: ({ name }) => name,
      },
    ),
  })
  .map(
    ({ query, people }): Reply => ({
      kind: "which-person",
      query,
      controls: [{ kind: "people", action: action("article", "person", "", ""), choices: people }],
    }),
  );

const place: fc.Arbitrary<Place> = fc
  .record({ quote: quoted, position: fc.constantFrom("inside" as const, "outside" as const) })
  .map(({ quote: { id, citation, quote, attributed }, position }) => ({
    citation,
    span: quote.span,
    words: quote.text,
    runs: [quote.span],
    position,
    quote: position === "inside" ? 0 : null,
    quoteId: position === "inside" ? id : null,
    attributed,
  }));

const tier = fc.constantFrom("named" as const, "likely" as const);
const differs = fc.record({ kind: fc.constant("differs" as const), tier, name: words });
const speaker: fc.Arbitrary<SpeakerCheck> = fc.oneof(
  fc.constantFrom<SpeakerCheck>({ kind: "unclaimed" }, { kind: "not-confirmed" }),
  fc.record({ kind: fc.constant("confirmed" as const), tier }),
  differs,
);

const found = (check: fc.Arbitrary<SpeakerCheck>): fc.Arbitrary<Found> =>
  fc
    .record({ place, speaker: check, isOmitted: fc.boolean(), omitsNegation: fc.boolean() })
    .map(({ place: at, speaker: said, isOmitted, omitsNegation }) => ({
      places: [at],
      more: false,
      speaker: said,
      omitted: isOmitted ? [at.span] : [],
      omitsNegation,
      capitals: false,
    }));

/** The whole of any text that is checked here. */
const checked = { start: 0, end: 3600 };

const joints: readonly Joint[] = ["articles", "far-apart", "voices", "reordered", "left-out"];

const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  found(speaker).map((at): Verdict => ({ kind: "word-for-word", ...at })),
  found(speaker).map((at): Verdict => ({ kind: "marked-change", bracketed: [], ...at })),
  found(differs).map((at): Verdict => ({ kind: "other-speaker", bracketed: [], ...at })),
  fc
    .record({ place, changes: fc.subarray([...changeKinds], { minLength: 1 }), speaker })
    .map(({ place: at, changes, speaker: said }): Verdict => {
      // As in the library, a difference begins and ends between words.
      const middle = at.span.start + Math.max(0, at.words.indexOf(" "));
      return {
        kind: "altered",
        place: at,
        diff: [
          { kind: "delete", original: { start: at.span.start, end: middle } },
          { kind: "insert", checked },
          { kind: "keep", original: { start: middle, end: at.span.end }, checked },
        ],
        changes,
        likeness: 0.8,
        speaker: said,
      };
    }),
  fc.record({ places: fc.array(place, { minLength: 2, maxLength: 6 }), how: fc.constantFrom(...joints) }).map(
    ({ places, how }): Verdict => ({
      kind: "joined",
      how,
      pieces: places.map((at) => ({ checked, place: at })),
    }),
  ),
  fc.constantFrom<Verdict>(
    { kind: "not-found" },
    { kind: "too-short" },
    { kind: "too-few-words" },
    { kind: "unchecked" },
  ),
);

const verifiedReply = fc
  .array(
    fc.record({ text: words, verdict, isDenied: fc.boolean() }).map(
      ({ text, verdict: said, isDenied }): CheckedQuotation => ({
        span: { start: 0, end: text.length },
        text,
        words: 3,
        claimed: null,
        isDenied,
        verdict: said,
      }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((checked): Reply => ({ kind: "verified", checked, controls: [] }));

const date = fc.constantFrom(null, "2022", "2022-01", "2022-01-15");
const statusReply = fc
  .record({
    status: fc.record({
      articles: fc.nat(),
      records: fc.nat(),
      quotes: fc.nat(),
      outlets: fc.nat(),
      languages: fc.subarray(["fr", "en", "de", "es", "it", "ru", "und", "zz-ZZ", "x".repeat(40)]),
      firstDate: date,
      lastDate: date,
      loadedAt: fc.constant(new Date(1_700_000_000_000)),
      refused: fc.array(
        fc.record({
          path: words,
          line: fc.constantFrom(null, 7),
          reason: words,
          remedy: words,
        }),
        { maxLength: 30 },
      ),
      warnings: fc.nat(),
      reading: fc.constantFrom(null, { done: 3, total: 10_000 }),
    }),
    outcome: fc.constantFrom("as-is" as const, "reloaded" as const, "reload-failed" as const),
  })
  .map((said): Reply => ({ kind: "status", ...said }));

const codes = Object.keys(locales.en.errors) as (keyof typeof locales.en.errors)[];

export const furtherReply: fc.Arbitrary<Reply> = fc.oneof(
  contextReply,
  pageReply,
  relatedReply,
  citedReply,
  latestReply,
  whichPersonReply,
  verifiedReply,
  statusReply,
  editReply,
  fc.constantFrom(...codes).map((code): Reply => ({ kind: "error", code })),
);
