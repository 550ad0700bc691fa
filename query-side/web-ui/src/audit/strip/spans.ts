import type { Tree } from '../types';
import { isInstant, isObject } from '../values/tree';

/** The later ones are drawn over the earlier. */
export const LOOKS = ['open', 'booked', 'lapsed', 'held', 'blocked', 'other', 'conflict', 'wanted'] as const;

export type Look = (typeof LOOKS)[number];

/** A stretch of time, and what it is taken for. */
export interface Span {
  start: string;
  end: string;
  look: Look;
}

const WORDS: [RegExp, Look][] = [
  [/block/, 'blocked'],
  [/held|hold/, 'held'],
  [/book|claim|appointment|visit|taken/, 'booked'],
  [/open|hours|receiv/, 'open'],
];

/** Every stretch of time that stands somewhere in a state. What it is goes by its kind where it has one, else by where it stands. */
export function spansIn(tree: Tree, around = ''): Span[] {
  if (Array.isArray(tree)) {
    return tree.flatMap((each) => spansIn(each, around));
  } else if (!isObject(tree)) {
    return [];
  }
  const { start, end } = tree;
  const own = kindOf(tree);
  const here = own ? ` ${own}` : around;
  if (isInstant(start) && isInstant(end)) {
    return [{ start, end, look: tree['lapsed'] === true ? 'lapsed' : lookOf(here) }];
  }
  return once(Object.entries(tree).flatMap(([name, value]) => spansIn(value, own ? here : `${around} ${name}`)));
}

function kindOf(tree: { [name: string]: Tree }): string | undefined {
  const kind = tree['kind'] ?? (isObject(tree['key']) ? tree['key']['kind'] : undefined);
  return typeof kind === 'string' ? kind : undefined;
}

function lookOf(words: string): Look {
  const last = words.trim().split(' ').reverse();
  for (const word of last) {
    const found = WORDS.find(([pattern]) => pattern.test(word.toLowerCase()));
    if (found) {
      return found[1];
    }
  }
  return 'other';
}

function once(spans: Span[]): Span[] {
  return spans.filter((it, at) => spans.findIndex((other) => other.start === it.start && other.end === it.end && other.look === it.look) === at);
}

const HOUR = 3_600_000;

/** The whole hours that a strip has to reach over, and where on it an instant is, in percent. */
export function frameOf(spans: Span[]): { from: number; to: number; at: (instant: string) => number } {
  const from = Math.floor(Math.min(...spans.map((it) => Date.parse(it.start))) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(...spans.map((it) => Date.parse(it.end))) / HOUR) * HOUR;
  return { from, to, at: (instant) => ((Date.parse(instant) - from) / (to - from)) * 100 };
}
