import type { ResourceType } from './resourceTypes';

export type FileState = 'waiting' | 'running' | 'done' | 'passed-over' | 'damaged';

/** One file of an import and how far it has come. */
export interface ImportFile {
  id: number;
  file: File;
  /** What its lines are of; what is not one of the types that are taken in is passed over. */
  type: ResourceType | string | undefined;
  state: FileState;
  /** The first line that this window has not sent yet. */
  next: number;
  bytes: number;
  lines: number;
  changed: number;
  unchanged: number;
  problems: number;
}

export interface LineProblem {
  file: string;
  line: number;
  /** As the platform words it; nothing where the line was too long to be sent. */
  reason: string | undefined;
}

export const NOTHING_YET = { next: 1, bytes: 0, lines: 0, changed: 0, unchanged: 0, problems: 0 };

export const isSame = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
