import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Fast rather than small: what is deflated so is soon written anew. */
const fast = 1;
/** Small: articles are most of what a library needs, and take hardly longer so. */
const small = 6;

/**
 * What articles and changes have in common, so that it need not stand in each; the commonest last. What is in a database
 * was deflated with it: it must stay as it is.
 */
const dictionary = Buffer.from(
  `"removed":[],"added":[{"no":"article":{"id":"","source":["completions":[{"fields":["article"],"kind":"title","label":"",
"value":"","folded":"","forms":[{"kind":"role","folded":"","label":""}],"quotes":0,"fewest":1},{"fields":["topic","speaker"],
"kind":"organisation","fields":["source"],"kind":"outlet","fields":["topic"],"kind":"topic","fewest":2},"note":"",
"outletNote":"","outletColor":,"alsoIn":[{"id":"","outlet":""}],"kind":"subhead"},"kind":"caption"},"kind":"lede"},
"form":"turn","unsaid":"denied"},"because":{"called":null,"articles":},"tier":"named","tier":"unknown"}},"evidence":"pronoun",
"evidence":"declared","evidence":"continued","evidence":"headline","evidence":"library","evidence":"organisation",
{"text":"","kind":"record","lede":null,"lede":{"start":0,"end":},"title":{"start":0,"end":},"body":null,"body":{"start":,"end":},
"kind":"full","url":"https://www.","date":"2020-0","outlet":"","language":"en","authors":[],"tags":[],"abstract":null,"blocks":[{"span":
{"start":0,"end":},"kind":"title"},{"span":{"start":,"end":},"kind":"paragraph"}],"sentences":[{"span":{"start":0,"end":},"block":0},
"quotes":[],"quotes":[{"span":{"start":,"end":},"outer":{"start":,"end":},"context":{"start":,"end":},"within":null,"words":,
"speech":0.99,"attribution":{"tier":"mention","mention":{"start":,"end":},"speaker":null,"evidence":"role","confidence":0.9}},
"attribution":{"tier":"likely","speaker":0,"evidence":"name","mention":{"start":,"end":},"confidence":0.8}},"speakers":[],
"speakers":[{"kind":"person","name":"","role":null,"aliases":[],"mentions":[{"start":,"end":}]},{"kind":"description","name":"",
"role":null,"clues":{"people":[{"name":{"start":,"end":},"gender":null,"offices":[],"speaker":null}],"doubts":[]},"id":"","origin":""}
{"start":,"end":}},{"span":{"start":,"end":},"kind":"paragraph"},{"span":{"start":,"end":},"block":`.replaceAll(
    "\n",
    "",
  ),
);

export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: fast });
}

export function inflated(bytes: Uint8Array): Uint8Array {
  return inflateRawSync(bytes);
}

/** `stays`: whether it is there for long, and so worth the time that makes it small. */
export function jsonToBytes(value: unknown, stays: boolean): Uint8Array {
  const level = stays ? small : fast;
  return deflateRawSync(Buffer.from(JSON.stringify(value)), { level, dictionary });
}

/** What {@link jsonToBytes} was given, as far as JSON knows it. */
export function jsonFromBytes(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes, { dictionary }).toString());
}
