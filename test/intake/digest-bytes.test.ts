import { expect, test } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import { digestFromBytes, digestToBytes } from "../../src/intake/digest-bytes.ts";
import { digestOf } from "../../src/library/digest.ts";
import { articleOf } from "../library/shelf.ts";

const article = articleOf({
  title: "La lampe du phare 灯台 brûle",
  body: "« La lampe a brûlé toute la nuit, et les bateaux sont rentrés », a dit Anna Brun, gardienne du phare.",
  tags: ["Phares", "Île-d'Aix"],
  outlet: "Le Port",
});

test("a digest is the same once it was sent, with the article that is made for it", () => {
  const digest = digestOf(article);
  expect(digestFromBytes(digestToBytes(digest), () => article)).toEqual(digest);
});

test("its article is made when somebody asks for it, and once", () => {
  let made = 0;
  const make = (): Article => {
    made++;
    return article;
  };
  const { card, ...digest } = digestOf(article);
  const sent = digestFromBytes(digestToBytes({ card, ...digest }), make);
  expect([sent.card, sent.terms, made]).toEqual([card, digest.terms, 0]);
  expect([sent.article, sent.article, made]).toEqual([article, article, 1]);
});
