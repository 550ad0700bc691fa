import { Problem } from '../../api/problem';
import { linesOf } from './ndjson';

export interface Progress {
  done: number;
  of: number;
  per_second: number;
}

export interface Verdict {
  verdict: 'whole' | 'broken';
  entries: number;
  checkpoints: number;
  unsealed: number;
  /** How many are gone because their time had come. */
  removed?: number;
  /** The last checkpoint that the anchor vouches for, too. */
  anchored_until?: number | null;
  first_bad?: {
    number: number;
    source: string;
    id?: string | null;
    position?: string | null;
    what: string;
    explanation?: string | null;
  } | null;
}

type Line = Partial<Progress> & Partial<Verdict>;

/** Reads a verification to its end: its progress on the way, and its verdict. */
export async function verdictOf(bytes: ReadableStream<Uint8Array>, onProgress: (progress: Progress) => void): Promise<Verdict> {
  for await (const line of linesOf<Line>(bytes)) {
    if (line.verdict) {
      return line as Verdict;
    } else if (line.of !== undefined) {
      onProgress({ done: line.done ?? 0, of: line.of, per_second: line.per_second ?? 0 });
    }
  }
  // without a verdict nothing is said, least of all that the record is whole
  throw new Problem(502, { type: 'verification-cut-off' });
}
