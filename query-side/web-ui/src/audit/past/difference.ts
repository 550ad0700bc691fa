import type { Change, Tree } from '../types';
import { pathOf } from '../values/tree';

export type How = 'added' | 'removed' | 'changed';

/** Whether a field came, went, or was made another. */
export function howOf({ before, after }: Change): How {
  if (isNothing(before)) {
    return 'added';
  }
  return isNothing(after) ? 'removed' : 'changed';
}

/** What came or went without a value says nothing. */
export function isTold({ before, after }: Change): boolean {
  return !isNothing(before) || !isNothing(after);
}

function isNothing(value: Tree | undefined): boolean {
  return value === null || value === undefined;
}

/** A path in words: claims[0].slot.start becomes Claims 1 › Slot › Start. */
export function pathInWords(path: string, nameOf: (part: string) => string): string {
  return pathOf(path)
    .split('.')
    .filter(Boolean)
    .reduce<string[]>((words, part) => {
      const last = words.at(-1);
      return /^\d+$/.test(part) && last ? [...words.slice(0, -1), `${last} ${Number(part) + 1}`] : [...words, nameOf(part)];
    }, [])
    .join(' › ');
}

/** Whether what stands at that path, or something in it, is among what has changed. */
export function isTouched(path: string, changes: Change[]): boolean {
  return changes.some((change) => {
    const changed = pathOf(change.path);
    return changed === path || changed.startsWith(`${path}.`) || path.startsWith(`${changed}.`);
  });
}
