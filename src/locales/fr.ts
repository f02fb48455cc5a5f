import { type ChangeKind, fewestUnmarked, longestChecked } from "../domain/verification.ts";
import { formatNames, heldPeriod, type Retry, retryAfter, suggestionIn, withRole } from "./common.ts";
import { complaintIn } from "./complaints/index.ts";
import { intlFor } from "./intl.ts";
import type { Wording } from "./wording.ts";

const { number, count, list, language, languageList, date } = intlFor("fr");

const changes: Readonly<Record<ChangeKind, string>> = {
  "negation-removed": "une négation retirée",
  "negation-added": "une négation ajoutée",
  number: "un nombre",
  swapped: "des mots remplacés",
  "left-out": "des mots omis",
  added: "des mots ajoutés",
  moved: "des mots déplacés",
  accents: "des accents",
  punctuation: "la ponctuation",
};

const retry: Readonly<Record<Retry, string>> = {
  "one-option": "Essayez moins de mots, ou une seule des deux options.",
  "fewer-words": "Essayez moins de mots, ou d’autres.",
  "other-word": "Essayez un autre mot.",
  "fewer-filters": "Essayez avec moins de filtres.",
};

const filters = {
  source: { name: "source", description: "Seulement de ce média ou de ce site" },
  after: {
    name: "depuis",
    description: "Seulement à partir de cette date : 2022, janvier 2022, le mois dernier",
  },
  before: {
    name: "avant",
    description: "Seulement avant cette date : 2022, janvier 2022, le mois dernier",
  },
  language: { name: "langue", description: "Seulement les articles dans cette langue" },
  sort: { name: "tri", description: "Ce qui vient en premier : le plus pertinent, sauf autre choix" },
  share: {
    name: "partager",
    description: "Publier aussitôt la réponse pour tous, au lieu de vous la montrer d’abord",
  },
};

const { sort: _, ...latestFilters } = filters;

