import { type ChangeKind, fewestUnmarked, longestChecked } from "../domain/verification.ts";
import { formatNames, heldPeriod, type Retry, retryAfter, suggestionIn, withRole } from "./common.ts";
import { complaintIn } from "./complaints/index.ts";
import { intlFor } from "./intl.ts";
import type { Wording } from "./wording.ts";

const { number, count, list, language, languageList, date } = intlFor("es");

const changes: Readonly<Record<ChangeKind, string>> = {
  "negation-removed": "una negación eliminada",
  "negation-added": "una negación añadida",
  number: "un número",
  swapped: "palabras sustituidas",
  "left-out": "palabras omitidas",
  added: "palabras añadidas",
  moved: "palabras cambiadas de sitio",
  accents: "tildes o acentos",
  punctuation: "la puntuación",
};

const retry: Readonly<Record<Retry, string>> = {
  "one-option": "Prueba con menos palabras, o con una sola de las dos opciones.",
  "fewer-words": "Prueba con menos palabras, o con otras.",
  "other-word": "Prueba con otra palabra.",
  "fewer-filters": "Prueba con menos filtros.",
};

const filters = {
  source: { name: "fuente", description: "Solo de este medio o sitio web" },
  after: {
    name: "desde",
    description: "Solo a partir de esta fecha: 2022, enero de 2022, 15/01/2022, el mes pasado",
  },
  before: {
    name: "antes",
    description: "Solo antes de esta fecha: 2022, enero de 2022, 15/01/2022, el mes pasado",
  },
  language: { name: "idioma", description: "Solo artículos en este idioma" },
  sort: { name: "orden", description: "Qué va primero: lo más relevante, si no eliges otra cosa" },
  share: {
    name: "compartir",
    description: "Publicar la respuesta para todos al momento, en vez de mostrártela antes a ti",
  },
};

const { sort: _, ...latestFilters } = filters;

