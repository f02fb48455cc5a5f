import { foldedSet, wordSet } from "../parts/fold.ts";
import { officeNames } from "../parts/kinship.ts";
import type { PeopleWords } from "../shape/people-words.ts";
import { bodies } from "./bodies.ts";
import { kin } from "./kin.ts";
import { roles } from "./roles.ts";

export const peopleWords: PeopleWords = {
  roles,
  bodies,
  epicene: new Set(),
  epithets: foldedSet(`
    artist actor actress comedian singer musician rapper presenter broadcaster journalist reporter columnist star writer author novelist poet
    playwright philosopher historian sociologist economist scientist researcher academic scholar expert specialist geologist biologist
    virologist epidemiologist physicist chemist astronomer astronaut engineer doctor physician surgeon psychologist professor footballer
    player striker midfielder defender goalkeeper coach champion athlete driver pilot swimmer cyclist runner golfer boxer lawmaker
    legislator senator congressman congresswoman politician councillor candidate activist campaigner veteran teenager woman man
    volunteer pensioner retiree student farmer fisherman entrepreneur businessman businesswoman billionaire filmmaker director
    painter sculptor photographer dancer composer pianist ecologist archaeologist botanist zoologist conservationist explorer
    laureate bassist drummer guitarist conductor referee jockey senator ranger skipper investigator
    blogger chef baker curator librarian teacher nurse`),
  demonyms: wordSet(
    "british english french chinese japanese spanish dutch israeli iraqi iranian afghan pakistani turkish greek polish irish scottish welsh korean egyptian saudi republican democrat democratic conservative liberal american briton englishman englishwoman scotsman irishman irishwoman frenchman frenchwoman german italian spaniard canadian australian russian ukrainian swede norwegian dane finn dutchman belgian swiss brazilian argentine mexican indian nigerian kenyan",
  ),
  kin,
  titles: officeNames([
    ["head state", "president"],
    ["prime minister", "premier", "pm", "head government"],
    ["top diplomat", "foreign minister", "foreign secretary", "secretary state"],
    ["un chief", "secretary-general", "secretary general"],
    ["pope", "pontiff"],
    ["fed chief", "fed chair"],
    ["finance minister", "chancellor exchequer"],
    ["nobel laureate", "laureate"],
  ]),
  prenominal: null,
  portfolios: wordSet(
    "state defence defense health education finance justice transport transportation energy environment agriculture trade interior culture sport sports immigration treasury labor labour housing foreign affairs home security homeland commerce women children equality science technology business industry work pensions international development digital media rural climate change communities economy family veterans tourism water fisheries forests law order and the",
  ),
  genericPeople: foldedSet("man woman year-old"),
  genericBodies: foldedSet(
    "company firm corporation group organisation organization association charity ngo foundation party movement union team club institute institution agency airline manufacturer operator maker giant regulator watchdog band studio",
  ),
  unnamedThings: foldedSet(
    "town city village district region county country island estate farm factory plant site shop store restaurant hotel bar cafe cathedral church parish programme program project study survey report film series show festival play book album",
  ),
  vagueOffices: foldedSet("head leader"),
  former: foldedSet("former ex retired"),
  passing: wordSet(
    "guest then future would-be aspiring alleged supposed so-called self-styled incoming once onetime one-time not when",
  ),
  kinship: foldedSet(`
    father mother son daughter brother sister husband wife widow widower uncle aunt cousin nephew niece grandfather grandmother grandson
    granddaughter friend partner boyfriend girlfriend child baby relative parent ex-wife ex-husband fiance fiancee stepfather stepmother
    stepson stepdaughter mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law neighbour neighbor colleague
    teammate rival opponent ally critic`),
  relational: foldedSet(`
    member owner head successor predecessor representative star author winner founder co-founder cofounder source victim witness
    supporter fan user host chief leader user contributor backer loyalist insider counterpart operative fellow poster veteran official`),
  looseHeads: new Set(),
  retinues: wordSet("clan family camp entourage dynasty couple"),
  shares: [["%"], ["percent"], ["per", "cent"], ["pc"]],
  numberedNouns: new Set(),
  ones: wordSet("one"),
  oneOfThem: [],
  portfolioPrepositions: wordSet("of for"),
  portfolioHolders: new Set(),
  portfolioOpeners: new Set(),
  portfolioLinks: new Set(),
};
