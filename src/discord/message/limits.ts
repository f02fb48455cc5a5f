/** Discord's limits (docs.discord.com: Message, Embed limits, Components, Application commands), in characters. */
export const limits = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  embedAuthor: 256,
  embedFooter: 2048,
  /** Title, description, author and footer of all embeds of a message together. */
  embedTotal: 6000,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  linkUrl: 512,
  embedUrl: 2048,
  customId: 100,
  menuChoices: 25,
  menuLabel: 100,
  menuValue: 100,
  menuDescription: 100,
  menuPlaceholder: 150,
  suggestions: 25,
  suggestionName: 100,
  suggestionValue: 100,
} as const;
