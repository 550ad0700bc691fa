import type { components } from './schema';

/** Who is signed in, as the platform says. */
export interface User {
  id: string;
  role: 'PATIENT' | 'DOCTOR' | 'STAFF' | 'ADMIN' | 'AUDITOR' | 'PRIVACY_OFFICER';
  patient_id?: string | null;
  doctor_id?: string | null;
}

/** What signing in and renewing are answered with. */
export interface Grant {
  access_token: string;
  expires_in: number;
  user: User;
}

/** Kept in memory alone; the cookie that renews it is out of any script's reach. */
let held: { token: string; goodUntil: number } | undefined;
let renewing: Promise<Grant | undefined> | undefined;
type Hear = (user: User | undefined, token?: string) => void;
const listeners = new Set<Hear>();

const WAS_SIGNED_IN = 'horarium.signed-in';
const EARLY = 20_000;

export type Schemas = components['schemas'];

export function hold(grant: Grant): void {
  held = { token: grant.access_token, goodUntil: Date.now() + grant.expires_in * 1000 - EARLY };
  localStorage.setItem(WAS_SIGNED_IN, 'yes');
  listeners.forEach((hear) => hear(grant.user, grant.access_token));
}

export function drop(): void {
  held = undefined;
  localStorage.removeItem(WAS_SIGNED_IN);
  listeners.forEach((hear) => hear(undefined));
}

/** Calls back with whoever is signed in from now on; answers with what ends that. */
export function onUser(hear: Hear): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Hears of signing in and out in another window, which share the cookie with this one; answers with what ends that. */
export function onOtherWindow(): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === WAS_SIGNED_IN) {
      void (newValue ? renew() : drop());
    }
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** A token that is good for a while, or nothing for visitors. */
export async function token(): Promise<string | undefined> {
  if (held && held.goodUntil > Date.now()) {
    return held.token;
  }
  return (await renew())?.access_token;
}

/** Gets a new token by the cookie, one window at a time, for each cookie holds once. */
export function renew(): Promise<Grant | undefined> {
  if (!localStorage.getItem(WAS_SIGNED_IN)) {
    return Promise.resolve(undefined);
  }
  renewing ??= inTurn(ask).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('horarium.renewal', work) : work();
}

const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 8_000];

async function ask(): Promise<Grant | undefined> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch('/api/auth/refresh', { method: 'POST' }).catch(() => undefined);
    if (response?.ok) {
      const grant = (await response.json()) as Grant;
      hold(grant);
      return grant;
    }
    const mayPass = !response || response.status >= 500 || response.status === 409;
    const pause = PAUSES[attempt];
    if (!mayPass || pause === undefined) {
      if (response && response.status < 500) {
        drop();
      }
      return undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
