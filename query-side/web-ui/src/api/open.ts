import { answer, api } from './client';

/** What a call asks with. */
export interface Asked {
  params?: { path?: object; query?: object; header?: object };
  body?: unknown;
  bodySerializer?: (body: unknown) => unknown;
  headers?: Record<string, string>;
}

type Ask = (path: string, asked?: Asked) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** The client without the description's types, for what the description does not tell exactly; cast in this one place. */
export const open = api as unknown as Record<'GET' | 'POST' | 'PUT' | 'DELETE', Ask>;

export const get = <T>(path: string, asked?: Asked) => answer(open.GET(path, asked)) as Promise<T>;
export const post = <T>(path: string, asked?: Asked) => answer(open.POST(path, asked)) as Promise<T>;
export const put = <T>(path: string, asked?: Asked) => answer(open.PUT(path, asked)) as Promise<T>;
export const remove = (path: string, asked?: Asked) => answer(open.DELETE(path, asked)) as Promise<void>;
