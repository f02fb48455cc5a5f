/** The form of SQuAD and of all that was made after it. */
export interface Squad {
  readonly data: readonly {
    readonly title?: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly id: string;
        readonly question: string;
        readonly answers: readonly { readonly text: string }[];
      }[];
    }[];
  }[];
}

/** Its articles; none where there is no file. */
export function titledParagraphs(
  squad: Squad | null,
): (Squad["data"][number] & { readonly title: string })[] {
  return (squad?.data ?? []).map(({ title = "", paragraphs }) => ({
    title: title.replaceAll("_", " "),
    paragraphs,
  }));
}
