import createClient, { type Middleware } from 'openapi-fetch';
import { askPatiently } from './patience';
import { Problem } from './problem';
import type { paths } from './schema';
import { renew } from './token';

export const CONSISTENCY = 'Horarium-Consistency-Token';
const REMEMBERED_FOR = 60_000;

let lastWrite: { token: string; at: number } | undefined;

/** Has every read from now on see that write, by the token that it was answered with. */
export function haveWritten(token: string | null): void {
  if (token) {
    lastWrite = { token, at: Date.now() };
  }
}

/** Every read sees what was written last from here; every write has a key, so that it may be sent again. */
const conventions: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET' && lastWrite && Date.now() - lastWrite.at < REMEMBERED_FOR) {
      request.headers.set(CONSISTENCY, lastWrite.token);
    }
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
  onResponse({ request, response }) {
    if (request.method !== 'GET') {
      haveWritten(response.headers.get(CONSISTENCY));
    }
    if (response.status === 401 && !isSigningIn(request)) {
      void renew(); // which finds out whether the session is over
    }
    return response;
  },
};

/** Where a wrong password is what the answer is about. */
function isSigningIn(request: Request): boolean {
  return request.method === 'POST' && new URL(request.url).pathname.startsWith('/api/auth/');
}

/** The platform's API as its description has it. Use it as `answer(api.GET('/api/…', { params }))`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: askPatiently });
api.use(conventions);

interface Call<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call is answered with; throws a {@link Problem} where it was refused or nobody answered. */
export async function answer<T>(call: Promise<Call<T>>): Promise<T> {
  const { data, error, response } = await call.catch((failure: unknown) => {
    throw failure instanceof TypeError ? Problem.offline() : failure;
  });
  if (!response.ok) {
    throw new Problem(response.status, error && typeof error === 'object' ? error : {}, response.headers.get('Retry-After'));
  }
  return data as T;
}

/** Every page of a list, for lists that are known to be short. */
export async function everyPage<T>(page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const found = await page(cursor);
    items.push(...found.items);
    cursor = found.next ?? undefined;
  } while (cursor);
  return items;
}
