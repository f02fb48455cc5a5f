/** What an editor puts in brackets behind words that stand so: Latin, in texts of every language. */
export const sic = "sic";
