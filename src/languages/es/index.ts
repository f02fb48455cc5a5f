import { feminine, masculine } from "../parts/agreement.ts";
import { withoutPluralS } from "../parts/patterns.ts";
import { plainLanguage } from "../parts/plain.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";
import { stemSpanish } from "./stem.ts";

export const es = plainLanguage({
  code: "es",
  stem: stemSpanish,
  stopWords: `a al algo algunas algunos ante antes aquel asi aun aunque bajo bien cada casi como con contra cual cuando cuanta cuantas cuanto cuantos de del desde despues donde dos durante e el ella ellas ellos en entonces entre era eran es esa
    esas ese eso esos esta estaba estado estan estar este esto estos fue fueron ha habia han hasta hay la las le les lo los mas me menos mi mientras mismo muy nada ni no nos nosotros o os otra otras otro
    otros para pero poco por porque pues que quien quienes se sea segun ser si sido sin sobre solo son su sus tambien tan tanto te tenia tiene tienen toda todas todo todos tras tu un una uno unos usted y ya yo`,
  reporting: `dijo dice dicen dijeron decía afirmó afirma afirman afirmaron aseguró asegura aseguraron explicó explica explicaron declaró declara declararon señaló señala señalaron indicó indica indicaron añadió añade agregó agrega
    manifestó manifiesta destacó destaca subrayó subraya advirtió advierte insistió insiste anunció anuncia apuntó apunta comentó comenta confesó confiesa reconoció reconoce lamentó lamenta criticó critica denunció
    denuncia recordó recuerda respondió responde sostuvo sostiene expresó expresa precisó precisa reiteró reitera escribió escribe preguntó admitió admite aclaró aclara opinó opina concluyó concluye`,
  sources: ["según", "de acuerdo con", "a juicio de", "en palabras de"],
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
  roles:
    "presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz diputado diputada senador senadora secretario secretaria jefe jefa profesor profesora investigador investigadora entrenador entrenadora consejero consejera líder candidato candidata fiscal juez jueza vicepresidente vicepresidenta",
  abbreviations: "sr sra dr dra ud uds etc pág núm av c ee.uu p.ej",
  prepositions:
    "a ante bajo con contra de del al desde en entre hacia hasta para por según sin sobre tras durante mediante",
  relatives: "que quien quienes cual donde cuando si como aunque porque",
  complementisers: "que",
  negations,
  numerals,
  auxiliaries: "ha han había habían es son era eran fue fueron será está están",
  naming:
    "llamado llamada llamados denominado denominada titulado titulada película libro canción serie disco álbum programa proyecto operación término palabra apodado",
  firstPerson: "yo nosotros mi mis me nos nuestro nuestra nuestros nuestras",
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
  particles: "de del la las los y",
  coordinators: { and: "y e", or: "o u", but: "pero" },
  contractions: "al del",
  genitives: "de",
  phrasePrepositions: "en",
  genitiveParticles: "de",
  locatives: "en",
  afterCounts: "años euros millones",
  grammar: {
    dashDialogue: true,
    verbFirstInsertion: true,
    naturalGender: true,
    singularOf: withoutPluralS,
    pluralNoun: /s$/,
  },
});
