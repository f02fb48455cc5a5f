import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { parse } from "./parse.ts";

const bodyOf = async (source: string, path = "a.md") =>
  (await parse(markdown, `---\ntitle: A lamp\n---\n\n${source}\n`, path)).body?.split("\n\n");

describe("what programs add to Markdown is not among the words", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["a shortcode of Hugo", 'It burns{{< figure src="a.jpg" caption="“A”" >}} again.', ["It burns again."]],
    [
      "shortcodes around words",
      "{{% notice tip %}} It burns {{% /notice %}}\n\nAgain.",
      ["It burns", "Again."],
    ],
    ["a listing", "One.\n\n{{< highlight go >}}\nx := “a”\n{{< /highlight >}}\n\nTwo.", ["One.", "Two."]],
    ["tags of Liquid", "{% if lamp %}It burns{% else %}.{% endif %}", ["It burns."]],
    ["a loop over data", "One {% for k in keepers %}{{ k }}, {% endfor %}two.", ["One two."]],
    [
      "code in a link's target",
      '[the lamp]({{ "/lamp" | url }}) and [sea]({{< ref "sea" >}} "By the sea")',
      ["the lamp and sea"],
    ],
    ["code in an attribute", "It <span class={{ x }}>burns</span>.", ["It burns."]],
    ["code in emphasis", "_{{< asset >}}_\n\nIt burns.", ["It burns."]],
    ["comments of Jinja and EJS", "{# later #}It <% x %>burns.", ["It burns."]],
    ["code that somebody writes about", "It says `{{ lamp }}` here.", ["It says {{ lamp }} here."]],
    [
      "attribute lists",
      "It burns.{: .lead }\n{: #lamp}\n\n## Sea {#sea .wide}\n\nEnd.",
      ["It burns.", "Sea", "End."],
    ],
    ["words in brackets with attributes", "It [burns]{.underline} again.", ["It burns again."]],
    [
      "an admonition",
      '!!! warning "Mind it"\n    It is steep.\n\n    Very.\n\nEnd.',
      ["Mind it", "It is steep.", "Very.", "End."],
    ],
    [
      "boxes in boxes",
      '??? note\n    One.\n\n    !!! tip "T"\n        Two.\n\n    Three.\n\nFour.',
      ["One.", "T", "Two.", "Three.", "Four."],
    ],
    [
      "fenced boxes",
      ":::tip Mind it\nIt burns.\n:::\n\n/// note | Look\nEnd.\n///",
      ["Mind it", "It burns.", "Look", "End."],
    ],
    ["callouts", "> [!NOTE]- Look\n> It burns.", ["Look", "It burns."]],
    ["tables of contents", "[TOC]\n\n* TOC\n{:toc}\n\nIt burns.", ["It burns."]],
    [
      "links of a vault",
      "See [[Lamp]], [[Sea|the sea]], [[Sea#Salt]] and ![[a.png]].",
      ["See Lamp, the sea, Sea > Salt and ."],
    ],
    ["comments and highlights of a vault", "It %%or not%% ==burns== again. ^block-1", ["It burns again."]],
    ["edits", "It {++now++}{--then--} burns{>>sure?<<} {~~dim~>bright~~}.", ["It now burns bright."]],
    [
      "shortcodes of WordPress",
      '[gallery ids="1,2"]\n\n[su_box title="x"]It burns.[/su_box]\n\n\\[embed\\]https://a.example/v\\[/embed\\]',
      ["It burns."],
    ],
    [
      "words that a shortcode begins with",
      "See [[Embed files|the other]] and [facebook pages] of [it].",
      ["See the other and [facebook pages] of [it]."],
    ],
    [
      "what is embedded by its address",
      "It burns.\n\n[youtube https://a.example/v]\n\n[tweet 123456] Still.",
      ["It burns.", "Still."],
    ],
    ["names of emoji", ":warning: It burns :+1:, at 12:30:45.", ["It burns , at 12:30:45."]],
    ["boxes to tick", "- [x] the lamp\n- [ ] the door", ["the lamp", "the door"]],
    ["imports", "import Lamp from './lamp'\n\nIt burns.", ["It burns."]],
    [
      "comments of blocks",
      '<!-- wp:paragraph {"a":1} -->\n<p>It burns.</p>\n<!-- /wp:paragraph -->',
      ["It burns."],
    ],
    [
      "strong words as people write them",
      "**Note: **it burns,** they say**. 2 ** 3",
      ["Note: it burns, they say. 2 ** 3"],
    ],
    [
      "a row of links to share by",
      "It burns.\n\nTell others:\n\n- [Here](#)\n- [There](https://twitter.com/intent/tweet?x)",
      ["It burns."],
    ],
    ["links whose target somebody forgot", "See [the lamp][lamp.keepers].", ["See the lamp."]],
  ])("%s", async (_, source, words) => {
    expect(await bodyOf(source)).toEqual(words);
  });

  test("nor are the parts of a page in MDX", async () => {
    const source = 'export const x = 1\n\n<Map style={{ a: "b" }} />\n\n{/* later */}\n\nIt burns{" "}again.';
    expect(await bodyOf(source, "a.mdx")).toEqual(["It burnsagain."]);
  });
});

