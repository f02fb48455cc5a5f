import type { Translation } from "../translation.ts";
import type { phrases } from "./phrases.ts";

export const es: Translation<typeof phrases> = {
  "the text was decoded wrongly before it was saved: “{}” stands for one other character":
    "el texto se decodificó mal antes de guardarse: «{1}» ocupa el lugar de otro carácter",
  "fetch it anew, and save it as UTF-8": "descárgalo de nuevo y guárdalo en UTF-8",
  "the text holds HTML's codes for characters, such as {}":
    "el texto contiene códigos HTML en lugar de caracteres, como {1}",
  "write the characters themselves": "escribe los propios caracteres",
  "the file is empty": "el archivo está vacío",
  "put an article in it, or remove it": "pon un artículo en él o bórralo",
  "the text is UTF-32, which is not read here": "el texto está en UTF-32, que aquí no se lee",
  "save the file as UTF-8": "guarda el archivo en UTF-8",
  "the text holds a NUL character": "el texto contiene un carácter NUL",
  "save the file as UTF-8, without it": "guarda el archivo en UTF-8, sin ese carácter",
  "the text is not valid {}": "el texto no es {1} válido",
  "the file is binary: it holds a NUL byte": "el archivo es binario: contiene un byte nulo",
  "the file is binary: it holds many NUL bytes": "el archivo es binario: contiene muchos bytes nulos",
  "export the article as plain text or Markdown in UTF-8":
    "exporta el artículo como texto sin formato o Markdown, en UTF-8",
  "export the article as plain text or Markdown in UTF-8, or remove the file":
    "exporta el artículo como texto sin formato o Markdown, en UTF-8, o borra el archivo",
  "the file is {}": "el archivo es {1}",
  "its format is not known": "su formato no se conoce",
  "see “Add articles” in the README": "consulta «Add articles» en el README",
  "see “Add articles” in the README, or remove the file":
    "consulta «Add articles» en el README o borra el archivo",
  "the file has {} MB, more than {} MB": "el archivo ocupa {1} MB, más de {2} MB",
  "split it into one file for each article": "divídelo en un archivo por artículo",
  "the feed has no items": "el feed no tiene entradas",
  "fetch it anew, or remove the file": "descárgalo de nuevo o borra el archivo",
  "no item of the feed has a title, a text and a link":
    "ninguna entrada del feed tiene título, texto y enlace",
  "the feed is no valid JSON": "el feed no es JSON válido",
  "fetch it anew": "descárgalo de nuevo",
  "it is JSON, but no feed: it has no items": "es JSON, pero no un feed: no tiene entradas",
  "save the feed itself": "guarda el propio feed",
  "save the feed itself, or remove the file": "guarda el propio feed o borra el archivo",
  "the feed has more than {} MB": "el feed ocupa más de {1} MB",
  "use a shorter one": "usa uno más corto",
  "the feed is empty": "el feed está vacío",
  "the file holds no element": "el archivo no contiene ningún elemento XML",
  "fetch the feed anew": "descarga el feed de nuevo",
  "it is a sitemap: it lists addresses without titles": "es un mapa del sitio: direcciones sin títulos",
  "it is XML, but no feed: it begins with <{}>": "es XML, pero no un feed: empieza por <{1}>",
  "have the pages fetched with npm run import": "haz que npm run import descargue las páginas",
  "elements stand in each other, more than {} deep": "hay elementos anidados en más de {1} niveles",
  "check what wrote it": "revisa qué programa lo escribió",
  "there are more than {} elements": "hay más de {1} elementos",
  "split it": "divídelo",
  "{} is not a text and was left out": "{1} no es un texto y se ha omitido",
  "write {}: and a text, in quotes if need be": "escribe {1}: y un texto, entre comillas si hace falta",
  "{} is not a list of texts and was left out": "{1} no es una lista de textos y se ha omitido",
  "write {}: [one, two]": "escribe {1}: [uno, dos]",
  "{} is not a list of groups of fields and was left out":
    "{1} no es una lista de grupos de campos y se ha omitido",
  'write {}: and below it lines such as "  - text: …"': 'escribe {1}: y debajo líneas como "  - text: …"',
  "{} is given in {} languages; the one in {} was taken": "{1} se da en {2} idiomas; se ha tomado el de {3}",
  "make an article of each language, or keep one of the texts":
    "haz un artículo de cada idioma o conserva uno solo de los textos",
  "the quotation “{}” does not stand in the text and was left out":
    "la cita «{1}» no está en el texto y se ha omitido",
  "copy it from the text, word for word, without its quotation marks":
    "cópiala del texto palabra por palabra, sin las comillas",
  "the quotation “{}” is listed twice, with two speakers; the first counts":
    "la cita «{1}» aparece dos veces, con dos autores; cuenta el primero",
  "keep the one who said it": "conserva a quien lo dijo",
  "there is neither a text nor a summary nor a quotation nor a url":
    "no hay ni texto, ni resumen, ni cita, ni dirección",
  "add the article's text, or a summary, quotations or its address":
    "añade el texto del artículo, o un resumen, citas o su dirección",
  "it lists {} quotations; those after the first {} were left out":
    "se dan {1} citas; se han omitido las que siguen a las {2} primeras",
  "list those whose speakers you vouch for": "da las citas cuyo autor puedas garantizar",
  "a quotation has no text: and was left out": "una cita no tiene text: y se ha omitido",
  "give each quotation text: and speaker:": "pon a cada cita text: y speaker:",
  "the url is not an http or https link of at most 2,000 characters and was left out":
    "la dirección no es un enlace http o https de 2000 caracteres como máximo y se ha omitido",
  "the address is not an http or https link of at most 2,000 characters and was left out":
    "la dirección no es un enlace http o https de 2000 caracteres como máximo y se ha omitido",
  "give the page's address, such as https://example.org/page":
    "da la dirección de la página, por ejemplo https://example.org/page",
  "the date “{}” is not in the calendar and was left out": "la fecha «{1}» no existe y se ha omitido",
  "the date “{}” is not in the form YYYY-MM-DD and was left out":
    "la fecha «{1}» no tiene la forma AAAA-MM-DD y se ha omitido",
  "write it as YYYY-MM-DD": "escríbela en la forma AAAA-MM-DD",
  "write it as YYYY-MM": "escríbela en la forma AAAA-MM",
  "“{}” is not a language code and was left out": "«{1}» no es un código de idioma y se ha omitido",
  "write a code such as fr or en": "escribe un código como fr o en",
  "the front matter does not end": "el encabezado (front matter) no termina",
  "close it with a line of three hyphens: ---": "ciérralo con una línea de tres guiones: ---",
  "close it with a line of three plus signs: +++": "ciérralo con una línea de tres signos más: +++",
  "the front matter has {} characters, more than {}":
    "el encabezado (front matter) tiene {1} caracteres, más de {2}",
  "close it with a line of {} above the text, or shorten it":
    "ciérralo con una línea {1} encima del texto o acórtalo",
  "the front matter is not a list of fields": "el encabezado (front matter) no es una lista de campos",
  "write lines such as title: A title": "escribe líneas como title: Un título",
  "save the page anew, as a browser does": "guarda la página de nuevo, como lo hace un navegador",
  "the page has more than {} MB of text and tags": "la página tiene más de {1} MB de texto y etiquetas",
  "more than {} elements of the page stand within each other":
    "más de {1} elementos de la página están anidados unos en otros",
  "the page has more than {} elements": "la página tiene más de {1} elementos",
  "save the article alone, as the reader view of a browser shows it":
    "guarda solo el artículo, tal como lo muestra la vista de lectura de un navegador",
  "the file is a list of bookmarks, no page": "el archivo es una lista de marcadores, no una página",
  "npm run import -- with its name fetches the pages that it leads to":
    "npm run import -- con su nombre descarga las páginas a las que lleva",
  "the page has no title": "la página no tiene título",
  "give it a <title>, or save the article as Markdown": "ponle un <title> o guarda el artículo como Markdown",
  "there is no article on the page: no text of some length that is not made of links":
    "en la página no hay ningún artículo: ningún texto de cierta longitud que no sean enlaces",
  "save the page of one article, as a browser shows it once it has loaded":
    "guarda la página de un solo artículo, tal como la muestra un navegador una vez cargada",
  "the file holds JSON, but no article with a title":
    "el archivo contiene JSON, pero ningún artículo con título",
  "the line is no JSON": "la línea no es JSON",
  "the line is no article": "la línea no es un artículo",
  "write each article as one JSON object, with quotation marks around names and texts":
    "escribe cada artículo como un objeto JSON, con comillas en los nombres y los textos",
  "it is no valid JSON": "no es JSON válido",
  "there is no title": "no hay título",
  "give the article a title, or leave it out": "pon un título al artículo o quítalo",
  "{} is not valid YAML and was left out": "{1} no es YAML válido y se ha omitido",
  "put texts with : or # or quotation marks in quotes, and close brackets and quotation marks":
    "pon entre comillas los textos con : o # o comillas, y cierra los corchetes y las comillas",
  "{} is not valid YAML and was taken as it stands": "{1} no es YAML válido y se ha tomado tal cual",
  "put the value in quotes": "pon el valor entre comillas",
  "{} is indented with tabs, which YAML does not take":
    "{1} está sangrado con tabuladores, que YAML no admite",
  "indent with spaces, not with tabs": "sangra con espacios, no con tabuladores",
  "the title is not a text": "el título no es un texto",
  "add title: to the front matter, or a first line # Title":
    "añade title: al encabezado (front matter) o una primera línea # Título",
  "there is no title; the file's name stands for it": "no hay título; lo sustituye el nombre del archivo",
  "it is not a list of hosts": "no es una lista de sitios",
  "“{}” is not a host with fields": "«{1}» no es un sitio con campos",
  "“{}” stands twice; the first counts": "«{1}» aparece dos veces; cuenta la primera",
  "“{}” stands twice; the last counts": "«{1}» aparece dos veces; cuenta la última",
  "keep one of the two": "conserva uno de los dos",
  "“{}” is no field of an outlet and was left out": "«{1}» no es un campo de un medio y se ha omitido",
  "its {} is not a text and was left out": "su campo {1} no es un texto y se ha omitido",
  "its {} has {} characters, more than {}, and was left out":
    "su campo {1} tiene {2} caracteres, más de {3}, y se ha omitido",
  "write a {} of at most {} characters": "escribe un campo {1} de {2} caracteres como máximo",
  "“{}” is not a colour": "«{1}» no es un color",
  'write color: "#2f6f8f"': 'escribe color: "#2f6f8f"',
  'write example.org: and below it, indented, name:, color: "#rrggbb" and note:':
    'escribe example.org: y debajo, con sangría, name:, color: "#rrggbb" y note:',
  "there are {} more complaints of this file": "hay {1} avisos más sobre este archivo",
  "put these right first": "corrige antes estos",
  "there is no field": "no hay ningún campo",
  "there is no title below the first line": "no hay título debajo de la primera línea",
  "write the title on a line of its own": "escribe el título en una línea propia",
  "put the title on a line of its own": "pon el título en una línea propia",
  "the first line, where the title belongs, has {} characters":
    "la primera línea, donde va el título, tiene {1} caracteres",
  "there is no {}.{}.{} in the calendar": "el {1}.{2}.{3} no existe en el calendario",
  "write the date as DD.MM.YYYY; until then the first line's month counts, if there is one":
    "escribe la fecha como DD.MM.AAAA; hasta entonces cuenta el mes de la primera línea, si lo hay",
  "there is no date {}": "la fecha {1} no existe",
  "it lists addresses without titles": "son direcciones sin títulos",
  "no column is called title": "ninguna columna se llama title",
  "name the columns in the first line: title, url, text, date, outlet, language, authors, tags, summary":
    "pon nombre a las columnas en la primera línea: title, url, text, date, outlet, language, authors, tags, summary",
  "its quotation marks fit no row": "sus comillas no encajan en ninguna fila",
  "put marks around the whole cell, and double those within it":
    "pon comillas alrededor de toda la celda y duplica las de dentro",
  "there is no row below the first": "no hay ninguna fila debajo de la primera",
  "the front matter is not valid TOML ({})": "el encabezado (front matter) no es TOML válido ({1})",
  "put texts in quotes, and write each field once":
    "pon los textos entre comillas y escribe cada campo una sola vez",
  "add a title, and import it again": "añade un título e impórtalo de nuevo",
  "its text cannot be written word for word": "su texto no se puede escribir palabra por palabra",
  "put the file itself into a folder of ARTICLES_DIR": "pon el propio archivo en una carpeta de ARTICLES_DIR",
  "{} is nested too deeply": "{1} tiene demasiados niveles",
  "write it in fewer levels": "escríbelo con menos niveles",
  "{} names an alias that is not set": "{1} nombra un alias que no está definido",
  "put values that begin with * in quotes": "pon entre comillas los valores que empiezan por *",
  "{} repeats itself through too many aliases": "{1} se repite con demasiados alias",
  "write the values out": "escribe los valores completos",
  "{} is not valid YAML ({})": "{1} no es YAML válido ({2})",
  "put the value in quotes: YAML keeps its first sign for itself":
    "pon el valor entre comillas: YAML se reserva su primer signo",
  "close the quotation mark or bracket before the next field, and indent the lines between":
    "cierra la comilla o el corchete antes del campo siguiente y sangra las líneas intermedias",
  "put texts with : or # or quotation marks in quotes": "pon entre comillas los textos con : o # o comillas",
  "the front matter": "el encabezado (front matter)",
  "the list of outlets": "la lista de medios",
  "a PDF": "un PDF",
  "an EPUB book": "un libro EPUB",
  "an OpenDocument file": "un documento OpenDocument",
  "a Word document (DOCX)": "un documento de Word (DOCX)",
  "an Office document": "un documento de Office",
  "a ZIP archive": "un archivo ZIP",
  "an empty ZIP archive": "un archivo ZIP vacío",
  "an Office document of the old kind": "un documento de Office antiguo",
  "an RTF document": "un documento RTF",
  "a web archive": "un archivo web",
  "a web archive (MHTML)": "un archivo web (MHTML)",
  "a picture ({})": "una imagen ({1})",
  "a picture (HEIC or AVIF) or a film (MP4)": "una imagen (HEIC o AVIF) o un vídeo (MP4)",
  "compressed ({})": "un archivo comprimido ({1})",
  "a database (SQLite)": "una base de datos (SQLite)",
};
