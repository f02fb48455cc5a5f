/** A piece of running text, as Discord's Markdown has it. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "strong" | "em" | "underline" | "strike" | "spoiler";
      readonly children: readonly Inline[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: "mention"; readonly of: "user" | "role" | "channel"; readonly id: string }
  | { readonly kind: "mention-all"; readonly text: string }
  | { readonly kind: "mention-command"; readonly name: string }
  | { readonly kind: "time"; readonly unix: number; readonly style: string }
  | { readonly kind: "emoji"; readonly name: string };

export type Block =
  /** Running text; its line breaks are meant. */
  | { readonly kind: "text"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: "subtext"; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly children: readonly Block[] }
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "code-block"; readonly language: string; readonly text: string };
