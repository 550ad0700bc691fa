import { expect, test } from 'vitest';
import { linesOf } from './ndjson';

const encoder = new TextEncoder();

function streamOf(...parts: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      parts.forEach((part) => controller.enqueue(part));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const found = [];
  for await (const line of linesOf(stream)) {
    found.push(line);
  }
  return found;
}

test('lines are read however they are cut, even within a letter', async () => {
  const bytes = encoder.encode('{"done":1,"what":"Ärger"}\n{"done":2}\n');
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(await all(streamOf(bytes.slice(0, cut), bytes.slice(cut)))).toEqual([{ done: 1, what: 'Ärger' }, { done: 2 }]);
  }
});

test('the last line needs no end, and empty lines are none', async () => {
  expect(await all(streamOf(encoder.encode('{"a":1}\r\n\n\n{"b":2}')))).toEqual([{ a: 1 }, { b: 2 }]);
});

test('a line that was cut off is no line', async () => {
  await expect(all(streamOf(encoder.encode('{"a":1}\n{"verdict":"who')))).rejects.toThrow(SyntaxError);
});

test('whoever stops listening ends the stream', async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(encoder.encode('{"done":1}\n')),
    cancel: () => {
      isCancelled = true;
    },
  });
  for await (const _ of linesOf(endless)) {
    break;
  }
  expect(isCancelled).toBe(true);
});
