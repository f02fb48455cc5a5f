import { afterEach, describe, expect, test } from "vitest";
import { localeCodes } from "../../src/domain/locale.ts";
import { intlFor } from "../../src/locales/intl.ts";

const own = { DateTimeFormat: Intl.DateTimeFormat, DisplayNames: Intl.DisplayNames };
afterEach(() => void Object.assign(Intl, own));

/** Counts how often a formatter is made, each of which takes longer than hundreds of dates. */
function counting() {
  let made = 0;
  class Dates extends own.DateTimeFormat {
    constructor(...args: ConstructorParameters<typeof Intl.DateTimeFormat>) {
      super(...args);
      made++;
    }
  }
  class Names extends own.DisplayNames {
    constructor(...args: ConstructorParameters<typeof Intl.DisplayNames>) {
      super(...args);
      made++;
    }
  }
  Object.assign(Intl, { DateTimeFormat: Dates, DisplayNames: Names });
  return () => made;
}

describe.each(localeCodes)("%s", (code) => {
  test("makes a formatter for each shape of a date and for languages, once", () => {
    const made = counting();
    const { date, language } = intlFor(code);
    for (let day = 10; day < 29; day++) {
      date("2022");
      date("2022-05");
      date(`2022-05-${day}`);
      language("fr");
      language("not a code");
    }
    expect(made()).toBe(4);
  });
});
