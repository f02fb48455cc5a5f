/**
 * What people call the fields of an article at the head of a table or of a text, besides the names that programs use:
 * lower case, without accents, spaces, hyphens and underscores.
 */
export const fieldNames: Readonly<Record<string, readonly string[]>> = {
  title: ["titre", "titel", "uberschrift", "titulo", "titular", "titolo"],
  authors: ["auteur", "auteurs", "autor", "autoren", "autores", "autore", "autori", "verfasser"],
  date: [
    ...["datedepublication", "publiele", "dateparution"],
    ...["datum", "veroffentlichungsdatum", "veroffentlicht", "erschienen"],
    ...["fecha", "fechadepublicacion", "publicado", "data", "datadipubblicazione", "pubblicato"],
  ],
  language: ["langue", "sprache", "idioma", "lingua"],
  outlet: ["media", "journal", "medium", "zeitung", "medio", "periodico", "testata", "giornale"],
  tags: [
    ...["etiquettes", "motscles", "schlagworter", "schlagworte", "stichworter"],
    ...["etiquetas", "palabrasclave", "etichette", "parolechiave"],
  ],
  summary: [
    "resume",
    "chapo",
    "chapeau",
    "zusammenfassung",
    "resumen",
    "entradilla",
    "riassunto",
    "sommario",
  ],
  url: ["lien", "adresse", "adresseweb", "link", "internetadresse", "enlace", "direccion", "indirizzo"],
  text: ["texte", "contenu", "inhalt", "texto", "contenido", "testo", "contenuto"],
};