export const es: Wording = {
  code: "es",
  commands: {
    article: {
      name: "artículo",
      description: "Buscar un artículo: resumen, cita y fuente, palabra por palabra",
      options: {
        query: { name: "búsqueda", description: "Unas palabras: un título, una persona, un tema" },
        ...filters,
      },
    },
    quote: {
      name: "cita",
      description: "Averiguar quién dijo qué, dónde y cuándo; sin opciones, una cita al azar",
      options: {
        about: { name: "tema", description: "De qué trata, o palabras de la cita" },
        by: { name: "autor", description: "Quién lo dijo: un nombre o un cargo" },
        ...filters,
      },
    },
    latest: {
      name: "recientes",
      description: "Los artículos más recientes, todos o sobre un tema",
      options: {
        about: { name: "tema", description: "De qué trata, o el nombre de alguien" },
        ...latestFilters,
      },
    },
    verify: {
      name: "verificar",
      description: "Verificar citas: ¿textuales, alteradas, compuestas de fragmentos o de otra persona?",
      options: {
        text: { name: "texto", description: "El texto con sus citas, o solo las palabras" },
        share: filters.share,
      },
    },
    library: {
      name: "biblioteca",
      description: "Para quienes gestionan este servidor: qué hay cargado",
      options: {
        url: { name: "url", description: "La dirección de una página con un artículo" },
        file: {
          name: "archivo",
          description: "Una página guardada, o un artículo en otro formato que se lee aquí",
        },
        article: { name: "artículo", description: "El título del artículo, o palabras de él" },
      },
    },
    help: { name: "ayuda", description: "Qué hace este bot, con ejemplos", options: {} },
  },
  subcommands: {
    status: {
      name: "estado",
      description: "Artículos, medios, fechas, idiomas y archivos rechazados",
    },
    add: {
      name: "añadir",
      description: "Añadir un artículo a la biblioteca de todos los servidores: una página o un archivo",
    },
    remove: { name: "quitar", description: "Quitar un artículo de la biblioteca de todos los servidores" },
    reload: {
      name: "recargar",
      description: "Volver a leer todos los artículos; mientras tanto responden los anteriores",
    },
  },
  messageCommands: { article: "Buscar artículos sobre esto", verify: "Verificar citas" },
  buttons: {
    context: "Contexto",
    read: "Leer",
    related: "Relacionados",
    cite: "Citar",
    "same-speaker": "Mismo autor",
    "open-quote": "Cita",
    source: "Fuente",
    archive: "Copia archivada",
    "more-quotes": "Más citas",
    previous: "←",
    next: "→",
    "open-article": "Artículo",
    keep: "Añadir",
    discard: "Descartar",
    remove: "Quitar",
    cancel: "Cancelar",
    undo: "Deshacer",
    share: "Compartir",
    delete: "Eliminar",
  },
  citationFormats: {
    plain: "Simple, con enlace",
    ...formatNames,
  },
  verify: {
    title: (quotations) => count(quotations, "cita verificada", "citas verificadas"),
    verdict: {
      "word-for-word": "Textual",
      "marked-change": "Textual, salvo las palabras entre corchetes",
      "other-speaker": "Real, pero de otra persona",
      denied: "No se dijo, según el artículo",
      supposed: "Solo supuesto: el artículo no afirma que se dijera",
      altered: "Alterada",
      joined: "Compuesta de fragmentos",
      "not-found": "No está en esta biblioteca",
      "too-short": "Demasiado corta para saberlo",
      "too-few-words": `Muy pocas palabras para verificar: hacen falta ${fewestUnmarked}, o comillas alrededor`,
      unchecked: "Sin verificar: demasiadas citas a la vez",
    },
    otherSpeaker: (name, tier) => `— ${name}${tier === "likely" ? " (según el contexto)" : ""}`,
    notConfirmed: "El artículo no deja claro quién lo dijo.",
    namesAnother: "Tu texto nombra a una persona distinta de la que nombra el artículo.",
    omitted: "Se omiten palabras, como se indica.",
    omitsNegation: "Se omiten palabras, como se indica; entre ellas, una negación.",
    changes: (kinds) => `Cambios: ${list(kinds.map((kind) => changes[kind]))}.`,
    joint: {
      articles: "Hecha con palabras de distintos artículos:",
      "far-apart": "Hecha con palabras que están muy separadas:",
      reordered: "Hecha con palabras que allí están en otro orden:",
      voices: "Hecha con palabras de distintos autores:",
      "left-out": "Entre estas palabras faltan otras, sin que se indique:",
    },
    outside: "— palabras del propio artículo, no una cita",
    deniedInText: "Tu texto afirma que esto no se dijo; aquí es donde figura.",
    absenceIsNoProof:
      "Aquí no hay nada que se le parezca. Eso no demuestra nada: puede estar en un texto que esta biblioteca no tiene.",
    more: (quotations) => `${count(quotations, "cita más", "citas más")}, para verificar en otro mensaje.`,
    struck: "Tachado: lo que se verificó.",
    bold: "En negrita: lo que dice el artículo.",
  },
  choices: { relevance: "más relevantes primero", newest: "más recientes primero" },
  dates: {
    otherMonths: { setiembre: 9 },
    parts: {
      start: ["principios de", "a principios de", "comienzos de", "a comienzos de", "inicios de"],
      middle: ["mediados de", "a mediados de"],
      end: ["finales de", "a finales de", "fines de", "a fines de", "fin de"],
    },
    seasons: { spring: ["primavera"], summer: ["verano"], autumn: ["otoño"], winter: ["invierno"] },
    units: {
      day: ["día", "días"],
      week: ["semana", "semanas"],
      month: ["mes", "meses"],
      year: ["año", "años"],
    },
    ago: ["hace"],
    last: ["pasado", "pasada", "último", "última", "últimos", "últimas"],
    numbers:
      "un|una|uno|primero|primer|primera dos|segundo|segunda tres|tercer|tercero|tercera cuatro|cuarto|cuarta cinco seis siete ocho nueve diez once doce".split(
        " ",
      ),
    phrases: {
      "un par de": "2",
      "unos pocos": "3",
      "unas pocas": "3",
      unos: "3",
      unas: "3",
      algunos: "3",
      algunas: "3",
      "una quincena": "15 días",
      quincena: "15 días",
      "fin de semana": "sábado",
    },
    feasts: {
      Navidad: [12, 25],
      Nochebuena: [12, 24],
      "Año Nuevo": [1, 1],
      Nochevieja: [12, 31],
      Reyes: [1, 6],
      "San Valentín": [2, 14],
      Halloween: [10, 31],
      "Todos los Santos": [11, 1],
      "Semana Santa": { afterEaster: -7 },
      Pascua: { afterEaster: 0 },
    },
    quarters: ["trimestre", "t", "q"],
    halves: ["semestre", "s"],
    decades: { before: ["años", "década", "decenio"], endings: [] },
    periods: [
      ["entre", "y"],
      ["de", "a"],
      ["del", "al"],
      ["desde", "hasta"],
      ["", "a"],
      ["", "al"],
    ],
    sides: { after: ["desde", "después", "a partir"], before: ["antes"], until: ["hasta"] },
    empty: "el la los las lo este esta estos estas de del en a partir desde hasta antes después".split(" "),
    ordinals: ["o", ".", ".o", "er", "do", "to"],
  },
  relativeDates: {
    today: ["hoy"],
    yesterday: ["ayer"],
    "day-before-yesterday": ["anteayer", "antes de ayer", "antier"],
    "this-week": ["esta semana"],
    "last-week": ["la semana pasada", "semana pasada"],
    "this-month": ["este mes"],
    "last-month": ["el mes pasado", "mes pasado"],
    "this-year": ["este año"],
    "last-year": ["el año pasado", "año pasado"],
  },
  suggestion: suggestionIn({
    kinds: {
      person: "persona",
      organisation: "organización",
      topic: "tema",
      title: "artículo",
      outlet: "medio",
    },
    quotes: (quotes) => count(quotes, "cita", "citas"),
    articles: (articles) => count(articles, "artículo", "artículos"),
    date,
  }),
  shownHere: "mostrado aquí",
  nearTitles: "Títulos parecidos: elegir uno",
  ways: "Más acciones",
  whichPerson: (query) => `Varias personas se llaman ${query}. ¿Cuál de ellas?`,
  choosePerson: "Elige una persona",
  articlesOf: (articles) => count(articles, "artículo", "artículos"),
  menu: (articles, more) => `Otro de ${more ? "al menos" : "los"} ${number(articles)} resultados`,
  marks: ["«", "»"],
  separator: " · ",
  colon: ":",
  speaker: {
    named: withRole,
    likely: (name, role) => `${withRole(name, role)} (según el contexto)`,
    mention: (words) => `«${words}» (en palabras del artículo)`,
    unknown: "autor no identificado",
  },
  turn: "De una conversación; el artículo no pone comillas",
  abstract: "Resumen, no las palabras del artículo",
  alsoIn: (outlets) => `también en ${list(outlets)}`,
  recordOnly: "Esta biblioteca no tiene el texto completo de este artículo.",
  verbatim: "Frases del artículo, palabra por palabra",
  noSummary:
    "Ninguna frase de este artículo es lo bastante corta para mostrarla aquí. Abre la fuente para leerlo.",
  matches: (articles, more) =>
    `${more ? "Al menos " : ""}${count(articles, "artículo coincide", "artículos coinciden")}`,
  missingWords: (words) => `No está en este artículo: ${list(words)}.`,
  replacedWord: (typed, by) => `Ningún artículo contiene ${typed}; lo más parecido: ${list(by)}.`,
  replacedSpeaker: (typed, by) => `Aquí no se cita a nadie llamado ${typed}; lo más parecido: ${list(by)}.`,
  relatedWord: (typed, by) =>
    `No está en este artículo: ${typed}; palabras de la misma familia: ${list(by)}.`,
  position: (position, total, more) =>
    `Cita ${number(position)} de ${more ? "al menos " : ""}${number(total)}`,
  randomOf: (total) => `Al azar entre ${count(total, "cita", "citas")}`,
  quotesRange: (from, to, total) =>
    from === to
      ? `Cita ${number(from)} de ${number(total)}`
      : `Citas ${number(from)} a ${number(to)} de ${number(total)}`,
  quoteTooLong: (characters) =>
    `Esta cita tiene ${number(characters)} caracteres, demasiados para un mensaje de Discord. Las citas nunca se cortan: léela en la fuente.`,
  paragraphTooLong:
    "Una parte es demasiado larga para un mensaje de Discord. Nunca se corta: léela en la fuente.",
  page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  relatedBy: (shared) => `también sobre ${list(shared)}`,
  samePerson: (name) => `otro tema, la misma persona: ${name}`,
  nothingRelated: "Ningún otro artículo de esta biblioteca trata de las mismas personas o los mismos temas.",
  citationTooLong: "Esta referencia es demasiado larga para un mensaje de Discord.",
  readSoFar: (done, total) =>
    `${number(done)} de ${count(total, "artículo leído", "artículos leídos")} por ahora`,
  statusTitle: "Biblioteca",
  status: ({ articles, records, quotes, outlets, languages, firstDate, lastDate, loaded, warnings }) =>
    [
      `${count(articles, "artículo", "artículos")}${records > 0 ? `, ${number(records)} sin texto completo` : ""}; ${count(quotes, "cita", "citas")}; ${count(outlets, "medio", "medios")}`,
      firstDate && lastDate ? `Fechas: ${date(firstDate)} – ${date(lastDate)}` : "Sin fechas",
      `Idiomas: ${languageList(languages)}`,
      `Cargada ${loaded}${warnings > 0 ? `, con ${count(warnings, "aviso", "avisos")} en el registro` : ""}`,
    ].join("\n"),
  reloadOutcome: {
    "as-is": "",
    reloaded: "Se revisaron las carpetas en busca de cambios.",
    "reload-failed":
      "No se pudieron volver a leer: siguen respondiendo los artículos de antes. El registro dice por qué.",
  },
  edit: {
    preview: "¿Añadir esto?",
    length: (words, more) =>
      `${words === 0 ? "Una ficha, sin texto" : count(words, "palabra", "palabras")}${more > 0 ? `; ${count(more, "artículo más", "artículos más")} en el mismo archivo` : ""}`,
    replaces: "Ya está en la biblioteca; esto ocuparía su lugar.",
    keptAside: "Todavía no se ha añadido nada. Esto se guarda aparte durante un día.",
    kept: (title, articles) =>
      articles > 1
        ? `${title} y ${count(articles - 1, "artículo más", "artículos más")} ya están en la biblioteca.`
        : `${title} ya está en la biblioteca.`,
    asked:
      "¿Quitar este artículo de la biblioteca, para todos los que usan este bot? Se puede recuperar durante un día.",
    removed: (title) => `${title} ya no está en la biblioteca. Se puede recuperar durante un día.`,
    restored: (title) => `${title} vuelve a estar en la biblioteca.`,
    unchanged: "No se ha cambiado nada.",
    gone: "Esto ya no se guarda aparte: ha pasado un día, o ya se hizo.",
    refused: "No ha sido posible.",
  },
  complaint: complaintIn.es,
  refusedFiles: (files) => count(files, "archivo rechazado", "archivos rechazados"),
  andMore: (more) => `… y ${number(more)} más`,
  dailyQuote: "La cita del día",
  sentenceTooLong: "La frase que la rodea es demasiado larga para un mensaje de Discord: léela en la fuente.",
  noLink: "sin enlace conocido",
  undated: "sin fecha",
  passageLink: "Abrir el pasaje",
  nothingFound: ({ looked, query, by, filtered }, titles) => {
    const next =
      titles > 0
        ? " Abajo están los títulos más parecidos."
        : ` ${retry[retryAfter({ query, by, filtered })]}`;
    if (looked === "quotes-in-article") return "Este artículo no tiene citas en esta biblioteca.";
    if (looked === "articles") {
      const none = filtered ? "Con estos filtros, ningún" : "Ningún";
      return `${none} artículo de esta biblioteca coincide${query ? ` con «${query}»` : ""}.${next}`;
    }
    const about = query ? ` sobre «${query}»` : "";
    const who = by ? ` de «${by}»` : "";
    const none = filtered ? "Con estos filtros, no" : "No";
    return `${none} hay citas${about}${who} en esta biblioteca.${next}`;
  },
  unknownSource: (source, nearest) =>
    `Aquí ningún medio ni sitio se llama «${source}».${nearest > 0 ? " Los más parecidos están abajo." : ""}`,
  holds: ({ articles, outlets, firstDate, lastDate }) =>
    `Esta biblioteca tiene ${count(articles, "artículo", "artículos")}${outlets > 0 ? ` de ${outlets === 1 ? "un solo medio" : `${number(outlets)} medios`}` : ""}${heldPeriod(firstDate, lastDate, date)}.`,
  latestTitle: (topic) => (topic === null ? "Últimos artículos" : `Últimos artículos sobre ${topic}`),
  openOne: "Abrir un artículo",
  articlesRange: (from, to, total) =>
    from === to
      ? `Artículo ${number(from)} de ${number(total)}`
      : `Artículos ${number(from)} a ${number(to)} de ${number(total)}`,
  help: ({ articles, quotes, examples }, { strong, code }) => [
    `${strong("/artículo")} busca entre ${count(articles, "artículo", "artículos")}: ${code(`/artículo búsqueda:${examples.topic}`)}`,
    `${strong("/cita")} busca entre ${count(quotes, "cita", "citas")}: ${code(`/cita ${examples.speaker ? `autor:${examples.speaker}` : `tema:${examples.topic}`}`)}; sola, una al azar`,
    `${strong("/recientes")} muestra los artículos más recientes, de todos los medios o de uno`,
    `${strong("/verificar")} comprueba citas palabra por palabra; ${strong("Aplicaciones")} en un mensaje también, y busca artículos sobre él`,
  ],
  privacy: "Solo tú ves las respuestas hasta que las compartas. Este bot no guarda nada sobre nadie.",
  about: "Acerca del bot",
  emptyLibrary:
    "Esta biblioteca aún no tiene artículos. Quien aloja este bot puede añadirlos: consulta «Add articles» en su README.",
  errors: {
    "article-gone":
      "Este artículo se quitó de la biblioteca después de este mensaje. Busca de nuevo con /artículo.",
    "quote-gone":
      "Esta cita cambió o se quitó de la biblioteca después de este mensaje. Busca de nuevo con /cita.",
    "stale-control": "Esta versión del bot no conoce este botón. Vuelve a preguntar con /artículo o /cita.",
    "query-empty": "Escribe unas palabras para buscar: un título, una persona, un tema.",
    "delete-not-allowed": "Solo puede eliminarlo quien lo compartió, o quien puede gestionar los mensajes.",
    "date-not-understood":
      "Escribe las fechas así: 2020, marzo de 2020, 12 de marzo de 2020, 12/03/2020, ayer, hace 2 semanas. O elige una de las sugerencias.",
    "dates-exclude-all":
      "Ningún día cumple las dos condiciones: la fecha inicial no es anterior a la final. Intercámbialas o deja solo una.",
    "text-too-long": `Se verifican como máximo ${number(longestChecked)} caracteres a la vez.`,
    "no-text": "No hay palabras que verificar.",
    "no-editor":
      "Solo pueden cambiar la biblioteca quienes haya designado la persona que aloja este bot, porque todos los servidores la comparten.",
    "editing-off":
      "La biblioteca no se puede cambiar desde Discord: quien aloja este bot no ha designado a nadie (LIBRARY_EDITORS).",
    "nothing-to-add": "Indica la dirección de una página o adjunta un archivo.",
    "not-allowed": "Eso solo puede hacerlo quien puede gestionar este servidor.",
    "no-full-text":
      "No se puede mostrar el texto completo: esta biblioteca no lo tiene, o quien la aloja no lo permite.",
    "library-away":
      "Ahora mismo no se puede acceder a la biblioteca. Vuelve a preguntar dentro de un minuto.",
    "librarian-away":
      "El equipo que mantiene la biblioteca aún no ha respondido. Comprueba dentro de un minuto si algo ha cambiado.",
    "unknown-command": "Esta versión del bot no conoce este comando. Prueba con /ayuda.",
  },
  fault: (reference) =>
    `Algo falló por nuestra parte (ref. ${reference}). Inténtalo de nuevo; si sigue igual, dale esta referencia a quien aloja el bot.`,
  slowDown: (seconds) => `Eso fue muy rápido. Podrás continuar en ${count(seconds, "segundo", "segundos")}.`,
  sharedBy: (person) => `Compartido por ${person}`,
  shareKeptPrivate:
    "Discord mantiene aquí esta respuesta en privado: el bot no puede publicar por ti en este canal.",
  shareFailed: "No se pudo compartir: Discord rechazó el mensaje aquí.",
  date,
  language,
};
