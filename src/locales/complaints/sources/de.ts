import type { Translation } from "../translation.ts";
import type { phrases } from "./phrases.ts";

export const de: Translation<typeof phrases> = {
  "it holds no http or https link": "sie enthält keinen http- oder https-Link",
  "export your bookmarks anew": "exportiere deine Lesezeichen neu",
  "it is a list that a list names, which a list names":
    "es ist eine Liste, die in einer Liste steht, die ihrerseits in einer Liste steht",
  "import it by its own address": "importiere sie unter ihrer eigenen Adresse",
  "its file was changed by hand": "ihre Datei wurde von Hand geändert",
  "delete that file to import it anew": "lösche diese Datei, um sie neu zu importieren",
  "it is no http or https address": "das ist keine http- oder https-Adresse",
  "write one on a line": "schreibe eine je Zeile",
  "it holds no http or https address": "sie enthält keine http- oder https-Adresse",
  "write one on each line": "schreibe in jede Zeile eine",
  "name the column of addresses url": "nenne die Spalte mit den Adressen url",
  "it names no feed": "sie nennt keinen Feed",
  "export the list of your feeds anew": "exportiere die Liste deiner Feeds neu",
  "it is packed, and cannot be unpacked": "es ist gepackt und lässt sich nicht entpacken",
  "unpack it, and import what is inside": "entpacke es und importiere den Inhalt",
  "there is no article on the page": "auf der Seite ist kein Artikel",
  "give the address of one article; where a program fills the page in, save it in your browser":
    "gib die Adresse eines einzelnen Artikels an; füllt ein Programm die Seite, dann speichere sie im Browser",
  "save it as Markdown with a title": "speichere sie als Markdown mit einem Titel",
  "the page asks not to be kept (noarchive): only a record without its words was made":
    "die Seite will nicht aufbewahrt werden (noarchive): es wurde nur ein Eintrag ohne ihren Text angelegt",
  "nothing need be done; the record links to the page":
    "es ist nichts zu tun; der Eintrag verweist auf die Seite",
  "the page is cut at a paywall: only a record without its words was made":
    "die Seite endet an einer Bezahlschranke: es wurde nur ein Eintrag ohne ihren Text angelegt",
  "where you have the whole text and may keep it, put it below the record's front matter":
    "hast du den ganzen Text und darfst ihn behalten, dann setze ihn unter den Kopf des Eintrags",
  "save the article alone": "speichere nur den Artikel",
  "reading it took more than {} s": "das Lesen dauerte länger als {1} s",
  "reading it took too much memory, or failed": "das Lesen brauchte zu viel Speicher oder schlug fehl",
  "it lists no page": "sie nennt keine Seite",
  "give the address of a page, a feed or another list":
    "gib die Adresse einer Seite, eines Feeds oder einer anderen Liste an",
  "the folder holds no file of a kind that is read":
    "der Ordner enthält keine Datei einer Art, die gelesen wird",
  "its files must end in {}": "seine Dateien müssen auf {1} enden",
  "there is no such file or folder": "diese Datei oder diesen Ordner gibt es nicht",
  "if it is an address, write https://{}": "ist es eine Adresse, dann schreibe https://{1}",
  "check its name": "prüfe den Namen",
  "it has the same text as {}: one of the two was left out":
    "er hat denselben Text wie {1}: einer von beiden wurde weggelassen",
  "it has the same address as {}: one of the two was left out":
    "er hat dieselbe Adresse wie {1}: einer von beiden wurde weggelassen",
  "remove one of the two": "lösche einen von beiden",
  "it is a link that leaves the folders of ARTICLES_DIR":
    "es ist ein Link, der aus den Ordnern von ARTICLES_DIR hinausführt",
  "put what it leads to into one of them, or set FOLLOW_LINKS=yes":
    "lege das Ziel in einen davon oder setze FOLLOW_LINKS=yes",
  "it is no regular file": "es ist keine gewöhnliche Datei",
  "put a file in its place, or remove it": "ersetze es durch eine Datei oder lösche es",
  "it was replaced while it was read": "sie wurde ersetzt, während sie gelesen wurde",
  "have the articles read again": "lass die Artikel neu einlesen",
  "it is a link to nothing": "es ist ein Link ins Leere",
  "correct the link, or remove it": "berichtige den Link oder lösche ihn",
  "it is a link that leads back to itself": "es ist ein Link, der zu sich selbst zurückführt",
  "remove it": "lösche ihn",
  "its name is not valid UTF-8": "der Name ist kein gültiges UTF-8",
  "rename it": "benenne sie um",
  "its path is longer than the system takes (ENAMETOOLONG)":
    "der Pfad ist länger, als das System erlaubt (ENAMETOOLONG)",
  "move it up, into fewer folders": "verschiebe sie nach oben, in weniger Ordner",
  "it cannot be read ({})": "sie kann nicht gelesen werden ({1})",
  "let the bot's user read it": "erlaube dem Benutzer des Bots, sie zu lesen",
  "there is no such folder": "diesen Ordner gibt es nicht",
  "check ARTICLES_DIR, or create it": "prüfe ARTICLES_DIR oder lege ihn an",
  "it is a file": "es ist eine Datei",
  "name the folder that holds it in ARTICLES_DIR": "gib in ARTICLES_DIR den Ordner an, in dem sie liegt",
  "this program failed to read it ({})": "dieses Programm konnte sie nicht lesen ({1})",
  "report it to the project, with the file": "melde es dem Projekt, zusammen mit der Datei",
  "the quotation “{}” of this record does not stand in the full text and was left out":
    "das Zitat „{1}“ dieses Eintrags steht nicht im vollen Text und wurde weggelassen",
  "compare the two, and correct the record": "vergleiche beide und berichtige den Eintrag",
  "the quotation “{}” has another speaker here than in the full text, which counts":
    "das Zitat „{1}“ hat hier einen anderen Urheber als im vollen Text, der gilt",
  "the file is not UTF-8 and does not say what it is; it was read as {}":
    "die Datei ist kein UTF-8 und sagt nicht, was sie ist; sie wurde als {1} gelesen",
  "look whether its letters are right, and save it as UTF-8":
    "prüfe, ob die Buchstaben stimmen, und speichere sie als UTF-8",
  "it was stopped": "der Abruf wurde abgebrochen",
  "import it again": "importiere erneut",
  "the site sends on from page to page": "die Website leitet von Seite zu Seite weiter",
  "give the address of the page itself": "gib die Adresse der Seite selbst an",
  "it has more than {} MB": "sie hat mehr als {1} MB",
  "save the article alone and import the file": "speichere nur den Artikel und importiere die Datei",
  "the site's robots.txt asks programs not to read this page":
    "die robots.txt der Website bittet Programme, diese Seite nicht zu lesen",
  "save the page in your browser and import the file":
    "speichere die Seite in deinem Browser und importiere die Datei",
  "the address does not lead to the public internet": "die Adresse führt nicht ins öffentliche Internet",
  "give the public http or https address of the page":
    "gib die öffentliche http- oder https-Adresse der Seite an",
  "there is no such page (HTTP {})": "diese Seite gibt es nicht (HTTP {1})",
  "check the address, or take an archived copy's": "prüfe die Adresse oder nimm die einer archivierten Kopie",
  "the site does not give out the page (HTTP {})": "die Website gibt die Seite nicht heraus (HTTP {1})",
  "the site asks for fewer requests (HTTP 429)": "die Website bittet um weniger Anfragen (HTTP 429)",
  "import it again later": "importiere sie später erneut",
  "the site has trouble (HTTP {})": "die Website hat Schwierigkeiten (HTTP {1})",
  "the site answered with HTTP {}": "die Website antwortete mit HTTP {1}",
  "open the address in a browser, and import the saved page":
    "öffne die Adresse in einem Browser und importiere die gespeicherte Seite",
  "the site took too long": "die Website brauchte zu lange",
  "there is no site of this name": "eine Website dieses Namens gibt es nicht",
  "check the address": "prüfe die Adresse",
  "the site's certificate is not valid": "das Zertifikat der Website ist ungültig",
  "the site's headers are too large": "die Header der Website sind zu groß",
  "the site could not be reached, or broke off": "die Website war nicht erreichbar oder hat abgebrochen",
  "it is a list of links": "es ist eine Liste von Links",
  "import it on the bot's machine with npm run import":
    "importiere sie auf dem Rechner des Bots mit npm run import",
  "it holds {} articles, more than {}": "sie enthält {1} Artikel, mehr als {2}",
  "it lies in {}, which holds {} articles": "er liegt in {1}, mit {2} Artikeln darin",
  "take it out of that file on the bot's machine":
    "nimm ihn auf dem Rechner des Bots aus dieser Datei heraus",
  "another file has taken its place": "eine andere Datei steht jetzt an seiner Stelle",
  "move that one on the bot's machine first": "verschiebe zuerst jene auf dem Rechner des Bots",
  "too much waits to be added or brought back":
    "zu vieles wartet darauf, hinzugefügt oder zurückgeholt zu werden",
  "try again tomorrow": "versuch es morgen wieder",
  "the bot cannot write there ({})": "der Bot kann dort nicht schreiben ({1})",
  "have the host let the bot write into ARTICLES_DIR and DATA_DIR":
    "bitte den Betreiber, den Bot in ARTICLES_DIR und DATA_DIR schreiben zu lassen",
  "the file does not lie with Discord": "die Datei liegt nicht bei Discord",
  "attach it anew": "hänge sie neu an",
  "the site gave no page": "die Website lieferte keine Seite",
  "try again later": "versuch es später wieder",
  "the feed has moved to {}": "der Feed ist nach {1} umgezogen",
  "change it in FEEDS": "ändere ihn in FEEDS",
  "the feed has never answered: {}": "der Feed hat noch nie geantwortet: {1}",
  "the feed has not answered since {}: {}": "der Feed hat seit {1} nicht geantwortet: {2}",
  "the feed is too much to read": "der Feed ist zu groß zum Lesen",
  "look at DATA_DIR": "sieh in DATA_DIR nach",
  "unknown fault": "unbekannter Fehler",
};
