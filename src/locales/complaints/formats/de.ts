import type { Translation } from "../translation.ts";
import type { phrases } from "./phrases.ts";

export const de: Translation<typeof phrases> = {
  "the text was decoded wrongly before it was saved: “{}” stands for one other character":
    "der Text wurde vor dem Speichern falsch dekodiert: „{1}“ steht für ein anderes Zeichen",
  "fetch it anew, and save it as UTF-8": "rufe ihn neu ab und speichere ihn als UTF-8",
  "the text holds HTML's codes for characters, such as {}":
    "der Text enthält HTML-Codes statt Zeichen, etwa {1}",
  "write the characters themselves": "schreibe die Zeichen selbst",
  "the file is empty": "die Datei ist leer",
  "put an article in it, or remove it": "schreibe einen Artikel hinein oder lösche sie",
  "the text is UTF-32, which is not read here":
    "der Text ist in UTF-32 gespeichert, was hier nicht gelesen wird",
  "save the file as UTF-8": "speichere die Datei als UTF-8",
  "the text holds a NUL character": "der Text enthält ein NUL-Zeichen",
  "save the file as UTF-8, without it": "speichere die Datei als UTF-8, ohne dieses Zeichen",
  "the text is not valid {}": "der Text ist kein gültiges {1}",
  "the file is binary: it holds a NUL byte": "die Datei ist binär: sie enthält ein NUL-Byte",
  "the file is binary: it holds many NUL bytes": "die Datei ist binär: sie enthält viele NUL-Bytes",
  "export the article as plain text or Markdown in UTF-8":
    "exportiere den Artikel als reinen Text oder Markdown in UTF-8",
  "export the article as plain text or Markdown in UTF-8, or remove the file":
    "exportiere den Artikel als reinen Text oder Markdown in UTF-8 oder lösche die Datei",
  "the file is {}": "die Datei ist {1}",
  "its format is not known": "das Format ist unbekannt",
  "see “Add articles” in the README": "siehe „Add articles“ im README",
  "see “Add articles” in the README, or remove the file":
    "siehe „Add articles“ im README oder lösche die Datei",
  "the file has {} MB, more than {} MB": "die Datei hat {1} MB, mehr als {2} MB",
  "split it into one file for each article": "teile sie in eine Datei je Artikel auf",
  "the feed has no items": "der Feed hat keine Einträge",
  "fetch it anew, or remove the file": "rufe ihn neu ab oder lösche die Datei",
  "no item of the feed has a title, a text and a link": "kein Eintrag des Feeds hat Titel, Text und Link",
  "the feed is no valid JSON": "der Feed ist kein gültiges JSON",
  "fetch it anew": "rufe ihn neu ab",
  "it is JSON, but no feed: it has no items": "es ist JSON, aber kein Feed: Einträge fehlen",
  "save the feed itself": "speichere den Feed selbst",
  "save the feed itself, or remove the file": "speichere den Feed selbst oder lösche die Datei",
  "the feed has more than {} MB": "der Feed hat mehr als {1} MB",
  "use a shorter one": "nimm einen kürzeren",
  "the feed is empty": "der Feed ist leer",
  "the file holds no element": "die Datei enthält kein XML-Element",
  "fetch the feed anew": "rufe den Feed neu ab",
  "it is a sitemap: it lists addresses without titles": "es ist eine Sitemap: Adressen ohne Titel",
  "it is XML, but no feed: it begins with <{}>": "es ist XML, aber kein Feed: es beginnt mit <{1}>",
  "have the pages fetched with npm run import": "lass die Seiten mit npm run import abrufen",
  "elements stand in each other, more than {} deep": "Elemente sind mehr als {1} Ebenen tief verschachtelt",
  "check what wrote it": "prüfe, welches Programm das geschrieben hat",
  "there are more than {} elements": "es gibt mehr als {1} Elemente",
  "split it": "teile die Datei auf",
  "{} is not a text and was left out": "{1} ist kein Text und wurde weggelassen",
  "write {}: and a text, in quotes if need be":
    "schreibe {1}: und einen Text, bei Bedarf in Anführungszeichen",
  "{} is not a list of texts and was left out": "{1} ist keine Liste von Texten und wurde weggelassen",
  "write {}: [one, two]": "schreibe {1}: [eins, zwei]",
  "{} is not a list of groups of fields and was left out":
    "{1} ist keine Liste von Feldgruppen und wurde weggelassen",
  'write {}: and below it lines such as "  - text: …"': 'schreibe {1}: und darunter Zeilen wie "  - text: …"',
  "{} is given in {} languages; the one in {} was taken":
    "{1} steht in {2} Sprachen da; die Fassung in {3} wurde genommen",
  "make an article of each language, or keep one of the texts":
    "mache aus jeder Sprache einen Artikel oder behalte nur einen der Texte",
  "the quotation “{}” does not stand in the text and was left out":
    "das Zitat „{1}“ steht nicht im Text und wurde weggelassen",
  "copy it from the text, word for word, without its quotation marks":
    "kopiere es Wort für Wort aus dem Text, ohne Anführungszeichen",
  "the quotation “{}” is listed twice, with two speakers; the first counts":
    "das Zitat „{1}“ ist zweimal mit verschiedenen Urhebern angegeben; der erste gilt",
  "keep the one who said it": "behalte den, der es gesagt hat",
  "there is neither a text nor a summary nor a quotation nor a url":
    "es gibt weder Text noch Zusammenfassung noch Zitat noch Adresse",
  "add the article's text, or a summary, quotations or its address":
    "ergänze den Text des Artikels oder eine Zusammenfassung, Zitate oder seine Adresse",
  "it lists {} quotations; those after the first {} were left out":
    "es sind {1} Zitate angegeben; die nach den ersten {2} wurden weggelassen",
  "list those whose speakers you vouch for": "gib die an, für deren Urheber du bürgst",
  "a quotation has no text: and was left out": "ein Zitat hat kein text: und wurde weggelassen",
  "give each quotation text: and speaker:": "gib jedem Zitat text: und speaker:",
  "the url is not an http or https link of at most 2,000 characters and was left out":
    "die Adresse ist kein http- oder https-Link von höchstens 2.000 Zeichen und wurde weggelassen",
  "the address is not an http or https link of at most 2,000 characters and was left out":
    "die Adresse ist kein http- oder https-Link von höchstens 2.000 Zeichen und wurde weggelassen",
  "give the page's address, such as https://example.org/page":
    "gib die Adresse der Seite an, etwa https://example.org/page",
  "the date “{}” is not in the calendar and was left out":
    "das Datum „{1}“ gibt es nicht, es wurde weggelassen",
  "the date “{}” is not in the form YYYY-MM-DD and was left out":
    "das Datum „{1}“ hat nicht die Form JJJJ-MM-TT und wurde weggelassen",
  "write it as YYYY-MM-DD": "schreibe es in der Form JJJJ-MM-TT",
  "write it as YYYY-MM": "schreibe es in der Form JJJJ-MM",
  "“{}” is not a language code and was left out": "„{1}“ ist kein Sprachcode und wurde weggelassen",
  "write a code such as fr or en": "schreibe einen Code wie fr oder en",
  "the front matter does not end": "der Kopf (Front Matter) endet nicht",
  "close it with a line of three hyphens: ---": "schließe ihn mit einer Zeile aus drei Bindestrichen: ---",
  "close it with a line of three plus signs: +++": "schließe ihn mit einer Zeile aus drei Pluszeichen: +++",
  "the front matter has {} characters, more than {}": "der Kopf (Front Matter) hat {1} Zeichen, mehr als {2}",
  "close it with a line of {} above the text, or shorten it":
    "schließe ihn mit einer Zeile {1} über dem Text oder kürze ihn",
  "the front matter is not a list of fields": "der Kopf (Front Matter) ist keine Liste von Feldern",
  "write lines such as title: A title": "schreibe Zeilen wie title: Ein Titel",
  "save the page anew, as a browser does": "speichere die Seite neu, so wie ein Browser es tut",
  "the page has more than {} MB of text and tags": "die Seite hat mehr als {1} MB Text und Tags",
  "more than {} elements of the page stand within each other":
    "mehr als {1} Elemente der Seite sind ineinander verschachtelt",
  "the page has more than {} elements": "die Seite hat mehr als {1} Elemente",
  "save the article alone, as the reader view of a browser shows it":
    "speichere nur den Artikel, so wie ihn die Leseansicht eines Browsers zeigt",
  "the file is a list of bookmarks, no page": "die Datei ist eine Liste von Lesezeichen und keine Seite",
  "npm run import -- with its name fetches the pages that it leads to":
    "npm run import -- mit ihrem Namen ruft die Seiten ab, zu denen sie führt",
  "the page has no title": "die Seite hat keinen Titel",
  "give it a <title>, or save the article as Markdown":
    "gib ihr einen <title> oder speichere den Artikel als Markdown",
  "there is no article on the page: no text of some length that is not made of links":
    "auf der Seite ist kein Artikel: kein längerer Text, der nicht aus Links besteht",
  "save the page of one article, as a browser shows it once it has loaded":
    "speichere die Seite eines einzelnen Artikels, so wie ein Browser sie fertig geladen zeigt",
  "the file holds JSON, but no article with a title":
    "die Datei enthält JSON, aber keinen Artikel mit einem Titel",
  "the line is no JSON": "die Zeile ist kein JSON",
  "the line is no article": "die Zeile ist kein Artikel",
  "write each article as one JSON object, with quotation marks around names and texts":
    "schreibe jeden Artikel als ein JSON-Objekt, Namen und Texte in Anführungszeichen",
  "it is no valid JSON": "es ist kein gültiges JSON",
  "there is no title": "es gibt keinen Titel",
  "give the article a title, or leave it out": "gib dem Artikel einen Titel oder lass ihn weg",
  "{} is not valid YAML and was left out": "{1} ist kein gültiges YAML und wurde weggelassen",
  "put texts with : or # or quotation marks in quotes, and close brackets and quotation marks":
    "setze Texte mit : oder # oder Anführungszeichen in Anführungszeichen und schließe Klammern und Anführungszeichen",
  "{} is not valid YAML and was taken as it stands":
    "{1} ist kein gültiges YAML und wurde so genommen, wie es dasteht",
  "put the value in quotes": "setze den Wert in Anführungszeichen",
  "{} is indented with tabs, which YAML does not take":
    "{1} ist mit Tabulatoren eingerückt, was YAML nicht erlaubt",
  "indent with spaces, not with tabs": "rücke mit Leerzeichen ein, nicht mit Tabulatoren",
  "the title is not a text": "der Titel ist kein Text",
  "add title: to the front matter, or a first line # Title":
    "ergänze title: im Kopf (Front Matter) oder eine erste Zeile # Titel",
  "there is no title; the file's name stands for it": "es gibt keinen Titel; der Dateiname steht dafür",
  "it is not a list of hosts": "es ist keine Liste von Hosts",
  "“{}” is not a host with fields": "„{1}“ ist kein Host mit Feldern",
  "“{}” stands twice; the first counts": "„{1}“ steht zweimal da; der erste Eintrag gilt",
  "“{}” stands twice; the last counts": "„{1}“ steht zweimal da; der letzte Eintrag gilt",
  "keep one of the two": "behalte eines von beiden",
  "“{}” is no field of an outlet and was left out": "„{1}“ ist kein Feld eines Mediums und wurde weggelassen",
  "its {} is not a text and was left out": "sein Feld {1} ist kein Text und wurde weggelassen",
  "its {} has {} characters, more than {}, and was left out":
    "sein Feld {1} hat {2} Zeichen, mehr als {3}, und wurde weggelassen",
  "write a {} of at most {} characters": "schreibe ein Feld {1} von höchstens {2} Zeichen",
  "“{}” is not a colour": "„{1}“ ist keine Farbe",
  'write color: "#2f6f8f"': 'schreibe color: "#2f6f8f"',
  'write example.org: and below it, indented, name:, color: "#rrggbb" and note:':
    'schreibe example.org: und darunter eingerückt name:, color: "#rrggbb" und note:',
  "there are {} more complaints of this file": "zu dieser Datei gibt es {1} weitere Hinweise",
  "put these right first": "behebe zuerst diese",
  "there is no field": "es gibt kein Feld",
  "there is no title below the first line": "unter der ersten Zeile steht kein Titel",
  "write the title on a line of its own": "schreibe den Titel in eine eigene Zeile",
  "put the title on a line of its own": "setze den Titel in eine eigene Zeile",
  "the first line, where the title belongs, has {} characters":
    "die erste Zeile, in die der Titel gehört, hat {1} Zeichen",
  "there is no {}.{}.{} in the calendar": "den {1}.{2}.{3} gibt es im Kalender nicht",
  "write the date as DD.MM.YYYY; until then the first line's month counts, if there is one":
    "schreibe das Datum als TT.MM.JJJJ; bis dahin gilt der Monat der ersten Zeile, wenn es einen gibt",
  "there is no date {}": "das Datum {1} gibt es nicht",
  "it lists addresses without titles": "es sind Adressen ohne Titel",
  "no column is called title": "keine Spalte heißt title",
  "name the columns in the first line: title, url, text, date, outlet, language, authors, tags, summary":
    "benenne die Spalten in der ersten Zeile: title, url, text, date, outlet, language, authors, tags, summary",
  "its quotation marks fit no row": "ihre Anführungszeichen passen zu keiner Zeile",
  "put marks around the whole cell, and double those within it":
    "setze Anführungszeichen um die ganze Zelle und verdopple die darin",
  "there is no row below the first": "unter der ersten Zeile steht keine weitere",
  "the front matter is not valid TOML ({})": "der Kopf (Front Matter) ist kein gültiges TOML ({1})",
  "put texts in quotes, and write each field once":
    "setze Texte in Anführungszeichen und schreibe jedes Feld nur einmal",
  "add a title, and import it again": "ergänze einen Titel und importiere erneut",
  "its text cannot be written word for word": "der Text lässt sich nicht Wort für Wort schreiben",
  "put the file itself into a folder of ARTICLES_DIR":
    "lege die Datei selbst in einen Ordner von ARTICLES_DIR",
  "{} is nested too deeply": "{1} ist zu tief verschachtelt",
  "write it in fewer levels": "schreibe es mit weniger Ebenen",
  "{} names an alias that is not set": "{1} nennt einen Alias, der nicht gesetzt ist",
  "put values that begin with * in quotes": "setze Werte, die mit * beginnen, in Anführungszeichen",
  "{} repeats itself through too many aliases": "{1} wiederholt sich durch zu viele Aliasse",
  "write the values out": "schreibe die Werte aus",
  "{} is not valid YAML ({})": "{1} ist kein gültiges YAML ({2})",
  "put the value in quotes: YAML keeps its first sign for itself":
    "setze den Wert in Anführungszeichen: YAML braucht sein erstes Zeichen selbst",
  "close the quotation mark or bracket before the next field, and indent the lines between":
    "schließe das Anführungszeichen oder die Klammer vor dem nächsten Feld und rücke die Zeilen dazwischen ein",
  "put texts with : or # or quotation marks in quotes":
    "setze Texte mit : oder # oder Anführungszeichen in Anführungszeichen",
  "the front matter": "der Kopf (Front Matter)",
  "the list of outlets": "die Liste der Medien",
  "a PDF": "ein PDF",
  "an EPUB book": "ein EPUB-Buch",
  "an OpenDocument file": "ein OpenDocument",
  "a Word document (DOCX)": "ein Word-Dokument (DOCX)",
  "an Office document": "ein Office-Dokument",
  "a ZIP archive": "ein ZIP-Archiv",
  "an empty ZIP archive": "ein leeres ZIP-Archiv",
  "an Office document of the old kind": "ein Office-Dokument alter Art",
  "an RTF document": "ein RTF-Dokument",
  "a web archive": "ein Webarchiv",
  "a web archive (MHTML)": "ein Webarchiv (MHTML)",
  "a picture ({})": "ein Bild ({1})",
  "a picture (HEIC or AVIF) or a film (MP4)": "ein Bild (HEIC oder AVIF) oder ein Video (MP4)",
  "compressed ({})": "komprimiert ({1})",
  "a database (SQLite)": "eine Datenbank (SQLite)",
};
