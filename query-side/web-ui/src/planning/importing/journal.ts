const KEPT = 'horarium.import';

/**
 * Remembers the last slice of each file that the platform has taken in, so that an import that was cut off goes on from
 * there when the same files are chosen again. It only saves time: saying everything again changes nothing.
 */
export const journal = {
  /** The first line of that slice; 1 where nothing is known of the file. */
  lastTaken: (file: File): number => read()[keyOf(file)] ?? 1,

  taken(file: File, firstLine: number): void {
    write({ ...read(), [keyOf(file)]: firstLine });
  },

  forget(files: File[]): void {
    const gone = files.map(keyOf);
    write(Object.fromEntries(Object.entries(read()).filter(([key]) => !gone.includes(key))));
  },
};

const keyOf = (file: File) => `${file.name} ${file.size} ${file.lastModified}`;

function read(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

function write(entries: Record<string, number>): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(entries));
  } catch {
    // Nothing is lost but time.
  }
}
