const MOST_LINES = 200;
const ENOUGH_BYTES = 1_000_000;
const LONGEST_LINE = 3_900_000;
const NEWLINE = 0x0a;

/** Consecutive lines of a file, as they are sent at one time. */
export interface Slice {
  /** The number of the first of them in the file. */
  firstLine: number;
  lines: number;
  text: Uint8Array<ArrayBuffer>;
  /** Lines left empty here, for the platform takes none so long. */
  tooLong: number[];
  /** How much of the file has been read with them, in bytes as it lies on the disk; of a compressed one about so much. */
  bytesRead: number;
}

/** A file of which what follows cannot be read. */
export class Damaged extends Error {}

/** Reads a file of any size a few lines at a time, so that it never is in memory as a whole. */
export async function* slicesOf(file: File): AsyncGenerator<Slice> {
  let bytesRead = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        bytesRead += chunk.byteLength;
        out.enqueue(chunk);
      },
    }),
  );
  const isCompressed = file.name.endsWith('.gz');
  const text = isCompressed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  let passed = 0;
  let slice = new Growing(1);
  for await (const line of linesOf(text.getReader())) {
    slice.add(line);
    passed += line.length;
    if (slice.isEnough) {
      yield slice.done(isCompressed ? bytesRead : passed);
      slice = new Growing(slice.nextLine);
    }
  }
  if (!slice.isEmpty) {
    yield slice.done(file.size);
  }
}

/** A line without its newline, as the parts in which it was read; without any where it is too long. */
interface Line {
  parts: Uint8Array[] | undefined;
  /** Its bytes with the newline. */
  length: number;
}

async function* linesOf(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBufferLike>>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    length += part.byteLength;
    parts = length > LONGEST_LINE ? [] : [...parts, part];
  };
  const line = (newline: number): Line => ({ parts: length > LONGEST_LINE ? undefined : parts, length: length + newline });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((failure: unknown) => {
        throw new Damaged(String(failure));
      });
      if (done) {
        break;
      }
      let start = 0;
      for (let end = value.indexOf(NEWLINE); end >= 0; end = value.indexOf(NEWLINE, start)) {
        keep(value.subarray(start, end));
        yield line(1);
        parts = [];
        length = 0;
        start = end + 1;
      }
      if (start < value.byteLength) {
        keep(value.subarray(start));
      }
    }
    if (length > 0) {
      yield line(0);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

class Growing {
  private readonly parts: Uint8Array[] = [];
  private readonly tooLong: number[] = [];
  private bytes = 0;
  private lines = 0;

  constructor(private readonly firstLine: number) {}

  get isEmpty(): boolean {
    return this.lines === 0;
  }

  get isEnough(): boolean {
    return this.lines >= MOST_LINES || this.bytes >= ENOUGH_BYTES;
  }

  get nextLine(): number {
    return this.firstLine + this.lines;
  }

  add({ parts }: Line): void {
    if (!parts) {
      this.tooLong.push(this.nextLine);
    }
    for (const part of [...(parts ?? []), Uint8Array.of(NEWLINE)]) {
      this.parts.push(part);
      this.bytes += part.byteLength;
    }
    this.lines += 1;
  }

  done(bytesRead: number): Slice {
    const text = new Uint8Array(this.bytes);
    let at = 0;
    for (const part of this.parts) {
      text.set(part, at);
      at += part.byteLength;
    }
    return { firstLine: this.firstLine, lines: this.lines, text, tooLong: this.tooLong, bytesRead };
  }
}
