import type { Agreement } from "../agreement.ts";
import { either, feminine, masculine } from "../parts/agreement.ts";
import { CompoundMap } from "../parts/compounds.ts";
import { words } from "../parts/fold.ts";

/** Nouns for people: a woman's ends in -in, unless it is given. */
const people = `präsident minister kanzler sprecher direktor chef leiter meister professor forscher trainer wissenschaftler
  kapitän biologe landwirt bauer intendant geiger fischer schauspieler richter wirt anwalt staatsanwalt lehrer schüler student arzt pfarrer
  bischof pilot fahrer spieler torwart stürmer autor schriftsteller journalist reporter regisseur sänger musiker künstler maler dichter
  historiker physiker chemiker mediziner virologe psychologe soziologe ökonom ingenieur architekt handwerker bäcker gärtner händler
  unternehmer manager berater vorstand geschäftsführer gründer inhaber betreiber besitzer eigentümer vermieter mieter nachbar bewohner
  anwohner bürger wähler demonstrant aktivist politiker senator kandidat diplomat botschafter general offizier soldat polizist
  kommissar ermittler zeuge förster jäger retter helfer besucher zuschauer gast käufer verkäufer kollege partner freund gegner sohn bruder
  enkel cousin onkel vater großvater mann junge experte kritiker kurator bibliothekar dirigent komponist koch kellner generalsekretär
  staatssekretär rektor dekan gouverneur könig prinz papst dezernent kämmerer geschäftsführer moderator fotograf`;

/** Irregular, or of one gender; `f` where it is a woman's. */
const others: readonly (readonly [string, Agreement])[] = [
  ...words(
    "frau mutter großmutter tochter schwester tante cousine königin prinzessin ärztin äbtissin köchin",
  ).map((noun) => [noun, feminine] as const),
  ...words(
    "anwältin staatsanwältin stadträtin landrätin gemeinderätin bischöfin päpstin kämmerin dezernentin bäuerin",
  ).map((noun) => [noun, feminine] as const),
  ...words("stadtrat landrat gemeinderat kunde herr").map((noun) => [noun, masculine] as const),
  ...words("kundin vorsitzende abgeordnete beauftragte angestellte beamtin").map(
    (noun) => [noun, feminine] as const,
  ),
  ...words("jährige jährigen jähriger").map((noun) => [noun, either] as const),
  ...words("vorsitzender abgeordneter beauftragter angestellter beamter").map(
    (noun) => [noun, masculine] as const,
  ),
];

/** With the forms that a noun has in other cases than the first. */
function formsOf(noun: string): readonly string[] {
  if (noun.endsWith("e")) return [noun, `${noun}n`];
  if (/(?:ent|ist|ant|at|ot|log|om|graf)$/.test(noun)) return [noun, `${noun}en`];
  return [noun, `${noun}s`];
}

function womanOf(noun: string): string {
  return `${noun.endsWith("e") ? noun.slice(0, -1) : noun}in`;
}

const men = words(people).flatMap((noun) => formsOf(noun).map((form) => [form, masculine] as const));
const women = words(people).map((noun) => [womanOf(noun), feminine] as const);

export const roles: ReadonlyMap<string, Agreement> = new CompoundMap([...men, ...women, ...others]);

export const bodies: ReadonlyMap<string, Agreement> = new CompoundMap([
  ...words(
    "polizei feuerwehr jury regierung stadt partei firma behörde opposition staatsanwaltschaft gewerkschaft verwaltung bank fraktion kommission stiftung universität klinik zeitung redaktion armee",
  ).map((noun) => [noun, feminine] as const),
  ...words(
    "ministerium gericht unternehmen institut amt verband verein konzern sender rundfunk bundestag landtag vorstand betrieb museum krankenhaus parlament",
  ).map((noun) => [noun, masculine] as const),
]);
