import { words } from "../parts/fold.ts";
import type { Strength } from "../shape/reporting-words.ts";
import { conjugateEnglish } from "./conjugate.ts";

const strongVerbs = words(`
  acknowledge admit admonish advise affirm allege announce argue assert assure aver boast caution claim comment complain concede conclude confess
  confirm contend counter criticise criticize declare decry denounce deny describe disclose elaborate emphasise emphasize exclaim explain
  insist joke lament mention muse observe opine predict proclaim quip reaffirm reason recall reckon reiterate remark reply
  respond retort reveal scoff shout stress suggest summarise summarize testify tweet warn whisper specify clarify quote reassure rejoin remember vow murmur mutter yell plead relay joke brag
  protest characterise characterize label condemn praise dismiss slam blast urge blame bemoan chide clarify cite concur counsel
  decry deplore deride deduce echo enthuse fume grumble hint implore inquire enquire instruct interrupt jest marvel moan mumble note
  observe pronounce prophesy quote recount reflect reprimand ridicule rue snap speculate sputter stipulate sum surmise sympathise
  sympathize theorise theorize thunder tease vent warn wail whine worry wisecrack`);
const weakVerbs = words(`
  add agree answer appeal ask begin believe call cite close consider continue demand estimate expect express fear feel hope inform laugh note offer
  point post promise propose publish question read recommend report request sigh sign state smile suspect term thank think urge welcome
  wonder accuse defend brand dub refer conclude finish start hail invite concur interject intone pledge order record list notice maintain
  identify justify credit reject view hear know mean`);
const irregular = words(
  `said says say saying told tells telling wrote writes writing written stated states stating`,
);
const irregularWeak =
  words(`tell write thought thinks feels felt read reads put puts went goes began spoke speaks speaking sang sings meant swore swears replied held holds heard
  made makes found finds saw sees gave gives quoted cried cries admitted admitting quipped quipping submitted`);

export const reporting = new Map<string, Strength>();
for (const verb of weakVerbs) for (const form of conjugateEnglish(verb)) reporting.set(form, "weak");
for (const form of irregularWeak) reporting.set(form, "weak");
for (const verb of strongVerbs) for (const form of conjugateEnglish(verb)) reporting.set(form, "strong");
for (const form of irregular) reporting.set(form, "strong");
for (const form of ["admitted", "admitting", "quipped"]) reporting.set(form, "strong");
for (const noun of [
  "state",
  "states",
  "comment",
  "comments",
  "claim",
  "claims",
  "label",
  "quote",
  "quotes",
  "reply",
  "praise",
  "stress",
  "reason",
  "protest",
  "protests",
  "plead",
  "caution",
  "slam",
  "blast",
  "urge",
  "counter",
  "remark",
  "remarks",
  "joke",
  "cite",
  "cites",
  "cited",
  "note",
  "notes",
  "echo",
  "echoes",
  "echoed",
  "snap",
  "vent",
  "worry",
  "worries",
  "worried",
  "reflect",
  "reflects",
  "reflected",
  "hint",
  "hints",
  "blame",
  "tease",
  "sum",
  "sums",
  "pronounced",
  "interrupt",
])
  reporting.set(noun, "weak");
for (const notVerb of [
  "comment",
  "reason",
  "reasons",
  "protests",
  "state",
  "point",
  "points",
  "order",
  "orders",
  "term",
  "terms",
  "brands",
  "list",
  "record",
  "jest",
  "sums",
  "echoes",
  "hints",
  "notes",
]) {
  reporting.delete(notVerb);
}
