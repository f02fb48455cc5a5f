import {
  definite,
  demonstrative,
  either,
  feminine,
  indefinite,
  masculine,
  open,
  possessive,
} from "../parts/agreement.ts";
import { words } from "../parts/fold.ts";
import { anyOf } from "../parts/patterns.ts";
import { plainLanguage } from "../parts/plain.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";
import { bodies, roles } from "./people.ts";
import { reporting, saidParticiples } from "./reporting-verbs.ts";
import { stemGerman } from "./stem.ts";
import { unsaidWords } from "./unsaid-words.ts";

export const de = plainLanguage({
  code: "de",
  stem: stemGerman,
  stopWords: `wann wieviel wieviele aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da damit dann das dass dein dem den denn der des dessen die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch fur gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine konnen konnte machen man manche mehr mein mit muss nach nicht nichts noch nun nur ob oder
    ohne sehr sein seine seinem seinen seiner seit selbst sich sie sind so solche soll sollte sondern sonst uber um und uns unser unter viel vom von vor wahrend war waren warum was weil weiter welche
    wenn wer werde werden wie wieder will wir wird wo wollen wurde wurden zu zum zur zwar zwischen`,
  questions: {
    person: "wer | wem | wen | wessen",
    time: "wann",
    number:
      "wie viele | wie viel | wieviel | wieviele | wie lange | wie alt | wie hoch | wie weit | wie groß",
    kind: "welcher | welche | welches | welchem | welchen",
    other: "wo | woher | wohin | warum | weshalb | wie | was | wozu | wofür | womit | worum",
  },
  reporting,
  sources: [
    "laut",
    "aus sicht von",
    "aus sicht",
    ...["angaben", "ansicht", "meinung", "einschätzung", "worten", "darstellung", "auffassung"].flatMap(
      (noun) => [`nach ${noun} von`, `nach ${noun}`],
    ),
  ],
  pronouns: [
    ["er", masculine],
    ["sie", feminine],
  ],
  honorifics: [
    ["herr", "m"],
    ["herrn", "m"],
    ["frau", "f"],
    ["dr", null],
    ["prof", null],
  ],
  roles,
  prenominal: null,
  genericPeople: "jährige jähriger jährigen",
  bodies,
  determiners: new Map([
    ...words("der die das dem den des am im beim vom zum zur ins").map(
      (word) => [word, definite(open)] as const,
    ),
    ...words("ein einem einen eines").map((word) => [word, indefinite(either)] as const),
    ...words("eine einer").map((word) => [word, indefinite(feminine)] as const),
    ...words("dieser diese diesem diesen dieses jener jene").map(
      (word) => [word, demonstrative(open)] as const,
    ),
    ...words("sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer unser unsere").map(
      (word) => [word, possessive(open)] as const,
    ),
  ]),
  articles: "der die das dem den des ein eine einem einen einer eines",
  abbreviations:
    "z.b d.h u.a bzw dr prof str nr usw ca etc vgl hr fr mio mrd st jan feb aug sept okt nov dez",
  prepositions:
    "an auf aus bei beim durch für gegen hinter im in mit nach neben ohne über um unter von vom vor zu zum zur zwischen während wegen trotz seit bis am ins gegenüber dank",
  relatives: "dass ob wenn weil der die das welche welcher wo während obwohl",
  complementisers: "dass",
  negations,
  numerals,
  auxiliaries: "hat haben hatte hatten ist sind war waren wird werden wurde wurden habe sei",
  naming:
    "sogenannte sogenannten sogenannter genannt namens titel film buch lied album serie begriff wort projekt zeitung magazin zeitschrift",
  addressed: "sie ihnen ihr ihre ihrem ihren ihrer du dich dir dein deine euch",
  firstPerson: "ich wir mein meine unser unsere mich uns mir",
  furniture: `
    lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu | mehr zum thema | mehr dazu |
    siehe auch | auch interessant | artikel teilen | diesen artikel teilen | teilen sie |
    folgen sie uns | abonnieren sie | jetzt abonnieren | melden sie sich | hier klicken | klicken sie |
    weiterlesen | newsletter abonnieren | alle rechte vorbehalten | ahnliche artikel |
    das konnte sie auch interessieren`,
  pageLabels: `
    foto | fotos | bild | bilder | bildquelle | bildnachweis | quelle | quellen | video | anzeige |
    werbung | schlagworte | schlagworter | tags | newsletter | copyright | kommentare | teilen |
    drucken`,
  calendar:
    "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern",
  times:
    "mal moment momente tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrhundert jahrhunderts jahrhunderte stunde stunden minute minuten datum jahrzehnt jahrzehnte",
  particles: "von zu van de",
  joiningParticles: "der den",
  postposedSources: "zufolge",
  insertedSources: "so",
  coordinators: { and: "und sowie", or: "oder", but: "aber doch" },
  contractions: "am ans aufs beim im ins vom zum zur",
  genitives: "des der",
  phrasePrepositions: "in",
  genitiveParticles: "de",
  locatives: "in",
  afterCounts: "jahre euro prozent millionen",
  resuming: "fügte fügt fügten ergänzt ergänzte hinzufügte",
  indefinitePronouns: "man es",
  unsaid: unsaidWords,
  reflexives: "sich",
  infinitivePrepositions: "zu",
  fillers:
    "auch dann jedoch dagegen zudem weiter außerdem indes derweil hingegen allerdings daraufhin schließlich anschließend gestern heute später bereits erneut nun noch wiederum ebenfalls",
  weakSources: "für",
  grammar: {
    freeInversion: true,
    // Of a noun that is an adjective the article tells: „der 54-Jährige“, „die 54-Jährige“.
    genderOfAdjective: (word, place) =>
      place === "after"
        ? null
        : /^(?:die|eine|einer)$/.test(word)
          ? "f"
          : /^(?:der|dem|des|einem?)$/.test(word)
            ? "m"
            : null,
    looksLikeVerb: (word) => /[^aeiou](?:te|ten|t)$/.test(word) && word.length > 4,
    participle: anyOf(saidParticiples),
    subjectBehindVerb: true,
    verbFirstInsertion: true,
    omitsThat: true,
    capitalNouns: true,
    needsDeterminers: true,
    ordinalStops: true,
    joinedCompounds: true,
  },
});
