/** What somebody wrote, to be put into a sentence of ours: it keeps its own direction there. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
