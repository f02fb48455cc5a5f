import { formatDate, formatNumber, languageName } from "./intl.ts";
import type { Wording } from "./wording.ts";

const number = (value: number) => formatNumber("fr", value);

export const fr: Wording = {
  code: "fr",
  commands: {
    article: {
      name: "article",
      description: "Trouver un article : résumé, citation et source, au mot près",
      options: {
        query: { name: "recherche", description: "Quelques mots : un titre, une personne, un sujet" },
      },
    },
    quote: {
      name: "citation",
      description: "Trouver qui a dit quoi, où et quand ; sans option, une citation au hasard",
      options: {
        about: { name: "sujet", description: "De quoi il s’agit, ou des mots de la citation" },
        by: { name: "auteur", description: "Qui l’a dit : un nom ou une fonction" },
      },
    },
    help: { name: "aide", description: "Ce que fait ce bot, avec des exemples", options: {} },
  },
  buttons: {
    source: "Source",
    archive: "Copie archivée",
    "more-quotes": "Autres citations",
    previous: "Précédente",
    next: "Suivante",
    "open-article": "Article",
    share: "Partager",
    delete: "Supprimer",
  },
  menu: (articles) => `${number(articles)} articles correspondent : en choisir un autre`,
  marks: ["«\u202F", "\u202F»"],
  separator: " · ",
  speaker: {
    named: (name, role) => (role ? `${name}, ${role}` : name),
    likely: (name, role) => `${role ? `${name}, ${role}` : name} (d’après le contexte)`,
    mention: (words) => `auteur tel que le texte le désigne : «\u202F${words}\u202F»`,
    unknown: "auteur non identifié",
  },
  abstract: "Résumé de cette bibliothèque, et non les mots de l’article",
  recordOnly: "Cette bibliothèque n’a pas le texte intégral de cet article.",
  verbatim: "Phrases de l’article, au mot près",
  noSummary:
    "Aucune phrase de cet article n’est assez courte pour être montrée ici. Ouvrez la source pour le lire.",
  matches: (articles) =>
    articles === 1 ? "1 article correspond" : `${number(articles)} articles correspondent`,
  position: (position, total) => `Citation ${number(position)} sur ${number(total)}`,
  randomOf: (total) => `Au hasard parmi ${number(total)} citations`,
  quotesRange: (from, to, total) =>
    from === to
      ? `Citation ${number(from)} sur ${number(total)}`
      : `Citations ${number(from)} à ${number(to)} sur ${number(total)}`,
  quoteTooLong: (characters) =>
    `Cette citation compte ${number(characters)} caractères, trop pour un message Discord. Elle n’est jamais coupée : lisez-la à la source.`,
  noLink: "aucun lien connu",
  undated: "sans date",
  passageLink: "Ouvrir le passage",
  nothingFound: ({ looked, query, by }, titles) => {
    const nearest = titles > 0 ? " Les titres les plus proches sont ci-dessous." : "";
    if (looked === "quotes-in-article") return "Cet article n’a pas de citation dans cette bibliothèque.";
    if (looked === "articles") {
      return `Aucun article de cette bibliothèque ne correspond à «\u202F${query}\u202F».${nearest || " Essayez moins de mots, ou d’autres."}`;
    }
    const about = query ? ` sur «\u202F${query}\u202F»` : "";
    const who = by ? ` de «\u202F${by}\u202F»` : "";
    return `Aucune citation${about}${who} dans cette bibliothèque.${nearest || " Essayez moins de mots, ou une seule des deux options."}`;
  },
  help: ({ articles, quotes, examples }) =>
    [
      `**/article** trouve l’un des ${number(articles)} articles : \`/article recherche:${examples.topic}\``,
      `**/citation** trouve l’une des ${number(quotes)} citations : \`/citation ${examples.speaker ? `auteur:${examples.speaker}` : `sujet:${examples.topic}`}\` ; seule, une au hasard`,
      "Vous seul voyez les réponses jusqu’à ce que vous pressiez **Partager**. Chaque mot entre guillemets se trouve dans la source.",
    ].join("\n"),
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
    "unknown-command": "Cette version du bot ne connaît pas cette commande. Essayez /aide.",
  },
  fault: (reference) =>
    `Quelque chose s’est cassé de notre côté (réf. ${reference}). Réessayez ; si cela dure, donnez cette référence à l’hébergeur du bot.`,
  sharedBy: (person) => `Partagé par ${person}`,
  shareKeptPrivate:
    "Discord garde cette réponse privée ici : le bot ne peut pas publier dans ce salon pour vous.",
  shareFailed: "Le partage n’a pas abouti : Discord a refusé le message ici.",
  date: (date) => formatDate("fr", date),
  language: (code) => languageName("fr", code),
};