describe("HTML in Markdown is text", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "paragraphs",
      "<p>It burns.</p>\n<p>“Still,” said Ivo Marr.</p>",
      ["It burns.", "“Still,” said Ivo Marr."],
    ],
    ["powers", "4<sup>2</sup> m, 5 km<sup>2</sup>, x<sup>n</sup>, CO<sub>2</sub>", ["4² m, 5 km², xⁿ, CO2"]],
    [
      "signs of notes",
      'The lamp<sup>1</sup> burns<sup><a href="#n2">2</a></sup>, it<sup>[3]</sup> does.',
      ["The lamp burns, it does."],
    ],
    ["ordinals and titles", "M<sup>me</sup> Quill, la 1<sup>re</sup>", ["Mme Quill, la 1re"]],
    ["quotations", "<q>It <q>burns</q> still</q>, said Ivo.", ["“It ‘burns’ still”, said Ivo."]],
    ["what is for browsers", "It<!-- or --> <script>“a”</script>burns<br>again.", ["It burns again."]],
    ["breaks between paragraphs", "<div>One.<br><br>Two.</div>", ["One.", "Two."]],
    [
      "entities",
      "&laquo;&nbsp;Oui&nbsp;&raquo; &mdash; 40&nbsp;m &lt; 5",
      ["«\u00A0Oui\u00A0» — 40\u00A0m < 5"],
    ],
    [
      "details with Markdown inside",
      "<details><summary>S</summary>\n\nIt *burns*.\n\n</details>",
      ["S", "It burns."],
    ],
  ])("%s", async (_, source, words) => {
    expect(await bodyOf(source)).toEqual(words);
  });

  test("white space of every kind is a space, no-break spaces stay", async () => {
    expect(await bodyOf("It\tburns\u000Bstill\u000Cand\u2028on\u00A0and\u202Fon.")).toEqual([
      "It burns still and on\u00A0and\u202Fon.",
    ]);
  });
});

test("what stands beside the text is told from it, and so are block quotations", async () => {
  const { document, body } = await parse(
    markdown,
    `---
title: A lamp
---

The lamp burned oil.[^oil] And gas.

| Year | Light |
|------|-------|
| 1870 | gas   |

> We kept it lit.

<figure><img src="x.jpg"><figcaption>The lamp.</figcaption></figure>

[^oil]: Log of the keepers.
    Page nine.

End.
`,
  );
  const words = (spans: typeof document.asides) => spans?.map((span) => slice(document.text, span));
  expect(words(document.asides)).toEqual([
    "Year · Light",
    "1870 · gas",
    "The lamp.",
    "Log of the keepers. Page nine.",
  ]);
  expect(words(document.blockQuotations)).toEqual(["We kept it lit."]);
  expect(body).toContain("burned oil. And gas.");
});
