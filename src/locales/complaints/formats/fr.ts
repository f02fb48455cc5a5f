import type { Translation } from "../translation.ts";
import type { phrases } from "./phrases.ts";

export const fr: Translation<typeof phrases> = {
  "the text was decoded wrongly before it was saved: “{}” stands for one other character":
    "le texte a été mal décodé avant d’être enregistré : « {1} » tient la place d’un autre caractère",
  "fetch it anew, and save it as UTF-8": "récupérez-le à nouveau et enregistrez-le en UTF-8",
  "the text holds HTML's codes for characters, such as {}":
    "le texte contient des codes HTML à la place de caractères, comme {1}",
  "write the characters themselves": "écrivez les caractères eux-mêmes",
  "the file is empty": "le fichier est vide",
  "put an article in it, or remove it": "mettez-y un article, ou supprimez-le",
  "the text is UTF-32, which is not read here": "le texte est en UTF-32, qui n’est pas lu ici",
  "save the file as UTF-8": "enregistrez le fichier en UTF-8",
  "the text holds a NUL character": "le texte contient un caractère NUL",
  "save the file as UTF-8, without it": "enregistrez le fichier en UTF-8, sans ce caractère",
  "the text is not valid {}": "le texte n’est pas du {1} valide",
  "the file is binary: it holds a NUL byte": "le fichier est binaire : il contient un octet nul",
  "the file is binary: it holds many NUL bytes":
    "le fichier est binaire : il contient de nombreux octets nuls",
  "export the article as plain text or Markdown in UTF-8":
    "exportez l’article en texte brut ou en Markdown, en UTF-8",
  "export the article as plain text or Markdown in UTF-8, or remove the file":
    "exportez l’article en texte brut ou en Markdown, en UTF-8, ou supprimez le fichier",
  "the file is {}": "le fichier est {1}",
  "its format is not known": "son format est inconnu",
  "see “Add articles” in the README": "voyez « Add articles » dans le README",
  "see “Add articles” in the README, or remove the file":
    "voyez « Add articles » dans le README, ou supprimez le fichier",
  "the file has {} MB, more than {} MB": "le fichier fait {1} Mo, plus que les {2} Mo admis",
  "split it into one file for each article": "divisez-le en un fichier par article",
  "the feed has no items": "le flux ne contient aucun élément",
  "fetch it anew, or remove the file": "récupérez-le à nouveau, ou supprimez le fichier",
  "no item of the feed has a title, a text and a link":
    "aucun élément du flux n’a un titre, un texte et un lien",
  "the feed is no valid JSON": "le flux n’est pas du JSON valide",
  "fetch it anew": "récupérez-le à nouveau",
  "it is JSON, but no feed: it has no items": "c’est du JSON, mais pas un flux : il n’y a pas d’éléments",
  "save the feed itself": "enregistrez le flux lui-même",
  "save the feed itself, or remove the file": "enregistrez le flux lui-même, ou supprimez le fichier",
  "the feed has more than {} MB": "le flux fait plus de {1} Mo",
  "use a shorter one": "prenez-en un plus court",
  "the feed is empty": "le flux est vide",
  "the file holds no element": "le fichier ne contient aucun élément XML",
  "fetch the feed anew": "récupérez le flux à nouveau",
  "it is a sitemap: it lists addresses without titles": "c’est un plan de site : des adresses sans titres",
  "it is XML, but no feed: it begins with <{}>": "c’est du XML, mais pas un flux : il commence par <{1}>",
  "have the pages fetched with npm run import": "faites récupérer les pages avec npm run import",
  "elements stand in each other, more than {} deep": "des éléments sont imbriqués sur plus de {1} niveaux",
  "check what wrote it": "vérifiez le programme qui l’a écrit",
  "there are more than {} elements": "il y a plus de {1} éléments",
  "split it": "divisez-le",
  "{} is not a text and was left out": "{1} n’est pas un texte et a été laissé de côté",
  "write {}: and a text, in quotes if need be": "écrivez {1}: et un texte, entre guillemets au besoin",
  "{} is not a list of texts and was left out": "{1} n’est pas une liste de textes et a été laissé de côté",
  "write {}: [one, two]": "écrivez {1}: [un, deux]",
  "{} is not a list of groups of fields and was left out":
    "{1} n’est pas une liste de groupes de champs et a été laissé de côté",
  'write {}: and below it lines such as "  - text: …"':
    'écrivez {1}: et, dessous, des lignes comme "  - text: …"',
  "{} is given in {} languages; the one in {} was taken":
    "{1} est donné en {2} langues ; celle en {3} a été retenue",
  "make an article of each language, or keep one of the texts":
    "faites un article de chaque langue, ou gardez un seul des textes",
  "the quotation “{}” does not stand in the text and was left out":
    "la citation « {1} » ne figure pas dans le texte et a été laissée de côté",
  "copy it from the text, word for word, without its quotation marks":
    "copiez-la du texte au mot près, sans ses guillemets",
  "the quotation “{}” is listed twice, with two speakers; the first counts":
    "la citation « {1} » est donnée deux fois, avec deux auteurs ; le premier compte",
  "keep the one who said it": "gardez celui qui l’a dit",
  "there is neither a text nor a summary nor a quotation nor a url":
    "il n’y a ni texte, ni résumé, ni citation, ni adresse",
  "add the article's text, or a summary, quotations or its address":
    "ajoutez le texte de l’article, ou un résumé, des citations ou son adresse",
  "it lists {} quotations; those after the first {} were left out":
    "{1} citations sont données ; celles au-delà des {2} premières ont été laissées de côté",
  "list those whose speakers you vouch for": "donnez celles dont vous garantissez l’auteur",
  "a quotation has no text: and was left out": "une citation n’a pas de text: et a été laissée de côté",
  "give each quotation text: and speaker:": "donnez à chaque citation text: et speaker:",
  "the url is not an http or https link of at most 2,000 characters and was left out":
    "l’adresse n’est pas un lien http ou https d’au plus 2 000 caractères et a été laissée de côté",
  "the address is not an http or https link of at most 2,000 characters and was left out":
    "l’adresse n’est pas un lien http ou https d’au plus 2 000 caractères et a été laissée de côté",
  "give the page's address, such as https://example.org/page":
    "donnez l’adresse de la page, par exemple https://example.org/page",
  "the date “{}” is not in the calendar and was left out":
    "la date « {1} » n’existe pas et a été laissée de côté",
  "the date “{}” is not in the form YYYY-MM-DD and was left out":
    "la date « {1} » n’est pas de la forme AAAA-MM-JJ et a été laissée de côté",
  "write it as YYYY-MM-DD": "écrivez-la sous la forme AAAA-MM-JJ",
  "write it as YYYY-MM": "écrivez-la sous la forme AAAA-MM",
  "“{}” is not a language code and was left out":
    "« {1} » n’est pas un code de langue et a été laissé de côté",
  "write a code such as fr or en": "écrivez un code tel que fr ou en",
  "the front matter does not end": "l’en-tête (front matter) ne se termine pas",
  "close it with a line of three hyphens: ---": "fermez-le par une ligne de trois tirets : ---",
  "close it with a line of three plus signs: +++": "fermez-le par une ligne de trois signes plus : +++",
  "the front matter has {} characters, more than {}":
    "l’en-tête (front matter) compte {1} caractères, plus que les {2} admis",
  "close it with a line of {} above the text, or shorten it":
    "fermez-le par une ligne {1} au-dessus du texte, ou raccourcissez-le",
  "the front matter is not a list of fields": "l’en-tête (front matter) n’est pas une liste de champs",
  "write lines such as title: A title": "écrivez des lignes comme title: Un titre",
  "save the page anew, as a browser does": "enregistrez la page à nouveau, comme le fait un navigateur",
  "the page has more than {} MB of text and tags": "la page compte plus de {1} Mo de texte et de balises",
  "more than {} elements of the page stand within each other":
    "plus de {1} éléments de la page sont imbriqués les uns dans les autres",
  "the page has more than {} elements": "la page compte plus de {1} éléments",
  "save the article alone, as the reader view of a browser shows it":
    "enregistrez l’article seul, tel que le montre le mode lecture d’un navigateur",
  "the file is a list of bookmarks, no page": "le fichier est une liste de favoris, et non une page",
  "npm run import -- with its name fetches the pages that it leads to":
    "npm run import -- suivi de son nom récupère les pages auxquelles elle mène",
  "the page has no title": "la page n’a pas de titre",
  "give it a <title>, or save the article as Markdown":
    "donnez-lui un <title>, ou enregistrez l’article en Markdown",
  "there is no article on the page: no text of some length that is not made of links":
    "il n’y a pas d’article sur la page : aucun texte d’une certaine longueur hors des liens",
  "save the page of one article, as a browser shows it once it has loaded":
    "enregistrez la page d’un seul article, telle qu’un navigateur la montre une fois chargée",
  "the file holds JSON, but no article with a title":
    "le fichier contient du JSON, mais aucun article avec un titre",
  "the line is no JSON": "la ligne n’est pas du JSON",
  "the line is no article": "la ligne n’est pas un article",
  "write each article as one JSON object, with quotation marks around names and texts":
    "écrivez chaque article comme un objet JSON, les noms et les textes entre guillemets",
  "it is no valid JSON": "ce n’est pas du JSON valide",
  "there is no title": "il n’y a pas de titre",
  "give the article a title, or leave it out": "donnez un titre à l’article, ou retirez-le",
  "{} is not valid YAML and was left out": "{1} n’est pas du YAML valide et a été laissé de côté",
  "put texts with : or # or quotation marks in quotes, and close brackets and quotation marks":
    "mettez entre guillemets les textes qui contiennent : ou # ou des guillemets, et fermez crochets et guillemets",
  "{} is not valid YAML and was taken as it stands": "{1} n’est pas du YAML valide et a été pris tel quel",
  "put the value in quotes": "mettez la valeur entre guillemets",
  "{} is indented with tabs, which YAML does not take":
    "{1} est en retrait par des tabulations, que YAML n’admet pas",
  "indent with spaces, not with tabs": "mettez en retrait par des espaces, et non des tabulations",
  "the title is not a text": "le titre n’est pas un texte",
  "add title: to the front matter, or a first line # Title":
    "ajoutez title: à l’en-tête (front matter), ou une première ligne # Titre",
  "there is no title; the file's name stands for it":
    "il n’y a pas de titre ; le nom du fichier en tient lieu",
  "it is not a list of hosts": "ce n’est pas une liste de sites",
  "“{}” is not a host with fields": "« {1} » n’est pas un site avec des champs",
  "“{}” stands twice; the first counts": "« {1} » figure deux fois ; le premier compte",
  "“{}” stands twice; the last counts": "« {1} » figure deux fois ; le dernier compte",
  "keep one of the two": "gardez l’un des deux",
  "“{}” is no field of an outlet and was left out":
    "« {1} » n’est pas un champ de média et a été laissé de côté",
  "its {} is not a text and was left out": "son champ {1} n’est pas un texte et a été laissé de côté",
  "its {} has {} characters, more than {}, and was left out":
    "son champ {1} compte {2} caractères, plus que les {3} admis, et a été laissé de côté",
  "write a {} of at most {} characters": "écrivez un champ {1} d’au plus {2} caractères",
  "“{}” is not a colour": "« {1} » n’est pas une couleur",
  'write color: "#2f6f8f"': 'écrivez color: "#2f6f8f"',
  'write example.org: and below it, indented, name:, color: "#rrggbb" and note:':
    'écrivez example.org: et, dessous en retrait, name:, color: "#rrggbb" et note:',
  "there are {} more complaints of this file": "il y a {1} autres remarques sur ce fichier",
  "put these right first": "corrigez d’abord celles-ci",
  "there is no field": "il n’y a aucun champ",
  "there is no title below the first line": "il n’y a pas de titre sous la première ligne",
  "write the title on a line of its own": "écrivez le titre sur une ligne à lui seul",
  "put the title on a line of its own": "mettez le titre sur une ligne à lui seul",
  "the first line, where the title belongs, has {} characters":
    "la première ligne, où va le titre, compte {1} caractères",
  "there is no {}.{}.{} in the calendar": "le {1}.{2}.{3} n’existe pas dans le calendrier",
  "write the date as DD.MM.YYYY; until then the first line's month counts, if there is one":
    "écrivez la date sous la forme JJ.MM.AAAA ; d’ici là, le mois de la première ligne compte, s’il y en a un",
  "there is no date {}": "la date {1} n’existe pas",
  "it lists addresses without titles": "ce sont des adresses sans titres",
  "no column is called title": "aucune colonne ne s’appelle title",
  "name the columns in the first line: title, url, text, date, outlet, language, authors, tags, summary":
    "nommez les colonnes dans la première ligne : title, url, text, date, outlet, language, authors, tags, summary",
  "its quotation marks fit no row": "ses guillemets ne correspondent à aucune ligne",
  "put marks around the whole cell, and double those within it":
    "mettez des guillemets autour de toute la cellule, et doublez ceux qu’elle contient",
  "there is no row below the first": "il n’y a aucune ligne sous la première",
  "the front matter is not valid TOML ({})": "l’en-tête (front matter) n’est pas du TOML valide ({1})",
  "put texts in quotes, and write each field once":
    "mettez les textes entre guillemets, et n’écrivez chaque champ qu’une fois",
  "add a title, and import it again": "ajoutez un titre, puis importez-le à nouveau",
  "its text cannot be written word for word": "son texte ne peut pas être écrit au mot près",
  "put the file itself into a folder of ARTICLES_DIR":
    "mettez le fichier lui-même dans un dossier de ARTICLES_DIR",
  "{} is nested too deeply": "{1} a trop de niveaux imbriqués",
  "write it in fewer levels": "écrivez-le avec moins de niveaux",
  "{} names an alias that is not set": "{1} nomme un alias qui n’est pas défini",
  "put values that begin with * in quotes": "mettez entre guillemets les valeurs qui commencent par *",
  "{} repeats itself through too many aliases": "{1} se répète par trop d’alias",
  "write the values out": "écrivez les valeurs en entier",
  "{} is not valid YAML ({})": "{1} n’est pas du YAML valide ({2})",
  "put the value in quotes: YAML keeps its first sign for itself":
    "mettez la valeur entre guillemets : YAML réserve son premier signe",
  "close the quotation mark or bracket before the next field, and indent the lines between":
    "fermez le guillemet ou le crochet avant le champ suivant, et mettez en retrait les lignes entre les deux",
  "put texts with : or # or quotation marks in quotes":
    "mettez entre guillemets les textes qui contiennent : ou # ou des guillemets",
  "the front matter": "l’en-tête (front matter)",
  "the list of outlets": "la liste des médias",
  "a PDF": "un PDF",
  "an EPUB book": "un livre EPUB",
  "an OpenDocument file": "un fichier OpenDocument",
  "a Word document (DOCX)": "un document Word (DOCX)",
  "an Office document": "un document Office",
  "a ZIP archive": "une archive ZIP",
  "an empty ZIP archive": "une archive ZIP vide",
  "an Office document of the old kind": "un document Office d’ancien format",
  "an RTF document": "un document RTF",
  "a web archive": "une archive web",
  "a web archive (MHTML)": "une archive web (MHTML)",
  "a picture ({})": "une image ({1})",
  "a picture (HEIC or AVIF) or a film (MP4)": "une image (HEIC ou AVIF) ou une vidéo (MP4)",
  "compressed ({})": "compressé ({1})",
  "a database (SQLite)": "une base de données (SQLite)",
};
