import { answer, api } from '../api/client';
import { Problem } from '../api/problem';
import { nameIn } from '../ui/fileName';
import type { Access, Difference, Finding, Looked, PageOf, PastState, RecordedEvent, Refusal, RefusalLine, Seal, Story, Tree } from './types';

export type Query = Record<string, string | undefined>;

interface Asked {
  params?: { path?: Record<string, string>; query?: Query };
  body?: unknown;
  parseAs?: 'blob' | 'stream';
  signal?: AbortSignal;
}

type Ask = (path: string, asked?: Asked) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** The client without the description's types, which do not tell yet what auditors are answered. */
const open = api as unknown as Record<'GET' | 'POST', Ask>;

async function get<T>(path: string, query: Query = {}, ids: Record<string, string> = {}): Promise<T> {
  return (await answer(open.GET(path, { params: { path: ids, query } }))) as T;
}

/** What the audit asks of the platform. The types of the answers are settled here and nowhere else. */
export const auditApi = {
  events: (query: Query) => get<PageOf<RecordedEvent>>('/api/audit/events', query),
  accesses: (query: Query) => get<PageOf<Access>>('/api/audit/accesses', query),
  story: (of: 'request' | 'appointment', id: string) =>
    get<Story>(of === 'request' ? '/api/audit/stories/{id}' : '/api/audit/appointments/{id}/story', {}, { id }),
  openField: (event: string, query: Query) =>
    get<{ path: string; value: Tree }>('/api/audit/events/{event}/fields', query, { event }),
  seal: () => get<Seal>('/api/audit/seal'),
  past: (path: string, query: Query) => get<PastState>(path, query),
  /** Until now, where nothing else is said: by the platform's clock, not by this one. */
  difference: (path: string, from: string, to?: string) => get<Difference>(`${path}/difference`, { from, to }),
  refusals: (query: Query) => get<PageOf<RefusalLine>>('/api/audit/refusals', query),
  refusal: (id: string) => get<Refusal>('/api/audit/refusals/{id}', {}, { id }),
  findings: (query: Query) => get<PageOf<Finding>>('/api/audit/findings', query),
  review: (id: string, body: { outcome: string; note: string }) =>
    answer(open.POST('/api/audit/findings/{id}/review', { params: { path: { id } }, body })),
  lookedAt: (id: string, cursor: string | undefined) =>
    get<PageOf<Looked>>('/api/patients/{id}/access-log', { cursor }, { id }),
  doctorName: async (id: string) => (await get<{ full_name: string }>('/api/doctors/{id}', {}, { id })).full_name,
};

/** An answer that is read while it is written. */
export async function stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  return (await answer(open.GET(path, { parseAs: 'stream', signal }))) as ReadableStream<Uint8Array>;
}

/** A file, with the name that the platform gives it. */
export async function file(path: string, query: Query, otherwise: string): Promise<{ content: Blob; name: string }> {
  const call = open.GET(path, { params: { query }, parseAs: 'blob' });
  const content = (await answer(call)) as Blob | undefined;
  if (!content) {
    throw new Problem(204, {});
  }
  return { content, name: nameIn((await call).response.headers.get('Content-Disposition') ?? '') ?? otherwise };
}
