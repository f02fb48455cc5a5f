import { expect, it } from "vitest";
import { readFileDate } from "../../src/formats/file-date.ts";

it.each([
  ["2024-05-02", "2024-05-02"],
  ["2024/05/02", "2024-05-02"],
  ["03.04.2022", "2022-04-03"],
  ["3.4.2022", "2022-04-03"],
  ["25.12.2022", "2022-12-25"],
  ["25/12/2022", "2022-12-25"],
  ["12/25/2022", "2022-12-25"],
  ["25-12-2022 18:30", "2022-12-25"],
  ["5/5/2022", "2022-05-05"],
])("reads the date %s of a file as %s", (text, date) => {
  expect(readFileDate(text)).toEqual({ date });
});

it.each(["03/04/2022", "3-4-2022", "03/04.2022"])("guesses nothing of %s", (text) => {
  expect(readFileDate(text)).toEqual({ date: null, fault: "unknown-form" });
});

it.each(["31.02.2022", "40.01.2022"])("knows that there is no %s", (text) => {
  expect(readFileDate(text)).toEqual({ date: null, fault: "no-such-day" });
});
