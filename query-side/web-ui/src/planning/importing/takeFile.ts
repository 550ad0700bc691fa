import { problemOf } from '../../api/problem';
import { type ImportFile, type LineProblem, NOTHING_YET } from './importFile';
import { journal } from './journal';
import { Damaged, type Slice, slicesOf } from './lines';
import type { Report } from './send';

/** What taking in a file needs of the import that it belongs to. */
export interface Taking {
  send(type: string, slice: Slice): Promise<Report>;
  change(change: Partial<ImportFile>): void;
  found(problems: LineProblem[]): void;
  isPausing(): boolean;
}

/** Takes in one file from where it was left, until its end or until a pause is asked for. */
export async function takeFile(entry: ImportFile, { send, change, found, isPausing }: Taking): Promise<void> {
  const isResumed = entry.next === 1 && journal.lastTaken(entry.file) > 1;
  const from = isResumed ? journal.lastTaken(entry.file) : entry.next;
  let sum = { changed: entry.changed, unchanged: entry.unchanged, problems: entry.problems };
  change({ state: 'running' });
  try {
    for await (const slice of slicesOf(entry.file)) {
      const read = { bytes: slice.bytesRead, lines: slice.firstLine + slice.lines - 1 };
      if (slice.firstLine < from) {
        change(read);
        continue;
      }
      const report = await send(entry.type ?? '', slice);
      // Where the platform does not know the last slice any more its data is gone, and all is to be said again.
      if (isResumed && slice.firstLine === from && report.created_or_changed > 0) {
        journal.forget([entry.file]);
        change({ ...NOTHING_YET, state: 'waiting' });
        return;
      }
      const problems = problemsOf(entry.file.name, slice, report);
      sum = {
        changed: sum.changed + report.created_or_changed,
        unchanged: sum.unchanged + report.unchanged,
        problems: sum.problems + problems.length,
      };
      journal.taken(entry.file, slice.firstLine);
      found(problems);
      change({ ...read, ...sum, next: slice.firstLine + slice.lines });
      if (isPausing()) {
        return;
      }
    }
    change({ state: 'done', bytes: entry.file.size });
  } catch (failure) {
    if (failure instanceof Damaged) {
      change({ state: 'damaged' });
    } else if (problemOf(failure).errorOf('resource_type')) {
      change({ state: 'passed-over' });
    } else {
      throw failure;
    }
  }
}

function problemsOf(file: string, slice: Slice, report: Report): LineProblem[] {
  return [
    ...report.problems.map(({ line, reason }) => ({ file, line, reason })),
    ...slice.tooLong.map((line) => ({ file, line, reason: undefined })),
  ];
}
