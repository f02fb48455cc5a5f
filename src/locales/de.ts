import { type ChangeKind, fewestUnmarked, longestChecked } from "../domain/verification.ts";
import { formatNames, heldPeriod, type Retry, retryAfter, suggestionIn, withRole } from "./common.ts";
import { complaintIn } from "./complaints/index.ts";
import { intlFor } from "./intl.ts";
import type { Wording } from "./wording.ts";

const { number, count, list, language, languageList, date } = intlFor("de");

const changes: Readonly<Record<ChangeKind, string>> = {
  "negation-removed": "eine entfernte Verneinung",
  "negation-added": "eine hinzugefügte Verneinung",
  number: "eine Zahl",
  swapped: "ausgetauschte Wörter",
  "left-out": "ausgelassene Wörter",
  added: "hinzugefügte Wörter",
  moved: "umgestellte Wörter",
  accents: "Akzente oder Umlaute",
  punctuation: "die Zeichensetzung",
};

const retry: Readonly<Record<Retry, string>> = {
  "one-option": "Versuch es mit weniger Wörtern oder nur einer der beiden Angaben.",
  "fewer-words": "Versuch es mit weniger oder anderen Wörtern.",
  "other-word": "Versuch es mit einem anderen Wort.",
  "fewer-filters": "Versuch es mit weniger Filtern.",
};

const filters = {
  source: { name: "quelle", description: "Nur aus diesem Medium oder von dieser Website" },
  after: { name: "ab", description: "Nur ab diesem Datum: 2022, Januar 2022, 15.01.2022, letzter Monat" },
  before: { name: "vor", description: "Nur vor diesem Datum: 2022, Januar 2022, 15.01.2022, letzter Monat" },
  language: { name: "sprache", description: "Nur Artikel in dieser Sprache" },
  sort: {
    name: "sortierung",
    description: "Was zuerst kommt: die besten Treffer, wenn du nichts anderes wählst",
  },
  share: {
    name: "teilen",
    description: "Die Antwort gleich für alle posten, statt sie zuerst nur dir zu zeigen",
  },
};

const { sort: _, ...latestFilters } = filters;

