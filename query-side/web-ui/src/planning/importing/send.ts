import { Problem } from '../../api/problem';
import { post } from '../api';
import type { Slice } from './lines';

/** What became of the lines of a slice. */
export interface Report {
  created_or_changed: number;
  unchanged: number;
  problems: { line: number; reason: string }[];
}

/** What holds where the files are silent. */
export interface Defaults {
  zone: string;
  hours: string;
}

const PATIENCE = 8;
const PAUSE = 2_000;

/** Hands a slice to the platform; waits where it asks for that. The client itself waits while the platform is away. */
export async function send(type: string, slice: Slice, defaults: Defaults): Promise<Report> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await post<Report>('/api/imports/{resourceType}', {
        params: {
          path: { resourceType: type },
          query: {
            first_line: slice.firstLine,
            ...(defaults.zone ? { default_zone: defaults.zone } : {}),
            ...(defaults.hours ? { default_hours: defaults.hours } : {}),
          },
        },
        body: slice.text,
        bodySerializer: (body) => body,
        headers: { 'Content-Type': 'application/fhir+ndjson' },
      });
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 429 || attempt >= PATIENCE) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, failure.retryAfter ? failure.retryAfter * 1000 : PAUSE));
    }
  }
}