export const fr: Wording = {
  code: "fr",
  commands: {
    article: {
      name: "article",
      description: "Trouver un article : résumé, citation et source, au mot près",
      options: {
        query: { name: "recherche", description: "Quelques mots : un titre, une personne, un sujet" },
        ...filters,
      },
    },
    quote: {
      name: "citation",
      description: "Trouver qui a dit quoi, où et quand ; sans option, une citation au hasard",
      options: {
        about: { name: "sujet", description: "De quoi il s’agit, ou des mots de la citation" },
        by: { name: "auteur", description: "Qui l’a dit : un nom ou une fonction" },
        ...filters,
      },
    },
    latest: {
      name: "récents",
      description: "Les articles les plus récents, tous ou sur un sujet",
      options: {
        about: { name: "sujet", description: "De quoi il s’agit, ou le nom de quelqu’un" },
        ...latestFilters,
      },
    },
    verify: {
      name: "vérifier",
      description: "Vérifier des citations : au mot près, modifiées, recollées, ou d’un autre",
      options: {
        text: { name: "texte", description: "Le texte avec ses citations, ou les mots seuls" },
        share: filters.share,
      },
    },
    library: {
      name: "bibliothèque",
      description: "Pour qui gère ce serveur : ce qui est chargé",
      options: {
        url: { name: "url", description: "L’adresse d’une page avec un article" },
        file: {
          name: "fichier",
          description: "Une page enregistrée, ou un article dans un autre format lu ici",
        },
        article: { name: "article", description: "Le titre de l’article, ou des mots du titre" },
      },
    },
    help: { name: "aide", description: "Ce que fait ce bot, avec des exemples", options: {} },
  },
  subcommands: {
    status: { name: "état", description: "Articles, médias, dates, langues et fichiers refusés" },
    add: {
      name: "ajouter",
      description: "Ajouter un article à la bibliothèque de tous les serveurs : une page ou un fichier",
    },
    remove: { name: "retirer", description: "Retirer un article de la bibliothèque de tous les serveurs" },
    reload: {
      name: "recharger",
      description: "Relire tous les articles ; les anciens répondent en attendant",
    },
  },
  messageCommands: { article: "Trouver des articles", verify: "Vérifier les citations" },
  buttons: {
    context: "Contexte",
    read: "Lire",
    related: "Sur le même sujet",
    cite: "Citer",
    "same-speaker": "Même auteur",
    "open-quote": "Citation",
    source: "Source",
    archive: "Copie archivée",
    "more-quotes": "Autres citations",
    previous: "←",
    next: "→",
    "open-article": "Article",
    keep: "Ajouter",
    discard: "Abandonner",
    remove: "Retirer",
    cancel: "Annuler",
    undo: "Rétablir",
    share: "Partager",
    delete: "Supprimer",
  },
  citationFormats: {
    plain: "Simple, avec lien",
    ...formatNames,
  },
  verify: {
    title: (quotations) => count(quotations, "citation vérifiée", "citations vérifiées"),
    verdict: {
      "word-for-word": "Au mot près",
      "marked-change": "Au mot près, sauf les mots entre crochets",
      "other-speaker": "Réelle, mais d’une autre personne",
      denied: "Pas dit, d’après l’article",
      supposed: "Seulement supposé : l’article ne dit pas que cela a été dit",
      altered: "Modifiée",
      joined: "Recollée",
      "not-found": "Pas dans cette bibliothèque",
      "too-short": "Trop courte pour le dire",
      "too-few-words": `Trop peu de mots pour vérifier : il en faut ${fewestUnmarked}, ou des guillemets autour`,
      unchecked: "Non vérifiée : trop de citations à la fois",
    },
    otherSpeaker: (name, tier) => `— ${name}${tier === "likely" ? " (d’après le contexte)" : ""}`,
    notConfirmed: "L’article ne dit pas sûrement qui l’a dit.",
    namesAnother: "Votre texte nomme une autre personne que l’article.",
    omitted: "Des mots sont omis, comme il est indiqué.",
    omitsNegation: "Des mots sont omis, comme il est indiqué ; parmi eux une négation.",
    changes: (kinds) => `Ce qui change : ${list(kinds.map((kind) => changes[kind]))}.`,
    joint: {
      articles: "Faite de mots de différents articles :",
      "far-apart": "Faite de mots éloignés les uns des autres :",
      reordered: "Faite de mots qui s’y trouvent dans un autre ordre :",
      voices: "Faite de mots de personnes différentes :",
      "left-out": "Des mots sont omis entre ceux-ci, sans que ce soit indiqué :",
    },
    outside: "— les mots de l’article lui-même, et non une citation",
    deniedInText: "Votre texte affirme que cela n’a pas été dit ; voici où cela se trouve.",
    absenceIsNoProof:
      "Rien ici ne s’en approche. Cela ne prouve rien : elle peut se trouver dans un texte que cette bibliothèque n’a pas.",
    more: (quotations) => `${number(quotations)} de plus : vérifiez-les dans un autre message.`,
    struck: "Barré : ce qui a été vérifié.",
    bold: "En gras : ce que dit l’article.",
  },
  choices: { relevance: "le plus pertinent d’abord", newest: "le plus récent d’abord" },
  dates: {
    otherMonths: {},
    parts: {
      start: ["début", "le début de", "au début de", "début de"],
      middle: ["mi", "milieu", "milieu de"],
      end: ["fin", "la fin de", "à la fin de", "fin de"],
    },
    seasons: { spring: ["printemps"], summer: ["été"], autumn: ["automne"], winter: ["hiver"] },
    units: {
      day: ["jour", "jours"],
      week: ["semaine", "semaines"],
      month: ["mois"],
      year: ["an", "ans", "année", "années"],
    },
    ago: ["il y a", "y a"],
    last: ["dernier", "dernière", "derniers", "dernières", "passé", "passée"],
    numbers:
      "un|une|premier|première deux|deuxième|second|seconde trois|troisième quatre|quatrième cinq six sept huit neuf dix onze douze treize quatorze quinze".split(
        " ",
      ),
    phrases: {
      "une quinzaine de": "15",
      "une quinzaine": "15 jours",
      quinzaine: "15 jours",
      "une dizaine de": "10",
      quelques: "3",
      "week-end": "samedi",
      weekend: "samedi",
    },
    feasts: {
      Noël: [12, 25],
      "Nouvel An": [1, 1],
      "jour de l'an": [1, 1],
      "Saint-Sylvestre": [12, 31],
      réveillon: [12, 31],
      "Saint-Valentin": [2, 14],
      Halloween: [10, 31],
      Toussaint: [11, 1],
      Pâques: { afterEaster: 0 },
      Ascension: { afterEaster: 39 },
      Pentecôte: { afterEaster: 49 },
    },
    quarters: ["trimestre", "t", "q"],
    halves: ["semestre", "s"],
    decades: { before: ["années", "décennie"], endings: [] },
    periods: [
      ["entre", "et"],
      ["de", "à"],
      ["du", "au"],
      ["depuis", "jusqu'à"],
      ["depuis", "jusqu'en"],
      ["", "à"],
      ["", "au"],
    ],
    sides: { after: ["depuis", "dès", "après", "à partir"], before: ["avant"], until: ["jusqu", "jusque"] },
    empty:
      "le la les l ce ces cet cette de des du d en au à dans courant depuis dès partir jusque jusqu avant après".split(
        " ",
      ),
    ordinals: ["er", "re", "e", "ème", "nd", "nde"],
  },
  relativeDates: {
    today: ["aujourd’hui", "aujourd'hui"],
    yesterday: ["hier"],
    "day-before-yesterday": ["avant-hier", "avant hier"],
    "this-week": ["cette semaine"],
    "last-week": ["la semaine dernière", "semaine dernière"],
    "this-month": ["ce mois-ci", "ce mois"],
    "last-month": ["le mois dernier", "mois dernier"],
    "this-year": ["cette année"],
    "last-year": ["l’année dernière", "l'année dernière", "année dernière", "l’an dernier", "l'an dernier"],
  },
  suggestion: suggestionIn({
    kinds: {
      person: "personne",
      organisation: "organisation",
      topic: "sujet",
      title: "article",
      outlet: "média",
    },
    quotes: (quotes) => count(quotes, "citation", "citations"),
    articles: (articles) => count(articles, "article", "articles"),
    date,
  }),
  shownHere: "affiché ici",
  nearTitles: "Titres approchants : en choisir un",
  ways: "Autres actions",
  whichPerson: (query) => `Plusieurs personnes portent le nom ${query}. Laquelle ?`,
  choosePerson: "Choisir une personne",
  articlesOf: (articles) => count(articles, "article", "articles"),
  menu: (articles, more) =>
    `Un autre ${more ? "parmi au moins" : "des"} ${number(articles)} articles trouvés`,
  marks: ["«\u202F", "\u202F»"],
  separator: " · ",
  colon: "\u00a0:",
  speaker: {
    named: withRole,
    likely: (name, role) => `${withRole(name, role)} (d’après le contexte)`,
    mention: (words) => `«\u202F${words}\u202F» (dans les mots de l’article)`,
    unknown: "auteur non identifié",
  },
  turn: "Réplique d’une conversation : l’article ne met pas de guillemets",
  abstract: "Résumé, et non les mots de l’article",
  alsoIn: (outlets) => `aussi dans ${list(outlets)}`,
  recordOnly: "Cette bibliothèque n’a pas le texte intégral de cet article.",
  verbatim: "Phrases de l’article, au mot près",
  noSummary:
    "Aucune phrase de cet article n’est assez courte pour être montrée ici. Ouvrez la source pour le lire.",
  matches: (articles, more) =>
    `${more ? "Au moins " : ""}${count(articles, "article correspond", "articles correspondent")}`,
  missingWords: (words) => `Absent de cet article : ${list(words)}.`,
  replacedWord: (typed, by) => `Aucun article ne contient ${typed} ; le plus proche : ${list(by)}.`,
  replacedSpeaker: (typed, by) =>
    `Aucune personne citée ici ne s’appelle ${typed} ; le plus proche : ${list(by)}.`,
  relatedWord: (typed, by) => `Absent de cet article : ${typed} ; de la même famille : ${list(by)}.`,
  position: (position, total, more) =>
    `Citation ${number(position)} sur ${more ? "au moins " : ""}${number(total)}`,
  randomOf: (total) => `Au hasard parmi ${count(total, "citation", "citations")}`,
  quotesRange: (from, to, total) =>
    from === to
      ? `Citation ${number(from)} sur ${number(total)}`
      : `Citations ${number(from)} à ${number(to)} sur ${number(total)}`,
  quoteTooLong: (characters) =>
    `Cette citation compte ${number(characters)} caractères, trop pour un message Discord. Elle n’est jamais coupée : lisez-la à la source.`,
  paragraphTooLong:
    "Une partie est trop longue pour un message Discord. Elle n’est jamais coupée : lisez-la à la source.",
  page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
  relatedBy: (shared) => `en commun : ${list(shared)}`,
  samePerson: (name) => `autre sujet, même personne : ${name}`,
  nothingRelated:
    "Aucun autre article de cette bibliothèque ne parle des mêmes personnes ou des mêmes choses.",
  citationTooLong: "Cette référence est trop longue pour un message Discord.",
  readSoFar: (done, total) =>
    `${number(done)} sur ${count(total, "article lu", "articles lus")} pour l’instant`,
  statusTitle: "Bibliothèque",
  status: ({ articles, records, quotes, outlets, languages, firstDate, lastDate, loaded, warnings }) =>
    [
      `${count(articles, "article", "articles")}${records > 0 ? `, dont ${number(records)} sans texte intégral` : ""} ; ${count(quotes, "citation", "citations")} ; ${count(outlets, "média", "médias")}`,
      firstDate && lastDate ? `Dates : ${date(firstDate)} – ${date(lastDate)}` : "Aucune date",
      `Langues : ${languageList(languages)}`,
      `Chargée ${loaded}${warnings > 0 ? `, avec ${count(warnings, "avertissement", "avertissements")} dans le journal` : ""}`,
    ].join("\n"),
  reloadOutcome: {
    "as-is": "",
    reloaded: "Les dossiers ont été parcourus à la recherche de changements.",
    "reload-failed":
      "La relecture a échoué : les articles d’avant répondent toujours. Le journal dit pourquoi.",
  },
  edit: {
    preview: "Ajouter ceci ?",
    length: (words, more) =>
      `${words === 0 ? "Une fiche, sans texte" : count(words, "mot", "mots")}${more > 0 ? ` ; ${count(more, "autre article", "autres articles")} dans le même fichier` : ""}`,
    replaces: "Il est déjà dans la bibliothèque ; ceci prendrait sa place.",
    keptAside: "Rien n’est encore ajouté. Ceci est gardé de côté pendant un jour.",
    kept: (title, articles) =>
      articles > 1
        ? `${title} et ${count(articles - 1, "autre article", "autres articles")} sont maintenant dans la bibliothèque.`
        : `${title} est maintenant dans la bibliothèque.`,
    asked:
      "Retirer cet article de la bibliothèque, pour tous ceux qui utilisent ce bot ? On peut le rétablir pendant un jour.",
    removed: (title) => `${title} n’est plus dans la bibliothèque. On peut le rétablir pendant un jour.`,
    restored: (title) => `${title} est de nouveau dans la bibliothèque.`,
    unchanged: "Rien n’a été changé.",
    gone: "Ceci n’est plus gardé de côté : un jour a passé, ou c’était déjà fait.",
    refused: "Cela n’a pas fonctionné.",
  },
  complaint: complaintIn.fr,
  refusedFiles: (files) => count(files, "fichier a été refusé", "fichiers ont été refusés"),
  andMore: (more) => `… et ${number(more)} de plus`,
  dailyQuote: "La citation du jour",
  sentenceTooLong: "La phrase qui l’entoure est trop longue pour un message Discord : lisez-la à la source.",
  noLink: "aucun lien connu",
  undated: "sans date",
  passageLink: "Ouvrir le passage",
  nothingFound: ({ looked, query, by, filtered }, titles) => {
    const within = filtered ? " avec ces filtres" : "";
    const next =
      titles > 0
        ? " Les titres les plus proches sont ci-dessous."
        : ` ${retry[retryAfter({ query, by, filtered })]}`;
    if (looked === "quotes-in-article") return "Cet article n’a pas de citation dans cette bibliothèque.";
    if (looked === "articles") {
      return `Aucun article de cette bibliothèque ne correspond${query ? ` à «\u202F${query}\u202F»` : ""}${within}.${next}`;
    }
    const about = query ? ` sur «\u202F${query}\u202F»` : "";
    const who = by ? ` de «\u202F${by}\u202F»` : "";
    return `Aucune citation${about}${who}${within} dans cette bibliothèque.${next}`;
  },
  unknownSource: (source, nearest) =>
    `Aucun média ni site ne s’appelle ici «\u202F${source}\u202F».${nearest > 0 ? " Les plus proches sont ci-dessous." : ""}`,
  holds: ({ articles, outlets, firstDate, lastDate }) =>
    `Cette bibliothèque contient ${count(articles, "article", "articles")}${outlets > 0 ? ` ${outlets === 1 ? "d’un seul média" : `de ${number(outlets)} médias`}` : ""}${heldPeriod(firstDate, lastDate, date)}.`,
  latestTitle: (topic) => (topic === null ? "Derniers articles" : `Derniers articles sur ${topic}`),
  openOne: "Ouvrir un article",
  articlesRange: (from, to, total) =>
    from === to
      ? `Article ${number(from)} sur ${number(total)}`
      : `Articles ${number(from)} à ${number(to)} sur ${number(total)}`,
  help: ({ articles, quotes, examples }, { strong, code }) => [
    `${strong("/article")} trouve l’un des ${number(articles)} articles : ${code(`/article recherche:${examples.topic}`)}`,
    `${strong("/citation")} trouve l’une des ${number(quotes)} citations : ${code(`/citation ${examples.speaker ? `auteur:${examples.speaker}` : `sujet:${examples.topic}`}`)} ; sans option, une au hasard`,
    `${strong("/récents")} liste les articles les plus récents, de tous les médias ou d’un seul`,
    `${strong("/vérifier")} contrôle des citations au mot près ; ${strong("Applications")} sur un message le fait aussi, et trouve des articles à son sujet`,
  ],
  privacy:
    "Vous seul voyez les réponses jusqu’à ce que vous les partagiez. Ce bot ne garde rien sur personne.",
  about: "À propos",
  emptyLibrary:
    "Cette bibliothèque n’a pas encore d’articles. La personne qui héberge ce bot peut en ajouter : voir «\u202FAdd articles\u202F» dans le README.",
  errors: {
    "article-gone":
      "Cet article a quitté la bibliothèque depuis que ce message a été écrit. Cherchez à nouveau avec /article.",
    "quote-gone":
      "Cette citation a changé ou quitté la bibliothèque depuis que ce message a été écrit. Cherchez à nouveau avec /citation.",
    "stale-control":
      "Cette version du bot ne connaît pas ce bouton. Demandez à nouveau avec /article ou /citation.",
    "query-empty": "Écrivez quelques mots à chercher : un titre, une personne, un sujet.",
    "delete-not-allowed":
      "Seule la personne qui a partagé ce message, ou quelqu’un qui peut gérer les messages, peut le supprimer.",
    "date-not-understood":
      "Écrivez les dates ainsi : 2020, mars 2020, 12 mars 2020, 12/03/2020, hier, il y a 2 semaines. Ou choisissez-en une parmi les suggestions.",
    "dates-exclude-all":
      "Aucun jour ne convient : la date de début n’est pas antérieure à celle de fin. Échangez-les, ou n’en gardez qu’une.",
    "text-too-long": `On vérifie au plus ${number(longestChecked)} caractères à la fois.`,
    "no-text": "Il n’y a pas de mots à y vérifier.",
    "no-editor":
      "Seules les personnes que l’hébergeur de ce bot a désignées peuvent modifier la bibliothèque, car tous les serveurs la partagent.",
    "editing-off":
      "La bibliothèque ne peut pas être modifiée depuis Discord : l’hébergeur de ce bot n’a désigné personne (LIBRARY_EDITORS).",
    "nothing-to-add": "Donnez l’adresse d’une page, ou joignez un fichier.",
    "not-allowed": "Seules les personnes qui peuvent gérer ce serveur peuvent le faire.",
    "no-full-text":
      "Le texte intégral ne peut pas être montré : cette bibliothèque ne l’a pas, ou son hébergeur ne l’autorise pas.",
    "library-away": "La bibliothèque est injoignable pour l’instant. Redemandez dans une minute.",
    "librarian-away":
      "La machine qui tient la bibliothèque n’a pas encore répondu. Vérifiez dans une minute si quelque chose a changé.",
    "unknown-command": "Cette version du bot ne connaît pas cette commande. Essayez /aide.",
  },
  fault: (reference) =>
    `Quelque chose s’est cassé de notre côté (réf. ${reference}). Réessayez ; si cela dure, donnez cette référence à l’hébergeur du bot.`,
  slowDown: (seconds) => `C’était très rapide. Continuez dans ${count(seconds, "seconde", "secondes")}.`,
  sharedBy: (person) => `Partagé par ${person}`,
  shareKeptPrivate:
    "Discord garde cette réponse privée ici : le bot ne peut pas publier dans ce salon pour vous.",
  shareFailed: "Le partage n’a pas abouti : Discord a refusé le message ici.",
  date,
  language,
};