export const de: Wording = {
  code: "de",
  commands: {
    article: {
      name: "artikel",
      description: "Einen Artikel finden: Zusammenfassung, Zitat und Quelle, Wort für Wort",
      options: {
        query: { name: "suche", description: "Ein paar Wörter: ein Titel, eine Person, ein Thema" },
        ...filters,
      },
    },
    quote: {
      name: "zitat",
      description: "Finden, wer was wann und wo gesagt hat; ohne Angaben ein zufälliges Zitat",
      options: {
        about: { name: "thema", description: "Worum es geht, oder Worte aus dem Zitat" },
        by: { name: "von", description: "Wer es gesagt hat: ein Name oder eine Funktion" },
        ...filters,
      },
    },
    latest: {
      name: "neueste",
      description: "Die neuesten Artikel, alle oder zu einem Thema",
      options: {
        about: { name: "thema", description: "Worum es geht, oder der Name einer Person" },
        ...latestFilters,
      },
    },
    verify: {
      name: "prüfen",
      description: "Zitate prüfen: wörtlich, verändert, zusammengesetzt oder von jemand anderem?",
      options: {
        text: { name: "text", description: "Der Text mit den Zitaten oder nur deren Wortlaut" },
        share: filters.share,
      },
    },
    library: {
      name: "bibliothek",
      description: "Für alle, die diesen Server verwalten: was geladen ist",
      options: {
        url: { name: "url", description: "Die Adresse einer Seite mit einem Artikel" },
        file: {
          name: "datei",
          description: "Eine gespeicherte Seite oder ein Artikel in einem anderen lesbaren Format",
        },
        article: { name: "artikel", description: "Der Titel des Artikels oder Wörter daraus" },
      },
    },
    help: { name: "hilfe", description: "Was dieser Bot kann, mit Beispielen", options: {} },
  },
  subcommands: {
    status: {
      name: "status",
      description: "Artikel, Medien, Zeitraum, Sprachen und abgelehnte Dateien",
    },
    add: {
      name: "hinzufügen",
      description: "Der Bibliothek aller Server einen Artikel hinzufügen: eine Seite oder eine Datei",
    },
    remove: { name: "entfernen", description: "Einen Artikel aus der Bibliothek aller Server entfernen" },
    reload: {
      name: "neu-laden",
      description: "Alle Artikel neu einlesen; bis dahin antworten die bisherigen",
    },
  },
  messageCommands: { article: "Artikel dazu finden", verify: "Zitate prüfen" },
  buttons: {
    context: "Kontext",
    read: "Lesen",
    related: "Mehr zum Thema",
    cite: "Zitieren",
    "same-speaker": "Gleiche Person",
    "open-quote": "Zitat",
    source: "Quelle",
    archive: "Archivkopie",
    "more-quotes": "Weitere Zitate",
    previous: "←",
    next: "→",
    "open-article": "Artikel",
    keep: "Hinzufügen",
    discard: "Verwerfen",
    remove: "Entfernen",
    cancel: "Abbrechen",
    undo: "Rückgängig",
    share: "Teilen",
    delete: "Löschen",
  },
  citationFormats: {
    plain: "Einfach, mit Link",
    ...formatNames,
  },
  verify: {
    title: (quotations) => count(quotations, "Zitat geprüft", "Zitate geprüft"),
    verdict: {
      "word-for-word": "Wörtlich",
      "marked-change": "Wörtlich bis auf die Worte in eckigen Klammern",
      "other-speaker": "Echt, aber von jemand anderem",
      denied: "Dem Artikel zufolge nicht gesagt",
      supposed: "Nur angenommen: Der Artikel sagt nicht, dass es gesagt wurde",
      altered: "Verändert",
      joined: "Zusammengesetzt",
      "not-found": "Nicht in dieser Bibliothek",
      "too-short": "Zu kurz für ein Urteil",
      "too-few-words": `Zu wenige Wörter zum Prüfen: Es braucht ${fewestUnmarked}, oder Anführungszeichen darum`,
      unchecked: "Nicht geprüft: zu viele Zitate auf einmal",
    },
    otherSpeaker: (name, tier) => `— ${name}${tier === "likely" ? " (aus dem Kontext erschlossen)" : ""}`,
    notConfirmed: "Aus dem Artikel geht nicht sicher hervor, wer das gesagt hat.",
    namesAnother: "Dein Text nennt jemand anderen als der Artikel.",
    omitted: "Auslassungen sind gekennzeichnet.",
    omitsNegation: "Auslassungen sind gekennzeichnet; ausgelassen ist auch eine Verneinung.",
    changes: (kinds) => `Abweichungen: ${list(kinds.map((kind) => changes[kind]))}.`,
    joint: {
      articles: "Aus Worten verschiedener Artikel zusammengesetzt:",
      "far-apart": "Aus Worten zusammengesetzt, die weit auseinander stehen:",
      reordered: "Aus Worten zusammengesetzt, die dort in anderer Reihenfolge stehen:",
      voices: "Aus Worten verschiedener Urheber zusammengesetzt:",
      "left-out": "Dazwischen fehlen Worte, ohne dass es gekennzeichnet ist:",
    },
    outside: "— Worte des Artikels selbst, kein Zitat darin",
    deniedInText: "Dein Text sagt, dass das nicht gesagt wurde; hier steht es.",
    absenceIsNoProof:
      "Nichts hier kommt dem nahe. Das beweist nichts: Es kann in einem Text stehen, den diese Bibliothek nicht enthält.",
    more: (quotations) =>
      `${count(quotations, "weiteres Zitat", "weitere Zitate")}: bitte in einer neuen Nachricht prüfen.`,
    struck: "Durchgestrichen: was geprüft wurde.",
    bold: "Fett: was im Artikel steht.",
  },
  choices: { relevance: "beste Treffer zuerst", newest: "neueste zuerst" },
  // What is typed is compared in lower case, so names with a noun stand in both.
  dates: {
    otherMonths: { Jänner: 1, Feber: 2, Maerz: 3 },
    parts: {
      start: ["Anfang", "Beginn", "zu Beginn"],
      middle: ["Mitte"],
      end: ["Ende"],
    },
    seasons: {
      spring: ["Frühling", "Frühjahr"],
      summer: ["Sommer"],
      autumn: ["Herbst"],
      winter: ["Winter"],
    },
    units: {
      day: ["Tag", "Tage", "Tagen", "Tages"],
      week: ["Woche", "Wochen"],
      month: ["Monat", "Monate", "Monaten", "Monats"],
      year: ["Jahr", "Jahre", "Jahren", "Jahres"],
    },
    ago: ["vor"],
    last: ["letzter", "letzte", "letztes", "letzten", "letztem", "vergangenen", "vergangene", "vergangener"],
    numbers:
      "ein|eine|einem|einer|einen|erster|ersten|erstes|erste zwei|zweites|zweiten|zweite drei|drittes|dritten|dritte vier|viertes|vierten|vierte fünf sechs sieben acht neun zehn elf zwölf".split(
        " ",
      ),
    phrases: {
      "ein paar": "3",
      einigen: "3",
      "ein halbes Jahr": "6 Monate",
      "einem halben Jahr": "6 Monaten",
      Wochenende: "Samstag",
    },
    feasts: {
      Weihnachten: [12, 25],
      Heiligabend: [12, 24],
      Neujahr: [1, 1],
      Silvester: [12, 31],
      Valentinstag: [2, 14],
      Halloween: [10, 31],
      Allerheiligen: [11, 1],
      Ostern: { afterEaster: 0 },
      Karfreitag: { afterEaster: -2 },
      "Christi Himmelfahrt": { afterEaster: 39 },
      Pfingsten: { afterEaster: 49 },
    },
    quarters: ["Quartal", "Quartals", "Vierteljahr", "q"],
    halves: ["Halbjahr", "Halbjahres", "Halbjahrs", "h"],
    decades: { before: ["Jahrzehnt"], endings: ["er"] },
    periods: [
      ["zwischen", "und"],
      ["von", "bis"],
      ["vom", "bis"],
      ["vom", "bis zum"],
      ["", "bis"],
    ],
    sides: { after: ["seit", "ab", "nach", "von"], before: ["vor dem", "vor"], until: ["bis zum", "bis"] },
    empty:
      "der die das den dem des dieser diesen diesem dieses diese zu zum im am an in seit ab bis von vom nach".split(
        " ",
      ),
    ordinals: ["."],
  },
  relativeDates: {
    today: ["heute"],
    yesterday: ["gestern"],
    "day-before-yesterday": ["vorgestern"],
    "this-week": ["diese Woche", "diese woche", "dieser woche"],
    "last-week": ["letzte Woche", "letzte woche", "letzter woche", "vorige woche"],
    "this-month": ["dieser Monat", "dieser monat", "diesen monat", "diesem monat"],
    "last-month": ["letzter Monat", "letzter monat", "letzten monat", "letztem monat", "voriger monat"],
    "this-year": ["dieses Jahr", "dieses jahr", "diesem jahr"],
    "last-year": ["letztes Jahr", "letztes jahr", "letztem jahr", "voriges jahr"],
  },
  suggestion: suggestionIn({
    kinds: {
      person: "Person",
      organisation: "Organisation",
      topic: "Thema",
      title: "Artikel",
      outlet: "Medium",
    },
    quotes: (quotes) => count(quotes, "Zitat", "Zitate"),
    articles: (articles) => count(articles, "Artikel", "Artikel"),
    date,
  }),
  shownHere: "hier gezeigt",
  nearTitles: "Ähnliche Titel: einen auswählen",
  ways: "Weitere Aktionen",
  whichPerson: (query) => `Mehrere Personen heißen ${query}. Welche ist gemeint?`,
  choosePerson: "Person auswählen",
  articlesOf: (articles) => count(articles, "Artikel", "Artikel"),
  menu: (articles, more) => `Einen anderen von ${more ? "mindestens " : ""}${number(articles)} Treffern`,
  marks: ["„", "“"],
  separator: " · ",
  colon: ":",
  speaker: {
    named: withRole,
    likely: (name, role) => `${withRole(name, role)} (aus dem Kontext erschlossen)`,
    mention: (words) => `„${words}“ (im Wortlaut des Artikels)`,
    unknown: "Urheber nicht ermittelt",
  },
  turn: "Aus einem Gespräch; im Artikel ohne Anführungszeichen",
  abstract: "Zusammenfassung, nicht der Wortlaut des Artikels",
  alsoIn: (outlets) => `auch in ${list(outlets)}`,
  recordOnly: "Diese Bibliothek enthält nicht den vollständigen Text dieses Artikels.",
  verbatim: "Sätze des Artikels, Wort für Wort",
  noSummary:
    "Kein Satz dieses Artikels ist kurz genug, um hier gezeigt zu werden. Öffne die Quelle, um den Artikel zu lesen.",
  matches: (articles, more) =>
    `${more ? "Mindestens " : ""}${count(articles, "passender", "passende")} Artikel`,
  missingWords: (words) => `Nicht in diesem Artikel: ${list(words)}.`,
  replacedWord: (typed, by) => `Kein Artikel enthält ${typed}; am nächsten: ${list(by)}.`,
  replacedSpeaker: (typed, by) => `Hier wird niemand namens ${typed} zitiert; am nächsten: ${list(by)}.`,
  relatedWord: (typed, by) => `Nicht in diesem Artikel: ${typed}; verwandte Wörter: ${list(by)}.`,
  position: (position, total, more) =>
    `Zitat ${number(position)} von ${more ? "mindestens " : ""}${number(total)}`,
  randomOf: (total) => `Zufällig aus ${count(total, "Zitat", "Zitaten")}`,
  quotesRange: (from, to, total) =>
    from === to
      ? `Zitat ${number(from)} von ${number(total)}`
      : `Zitate ${number(from)} bis ${number(to)} von ${number(total)}`,
  quoteTooLong: (characters) =>
    `Dieses Zitat hat ${number(characters)} Zeichen, zu viele für eine Discord-Nachricht. Zitate werden nie gekürzt: Lies es in der Quelle nach.`,
  paragraphTooLong:
    "Ein Teil ist zu lang für eine Discord-Nachricht. Er wird nie gekürzt: Lies ihn in der Quelle nach.",
  page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  relatedBy: (shared) => `auch über ${list(shared)}`,
  samePerson: (name) => `anderes Thema, dieselbe Person: ${name}`,
  nothingRelated: "Kein anderer Artikel dieser Bibliothek handelt von denselben Personen oder Themen.",
  citationTooLong: "Diese Quellenangabe ist zu lang für eine Discord-Nachricht.",
  readSoFar: (done, total) => `Bisher ${number(done)} von ${number(total)} Artikeln eingelesen`,
  statusTitle: "Bibliothek",
  status: ({ articles, records, quotes, outlets, languages, firstDate, lastDate, loaded, warnings }) =>
    [
      `${number(articles)} Artikel${records > 0 ? `, davon ${number(records)} ohne vollständigen Text` : ""}; ${count(quotes, "Zitat", "Zitate")}; ${count(outlets, "Medium", "Medien")}`,
      firstDate && lastDate ? `Zeitraum: ${date(firstDate)} bis ${date(lastDate)}` : "Kein Datum bekannt",
      `Sprachen: ${languageList(languages)}`,
      `Geladen ${loaded}${warnings > 0 ? `, mit ${count(warnings, "Warnung", "Warnungen")} im Log` : ""}`,
    ].join("\n"),
  reloadOutcome: {
    "as-is": "",
    reloaded: "Die Ordner wurden auf Änderungen durchgesehen.",
    "reload-failed":
      "Das Einlesen ist fehlgeschlagen: Es antworten weiterhin die bisherigen Artikel. Der Grund steht im Log.",
  },
  edit: {
    preview: "Das hinzufügen?",
    length: (words, more) =>
      `${words === 0 ? "Ein Nachweis, ohne Text" : count(words, "Wort", "Wörter")}${more > 0 ? `; ${count(more, "weiterer Artikel", "weitere Artikel")} in derselben Datei` : ""}`,
    replaces: "Er ist schon in der Bibliothek; dies träte an seine Stelle.",
    keptAside: "Noch ist nichts hinzugefügt. Dies wird einen Tag lang beiseitegelegt.",
    kept: (title, articles) =>
      articles > 1
        ? `${title} und ${count(articles - 1, "weiterer Artikel", "weitere Artikel")} sind jetzt in der Bibliothek.`
        : `${title} ist jetzt in der Bibliothek.`,
    asked:
      "Diesen Artikel aus der Bibliothek entfernen, für alle, die diesen Bot nutzen? Einen Tag lang lässt er sich zurückholen.",
    removed: (title) =>
      `${title} ist nicht mehr in der Bibliothek. Einen Tag lang lässt sich das rückgängig machen.`,
    restored: (title) => `${title} ist wieder in der Bibliothek.`,
    unchanged: "Es wurde nichts geändert.",
    gone: "Dies liegt nicht mehr bereit: Ein Tag ist vergangen, oder es ist schon geschehen.",
    refused: "Das ging nicht.",
  },
  complaint: complaintIn.de,
  refusedFiles: (files) => count(files, "Datei wurde abgelehnt", "Dateien wurden abgelehnt"),
  andMore: (more) => `… und ${number(more)} weitere`,
  dailyQuote: "Zitat des Tages",
  sentenceTooLong:
    "Der Satz, in dem es steht, ist zu lang für eine Discord-Nachricht: Lies ihn in der Quelle nach.",
  noLink: "kein Link bekannt",
  undated: "ohne Datum",
  passageLink: "Textstelle öffnen",
  nothingFound: ({ looked, query, by, filtered }, titles) => {
    const within = filtered ? " mit diesen Filtern" : "";
    const next =
      titles > 0
        ? " Die ähnlichsten Titel findest du darunter."
        : ` ${retry[retryAfter({ query, by, filtered })]}`;
    if (looked === "quotes-in-article") return "Zu diesem Artikel gibt es in dieser Bibliothek kein Zitat.";
    if (looked === "articles") {
      return `Kein Artikel in dieser Bibliothek passt${within}${query ? ` zu „${query}“` : ""}.${next}`;
    }
    const about = query ? ` zu „${query}“` : "";
    const who = by ? ` von „${by}“` : "";
    return `Kein Zitat${about}${who}${within} in dieser Bibliothek.${next}`;
  },
  unknownSource: (source, nearest) =>
    `Kein Medium und keine Website heißt hier „${source}“.${nearest > 0 ? " Die nächstliegenden stehen unten." : ""}`,
  holds: ({ articles, outlets, firstDate, lastDate }) =>
    `Diese Bibliothek hat ${count(articles, "Artikel", "Artikel")}${outlets > 0 ? ` aus ${outlets === 1 ? "einem Medium" : `${number(outlets)} Medien`}` : ""}${heldPeriod(firstDate, lastDate, date)}.`,
  latestTitle: (topic) => (topic === null ? "Neueste Artikel" : `Neueste Artikel zu ${topic}`),
  openOne: "Einen Artikel öffnen",
  articlesRange: (from, to, total) =>
    from === to
      ? `Artikel ${number(from)} von ${number(total)}`
      : `Artikel ${number(from)} bis ${number(to)} von ${number(total)}`,
  help: ({ articles, quotes, examples }, { strong, code }) => [
    `${strong("/artikel")} sucht in ${count(articles, "Artikel", "Artikeln")}: ${code(`/artikel suche:${examples.topic}`)}`,
    `${strong("/zitat")} sucht in ${count(quotes, "Zitat", "Zitaten")}: ${code(`/zitat ${examples.speaker ? `von:${examples.speaker}` : `thema:${examples.topic}`}`)}; ohne Angaben kommt ein zufälliges`,
    `${strong("/neueste")} zeigt die neuesten Artikel, aller Medien oder eines einzigen`,
    `${strong("/prüfen")} vergleicht Zitate Wort für Wort; das geht auch im Menü einer Nachricht unter ${strong("Apps")}, wo du auch Artikel dazu findest`,
  ],
  privacy:
    "Nur du siehst die Antworten, bis du sie teilst. Dieser Bot speichert nichts über dich oder andere.",
  about: "Über den Bot",
  emptyLibrary:
    "Diese Bibliothek enthält noch keine Artikel. Wer diesen Bot betreibt, kann welche hinzufügen: siehe „Add articles“ im README.",
  errors: {
    "article-gone":
      "Dieser Artikel wurde nach dieser Nachricht aus der Bibliothek entfernt. Such noch einmal mit /artikel.",
    "quote-gone":
      "Dieses Zitat wurde nach dieser Nachricht geändert oder aus der Bibliothek entfernt. Such noch einmal mit /zitat.",
    "stale-control":
      "Diese Version des Bots kennt diesen Button nicht. Frag noch einmal mit /artikel oder /zitat.",
    "query-empty": "Gib ein paar Wörter für die Suche ein: einen Titel, eine Person, ein Thema.",
    "delete-not-allowed": "Das kann nur löschen, wer es geteilt hat oder Nachrichten verwalten darf.",
    "date-not-understood":
      "Schreib das Datum so: 2020, März 2020, 12. März 2020, 12.03.2020, gestern, vor 2 Wochen. Oder wähl einen der Vorschläge aus.",
    "dates-exclude-all":
      "Kein Tag erfüllt beides: Das Anfangsdatum liegt nicht vor dem Enddatum. Vertausch die beiden oder lass eines weg.",
    "text-too-long": `Auf einmal werden höchstens ${number(longestChecked)} Zeichen geprüft.`,
    "no-text": "Darin stehen keine Wörter, die sich prüfen lassen.",
    "no-editor":
      "Nur wer vom Betreiber dieses Bots dazu bestimmt ist, kann die Bibliothek ändern, denn alle Server teilen sie.",
    "editing-off":
      "Die Bibliothek lässt sich von Discord aus nicht ändern: Der Betreiber dieses Bots hat niemanden dazu bestimmt (LIBRARY_EDITORS).",
    "nothing-to-add": "Gib die Adresse einer Seite an oder hänge eine Datei an.",
    "not-allowed": "Das darf nur, wer diesen Server verwalten darf.",
    "no-full-text":
      "Der ganze Text kann nicht gezeigt werden: Diese Bibliothek enthält ihn nicht, oder wer sie betreibt, erlaubt es nicht.",
    "library-away": "Die Bibliothek ist gerade nicht erreichbar. Frag in einer Minute noch einmal.",
    "librarian-away":
      "Es kam noch keine Antwort von dort, wo die Bibliothek geführt wird. Ob sich etwas geändert hat, zeigt sich in einer Minute.",
    "unknown-command": "Diese Version des Bots kennt diesen Befehl nicht. Versuch es mit /hilfe.",
  },
  fault: (reference) =>
    `Bei uns ist etwas schiefgegangen (Ref. ${reference}). Versuch es noch einmal; wenn es dabei bleibt, nenn diese Referenz der Person, die den Bot betreibt.`,
  slowDown: (seconds) =>
    `Das war sehr schnell. In ${count(seconds, "Sekunde", "Sekunden")} kannst du weitermachen.`,
  sharedBy: (person) => `Geteilt von ${person}`,
  shareKeptPrivate:
    "Discord hält diese Antwort hier privat: Der Bot darf in diesem Kanal nicht für dich posten.",
  shareFailed: "Das ließ sich nicht teilen: Discord hat die Nachricht hier abgelehnt.",
  date,
  language,
};
