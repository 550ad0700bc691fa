import { expect, test } from 'vitest';
import { type Progress, verdictOf } from './verification';

function told(...lines: object[]): ReadableStream<Uint8Array> {
  return new Blob(lines.map((line) => `${JSON.stringify(line)}\n`)).stream() as ReadableStream<Uint8Array>;
}

const WHOLE = { verdict: 'whole', entries: 10, checkpoints: 1, unsealed: 0 };

test('progress is told on the way to the verdict', async () => {
  const heard: Progress[] = [];
  const verdict = await verdictOf(told({ done: 5, of: 10, per_second: 900 }, { done: 10, of: 10, per_second: 950 }, WHOLE), (it) => heard.push(it));
  expect(heard.map((it) => it.done)).toEqual([5, 10]);
  expect(verdict).toEqual(WHOLE);
});

test('a verification that is cut off has no verdict', async () => {
  await expect(verdictOf(told({ done: 10, of: 10, per_second: 900 }), () => {})).rejects.toMatchObject({ code: 'verification-cut-off' });
});
