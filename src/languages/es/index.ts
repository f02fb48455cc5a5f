import { definite, either, feminine, indefinite, masculine, plural, possessive } from "../parts/agreement.ts";
import { words } from "../parts/fold.ts";
import { anyOf, withoutPluralS } from "../parts/patterns.ts";
import { plainLanguage } from "../parts/plain.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";
import { reporting, saidParticiples } from "./reporting-verbs.ts";
import { stemSpanish } from "./stem.ts";
import { unsaidWords } from "./unsaid-words.ts";

export const es = plainLanguage({
  code: "es",
  stem: stemSpanish,
  stopWords: `a al algo algunas algunos ante antes aquel asi aun aunque bajo bien cada casi como con contra cual cuando cuanta cuantas cuanto cuantos de del desde despues donde dos durante e el ella ellas ellos en entonces entre era eran es esa
    esas ese eso esos esta estaba estado estan estar este esto estos fue fueron ha habia han hasta hay la las le les lo los mas me menos mi mientras mismo muy nada ni no nos nosotros o os otra otras otro
    otros para pero poco por porque pues que quien quienes se sea segun ser si sido sin sobre solo son su sus tambien tan tanto te tenia tiene tienen toda todas todo todos tras tu un una uno unos usted y ya yo`,
  questions: {
    person: "quién | quiénes",
    time: "cuándo",
    number: "cuánto | cuánta | cuántos | cuántas",
    kind: "qué | cuál | cuáles | cuál es | cuáles son | cuál era | cuáles eran | cuál fue | cuáles fueron",
    other: "dónde | adónde | cómo | por qué",
  },
  reporting,
  sources: [
    "según",
    "de acuerdo con",
    "a juicio de",
    "a juicio del",
    "en palabras de",
    "en palabras del",
    "en opinión de",
  ],
  weakSources: "para",
  pronouns: [
    ["él", masculine],
    ["ella", feminine],
  ],
  honorifics: [
    ["sr", "m"],
    ["sra", "f"],
    ["don", "m"],
    ["doña", "f"],
    ["señor", "m"],
    ["señora", "f"],
    ["dr", "m"],
    ["dra", "f"],
  ],
  determiners: new Map([
    ...words("el un al del este ese aquel").map((word) => [word, definite(masculine)] as const),
    ...words("la esta esa aquella").map((word) => [word, definite(feminine)] as const),
    ...words("los las estos estas").map((word) => [word, definite(plural)] as const),
    ["un", indefinite(masculine)] as const,
    ["una", indefinite(feminine)] as const,
    ...words("unos unas varios varias").map((word) => [word, indefinite(plural)] as const),
    ...words("su nuestro nuestra").map((word) => [word, possessive(either)] as const),
    ["sus", possessive(plural)] as const,
  ]),
  articles: "el la los las un una unos unas",
  roles:
    "presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz diputado diputada senador senadora secretario secretaria jefe jefa profesor profesora investigador investigadora entrenador entrenadora consejero consejera líder candidato candidata fiscal juez jueza vicepresidente vicepresidenta concejal concejala tesorero tesorera capitán capitana biólogo bióloga agricultor agricultora violinista pescador pescadora actor actriz cliente clienta vecino vecina tabernero tabernera panadero panadera padre madre hijo hija hermano hermana tío tía abuelo abuela médico médica abogado abogada escritor escritora periodista experto experta científico científica activista dueño dueña propietario propietaria gerente embajador embajadora gobernador gobernadora general coronel comisario comisaria obispo papa rey reina maestro maestra estudiante alumno alumna piloto conductor conductora jugador jugadora músico cantante pintor pintora arquitecto arquitecta ingeniero ingeniera testigo víctima mujer hombre joven niño niña bomberos vecinos médicos expertos edil regidor regidora mandatario mandataria dirigente periodistas trabajador trabajadora camarero camarera juez magistrado magistrada",
  bodies: new Map([
    ...words(
      "policía fiscalía oposición empresa compañía asociación federación comisión junta organización plataforma universidad fundación patronal dirección",
    ).map((noun) => [noun, feminine] as const),
    ...words(
      "gobierno ministerio ayuntamiento consejo comité sindicato partido tribunal juzgado instituto club hospital parlamento banco grupo ejército colectivo",
    ).map((noun) => [noun, masculine] as const),
  ]),
  abbreviations: "sr sra dr dra ud uds etc pág núm av c ee.uu p.ej",
  prepositions:
    "a ante bajo con contra de del al desde en entre hacia hasta para por según sin sobre tras durante mediante",
  relatives: "que quien quienes cual donde cuando si como aunque porque",
  complementisers: "que",
  negations,
  numerals,
  auxiliaries: "ha han haber habiendo había habían es son era eran fue fueron será está están",
  naming:
    "llamado llamada llamados denominado denominada titulado titulada película libro canción serie disco álbum programa proyecto operación término palabra apodado",
  addressed: "usted ustedes su sus le tú te ti tu tus vosotros vosotras vuestro vuestra os",
  firstPerson:
    "soy somos estoy estamos tengo tenemos voy vamos he hemos puedo podemos quiero queremos creo creemos debemos hago hacemos yo nosotros mi mis me nos nuestro nuestra nuestros nuestras",
  furniture: `
    lea tambien | lee tambien | leer tambien | leer mas | lea mas | ver tambien | vea tambien |
    mira tambien | te puede interesar | le puede interesar | mas informacion | seguir leyendo |
    comparte este articulo | compartir este articulo | comparte esta noticia | compartir en |
    siguenos | suscribete | suscribase | inscribete | haz clic | haga clic |
    todos los derechos reservados | noticias relacionadas | articulos relacionados`,
  pageLabels: `
    foto | fotos | imagen | imagenes | credito | creditos | fuente | fuentes | video | videos |
    publicidad | anuncio | etiquetas | boletin | newsletter | copyright | comentarios | compartir |
    imprimir`,
  calendar:
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo hoy ayer",
  times:
    "vez veces momento momentos día días semana semanas mes meses año años siglo siglos hora horas minuto minutos fecha década décadas época",
  particles: "de del la las los y",
  coordinators: { and: "y e", or: "o u", but: "pero" },
  contractions: "al del",
  genitives: "de del",
  phrasePrepositions: "en",
  genitiveParticles: "de",
  locatives: "en",
  afterCounts: "años euros millones",
  resuming:
    "añadió añade añaden agregó agrega prosiguió prosigue apostilló remachó zanjó insistió añadido agregado insistido",
  unsaid: unsaidWords,
  reflexives: "se",
  prenominal: "nuevo nueva joven actual primer primera propio propia entonces",
  fillers:
    "también además después luego ayer hoy ya aún todavía entonces asimismo igualmente finalmente incluso",
  adverbs: /mente$/,
  grammar: {
    freeInversion: true,
    looksLikeVerb: (word) => /(?:[^aeiou]ó|i[óe]|aba|ía|[aei]n|[^aeiou][ae])$/.test(word) && word.length > 3,
    nullSubjects: true,
    inversionOverComplement: true,
    participle: anyOf(saidParticiples),
    infinitive: /[aeií]r$/,
    gerund: /ndo$/,
    pluralVerb: /(?:[aeoó]n)$/,
    dashDialogue: true,
    asidesInsideMarks: true,
    subjectBehindVerb: true,
    verbFirstInsertion: true,
    naturalGender: true,
    singularOf: withoutPluralS,
    pluralNoun: /s$/,
  },
});
