/** What the page calls the bot and the server. */
export interface Names {
  readonly bot: string;
  readonly guild: string;
}
