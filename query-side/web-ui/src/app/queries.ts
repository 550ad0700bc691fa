import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const ATTEMPTS = 4;

/** Tries again what a restart or a lost network kept from being answered; not what was refused. */
function mayTryAgain(failures: number, error: Error): boolean {
  return failures < ATTEMPTS && (!(error instanceof Problem) || error.status >= 502 || error.status === 503);
}

/** What was read of the platform. Nothing is asked for by the clock: live updates say when it is old. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: mayTryAgain, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
