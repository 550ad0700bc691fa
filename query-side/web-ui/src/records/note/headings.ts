/** What stands under a heading; under none where the name is empty. */
export interface Part {
  heading: string;
  text: string;
}

/** One text of several parts, each under its heading on a line of its own; parts without a text are left out. */
export function composed(parts: Part[]): string {
  return parts
    .filter(({ text }) => text.trim())
    .map(({ heading, text }) => (heading ? `${heading}:\n${text.trim()}` : text.trim()))
    .join('\n\n');
}

/** The parts of a text by the headings that are known; what stands before the first of them has none. */
export function partsOf(text: string, headings: string[]): Part[] {
  const known = new Map(headings.map((heading) => [`${heading}:`, heading]));
  const found = new Map<string, string[]>([['', []]]);
  let current = '';
  for (const line of text.split('\n')) {
    const heading = known.get(line.trim());
    current = heading ?? current;
    if (heading === undefined) {
      found.set(current, [...(found.get(current) ?? []), line]);
    } else if (!found.has(heading)) {
      found.set(heading, []);
    }
  }
  const textOf = (heading: string) => (found.get(heading) ?? []).join('\n').trim();
  const free = textOf('');
  return [...(free || headings.length === 0 ? [{ heading: '', text: free }] : []), ...headings.map((heading) => ({ heading, text: textOf(heading) }))];
}

/** The lines of a text that are headings, for who reads it. */
export function isHeading(line: string): boolean {
  return line.length <= 80 && /^\S.*:$/.test(line);
}
