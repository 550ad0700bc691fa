import { type Problem, problemOf } from '../../api/problem';
import { type ImportFile, isSame, type LineProblem, NOTHING_YET } from './importFile';
import { journal } from './journal';
import { isTakenIn, orderOf, typeIn } from './resourceTypes';
import { type Defaults, send } from './send';
import { takeFile } from './takeFile';

/** An import as it stands. */
export interface ImportSnapshot {
  files: ImportFile[];
  state: 'idle' | 'running' | 'pausing' | 'paused' | 'done';
  problems: LineProblem[];
  /** Why it stopped, where it did so by itself. */
  failure: Problem | undefined;
}

const EMPTY: ImportSnapshot = { files: [], state: 'idle', problems: [], failure: undefined };
const MOST_PROBLEMS_KEPT = 2_000;

/** An import of several files, one slice at a time; goes on while other screens are looked at. */
export class ImportRun {
  private snapshot = EMPTY;
  private readonly listeners = new Set<() => void>();
  private lastId = 0;

  constructor(private readonly sendSlice: typeof send = send) {}

  readonly now = (): ImportSnapshot => this.snapshot;

  readonly onChange = (hear: () => void): (() => void) => {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  };

  async add(files: File[]): Promise<void> {
    const fresh = files.filter((file) => !this.snapshot.files.some((entry) => isSame(entry.file, file)));
    const entries = await Promise.all(fresh.map((file) => this.entryOf(file)));
    const all = [...this.snapshot.files, ...entries];
    all.sort((one, other) => orderOf(one.type) - orderOf(other.type) || one.file.name.localeCompare(other.file.name));
    this.set({ files: all, ...(this.snapshot.state === 'done' ? { state: 'idle' } : {}) });
  }

  remove(id: number): void {
    this.set({ files: this.snapshot.files.filter((entry) => entry.id !== id) });
  }

  clear(): void {
    this.set(EMPTY);
  }

  /** Stops after the slice that is under way. */
  pause(): void {
    if (this.snapshot.state === 'running') {
      this.set({ state: 'pausing' });
    }
  }

  /** Begins, or goes on where it was paused. */
  async start(defaults: Defaults): Promise<void> {
    if (this.snapshot.state === 'running' || this.snapshot.state === 'pausing') {
      return;
    }
    this.set({ state: 'running', failure: undefined });
    try {
      for (let entry = this.next(); entry && !this.isPausing(); entry = this.next()) {
        await this.take(entry, defaults);
      }
      const isPaused = this.next() !== undefined;
      if (!isPaused) {
        journal.forget(this.snapshot.files.map(({ file }) => file));
      }
      this.set({ state: isPaused ? 'paused' : 'done' });
    } catch (failure) {
      this.set({ state: 'paused', failure: problemOf(failure) });
    }
  }

  private take(entry: ImportFile, defaults: Defaults): Promise<void> {
    return takeFile(entry, {
      send: (type, slice) => this.sendSlice(type, slice, defaults),
      change: (change) =>
        this.set({ files: this.snapshot.files.map((file) => (file.id === entry.id ? { ...file, ...change } : file)) }),
      found: (problems) => this.set({ problems: [...this.snapshot.problems, ...problems].slice(0, MOST_PROBLEMS_KEPT) }),
      isPausing: () => this.isPausing(),
    });
  }

  private next(): ImportFile | undefined {
    return this.snapshot.files.find(({ state }) => state === 'waiting' || state === 'running');
  }

  private isPausing(): boolean {
    return this.snapshot.state === 'pausing';
  }

  private async entryOf(file: File): Promise<ImportFile> {
    const type = await typeIn(file);
    this.lastId += 1;
    return { id: this.lastId, file, type, state: isTakenIn(type) ? 'waiting' : 'passed-over', ...NOTHING_YET };
  }

  private set(change: Partial<ImportSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((hear) => hear());
  }
}

/** The one of this window. */
export const importRun = new ImportRun();
