import { expect, test } from 'vitest';
import { type Slice, slicesOf } from './lines';

async function all(file: File): Promise<Slice[]> {
  const slices: Slice[] = [];
  for await (const slice of slicesOf(file)) {
    slices.push(slice);
  }
  return slices;
}

const text = (slice: Slice | undefined) => new TextDecoder().decode(slice?.text);

test('a file comes in slices of 200 lines that know their place', async () => {
  const lines = Array.from({ length: 450 }, (_, at) => `{"n":${at + 1},"name":"Ümit"}`);
  const slices = await all(new File([lines.join('\n')], 'Patient.ndjson'));
  expect(slices.map(({ firstLine, lines: count }) => [firstLine, count])).toEqual([[1, 200], [201, 200], [401, 50]]);
  expect(slices.map(text).join('')).toBe(`${lines.join('\n')}\n`);
  expect(slices.map(({ bytesRead, text: sent }) => bytesRead - sent.byteLength)).toEqual([0, slices[0]?.text.byteLength, expect.any(Number)]);
});

test('an empty line counts, and no line is made up at the end', async () => {
  const slices = await all(new File(['{}\n\n{}\n'], 'Patient.ndjson'));
  expect(slices.map(({ firstLine, lines }) => [firstLine, lines])).toEqual([[1, 3]]);
});

test('a line that is too long is left empty and told', async () => {
  const slices = await all(new File(['{}\n', 'x'.repeat(4_000_000), '\n{}\n'], 'Patient.ndjson'));
  expect(slices.flatMap((slice) => slice.tooLong)).toEqual([2]);
  expect(slices.map(text).join('')).toBe('{}\n\n{}\n');
});

test('a compressed file is read as what it holds', async () => {
  const packed = new Blob(['{"resourceType":"Patient"}\n']).stream().pipeThrough(new CompressionStream('gzip'));
  const file = new File([await new Response(packed as unknown as BodyInit).arrayBuffer()], 'Patient.ndjson.gz');
  const slices = await all(file);
  expect(text(slices[0])).toBe('{"resourceType":"Patient"}\n');
  expect(slices[0]?.bytesRead).toBe(file.size);
});
