/**
 * How pages open a line that leads readers on or asks something of them, in the languages that pages are written in:
 * folded as by `fold`. What follows is at most the rest of such a line.
 */
const leads = [
  // en
  "read (?:more|also|next|our (?:full )?\\w+ )",
  "also read",
  "(?:see|watch) also",
  "more (?:on this|from|about|like this|stories)",
  "(?:related|recommended|suggested)(?: (?:articles?|stories|story|reading|posts?|coverage|content|links?|topics?|news))?$",
  "related(?: (?:articles?|stories|story|reading|posts?|coverage|content|links?))?:",
  "you (?:may|might) (?:also )?(?:like|be interested)",
  "(?:sign up|subscribe|register) (?:to|for|now|here|today)\\b",
  "(?:follow|like|join) (?:us|him|her|them|me|[\\w ]{1,40}) on (?:twitter|facebook|instagram|social)",
  "(?:get|receive) (?:the|our) (?:latest|best|newsletter|top)",
  "download (?:the|our) (?:\\w+ ){0,3}apps?",
  "(?:click|tap) here\\b",
  "(?:share|print|email|tweet|save)(?: this)?(?: (?:article|story|post|page))?$",
  "share (?:this|on)\\b",
  "(?:advertisement|advertising|sponsored(?: content)?|promoted)\\b",
  "(?:leave a|no|\\d+) comments?$",
  "comments?(?: \\(?\\d+\\)?)?$",
  "(?:tags?|topics?|filed under|posted in|categor(?:y|ies))(?::| ?$)",
  "this entry was posted",
  "(?:photo|image|picture|photograph)s?(?: credits?| by)?:",
  "getty images",
  "(?:story|article) continues below",
  "want (?:more|to read more)",
  "support our journalism",
  // fr
  "(?:a lire|lire|a voir|voir|a ecouter|a decouvrir|decouvrez|regardez) (?:aussi|egalement)",
  "(?:a lire|a voir|sur le meme (?:sujet|theme)|pour aller plus loin|en savoir plus|lire la suite|la suite apres|notre dossier)(?: ?:| ?$| la | cette | ici)",
  "(?:abonnez|inscrivez|connectez)-vous",
  "(?:suivez|retrouvez|rejoignez)[- ]nous",
  "(?:recevez|s'inscrire a|s'abonner a) ",
  "(?:partager?|imprimer|commenter|reagir|publicite|commentaires?)(?: ?:| cet article| sur \\w+)?$",
  "\\d+ (?:commentaires?|reactions?)$",
  "(?:credits?|photo|illustration)s?(?: photos?)? ?:",
  "(?:mots-cles|themes?|sujets?|etiquettes?) ?:",
  // de
  "(?:lesen|sehen|horen) sie (?:auch|hier|mehr|dazu)",
  "(?:mehr|weitere)s? (?:zum thema|dazu|artikel|beitrage|news|infos|informationen)(?: |:|$)",
  "(?:auch interessant|das konnte (?:sie|dich) (?:auch )?interessieren|passend dazu|weiterlesen|zum thema|lesetipps?|externer inhalt|inhaltsverzeichnis)(?:[: ]|$)",
  "(?:anzeige|werbung)(?:[: -]|$)",
  "(?:abonnieren|folgen) sie",
  "(?:jetzt |hier )(?:abonnieren|anmelden|registrieren|testen|kaufen|lesen)",
  "melden sie sich",
  "(?:teilen|drucken|kommentare?|kommentieren|empfehlen|merken|rezept drucken|artikel drucken)(?:[: ]*\\(?\\d*\\)?|auf \\w+)?$",
  "(?:schlagworte?|schlagworter|stichworter|themen|foto|fotos|bild|bilder|beitragsbild|titelbild|quellen?|bildquelle|bildnachweis) ?:",
  "keine kommentare$",
  // es
  "(?:lea|lee|leer|vea|ve|mire|mira|te puede|le puede|ver) (?:tambien|ademas|mas|interesar)",
  "(?:mira|mire|lea|lee|vea|relacionad[oa]s?|notas? relacionadas?|noticias? relacionadas?|te recomendamos|puedes? leer|te interesa|le recomendamos)(?: ?:|$)",
  "(?:suscribete|suscribase|suscribirse|registrate|registrese|inscribete|siguenos|sigue(?:nos)? |unete) ",
  "(?:compart[ei]r?|imprimir|comentarios?|publicidad|anuncio)(?: ?:|$)",
  "(?:foto|fotos|imagen|credito|fotografia|etiquetas|temas) ?:",
  // it
  "(?:leggi|guarda|vedi|ascolta) anche",
  "(?:potrebbe interessarti|ti potrebbe|leggi tutto|continua a leggere|approfondiment[oi])",
  "(?:iscriviti|abbonati|registrati|seguici|scarica l'app) ?",
  "(?:condividi|stampa|commenti|pubblicita|foto)(?: ?:|$)",
  // pt
  "(?:leia|veja|ouca|assista) (?:tambem|mais)",
  "(?:inscreva-se|assine|cadastre-se|siga(?:-nos)?) ",
  "(?:compartilhe|comentarios|publicidade|imagem|credito)(?: ?:|$)",
  // nl, sv, da, no, pl, cs
  "(?:lees|bekijk|zie) ook",
  "(?:advertentie|deel dit|reacties?)(?:[: ]|$)",
  "(?:las|se) (?:ocksa|ogsa|ogsaa|mer|mere)(?::|$| om)",
  "(?:annons|annonse|annonce)(?::|$)",
  "(?:czytaj|zobacz|sprawdz) (?:takze|tez|rowniez|wiecej)",
  "(?:reklama|drukuj|udostepnij|polecamy)(?::|$)",
  "(?:ctete|prectete si|viz) take",
];

/** A line that only leads on or asks for something. To be asked of short lines, folded as by `fold`. */
export const leadsOn: RegExp = new RegExp(`^(?:[^\\p{L}\\p{N}©"“«„]{0,5})(?:${leads.join("|")})`, "u");

/** Who owns the page, or took its picture, and no sentence. Folded. */
export const ownsPage: RegExp =
  /^[^\p{L}\p{N}]{0,3}(?:©|\(c\) ?(?:19|20)\d\d|copyright\b|all rights reserved|tous droits reserves|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati)/u;
