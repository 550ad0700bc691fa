import { answer } from '../api/client';
import { open } from './api';
import { keyOf, type Wanted } from './slotLink';

/** A time that is kept free for whoever has this. */
export interface Held {
  hold_id: string;
  start: string;
  end: string;
  until: string;
  /** Whether it was made without an account; it stays so after signing in. */
  isVisitors: boolean;
}

const KEPT = 'horarium.hold ';
const begun = new Map<string, Promise<Held>>();
const leaving = new Map<string, number>();

/** Keeps that time free: once, however often it is asked for, and still after the page was loaded again. */
export function hold(wanted: Wanted, asVisitor: boolean): Promise<Held> {
  const key = keyOf(wanted);
  window.clearTimeout(leaving.get(key));
  const known = begun.get(key) ?? kept(key);
  const holding = known ?? begin(wanted, asVisitor);
  begun.set(key, holding);
  holding.then(
    (held) => keep(key, held),
    () => forget(key),
  );
  return holding;
}

async function begin(wanted: Wanted, asVisitor: boolean): Promise<Held> {
  const body = {
    doctor_id: wanted.doctorId,
    start: wanted.start,
    ...(wanted.visitType ? { visit_type: wanted.visitType } : {}),
    ...(wanted.mode ? { mode: wanted.mode } : {}),
  };
  const held = await answer(open.POST(asVisitor ? '/api/visitor-holds' : '/api/holds', { body }));
  return { ...(held as Held), isVisitors: asVisitor };
}

/** Keeps it free for longer, as far as the platform allows. */
export async function extend(wanted: Wanted, held: Held): Promise<Held> {
  const longer = { ...((await answer(open.POST(`${pathOf(held)}/extend`))) as Held), isVisitors: held.isVisitors };
  begun.set(keyOf(wanted), Promise.resolve(longer));
  keep(keyOf(wanted), longer);
  return longer;
}

/** Gives the time back when its page is left; not at once, for a page that is drawn anew leaves for no time. */
export function leave(wanted: Wanted): void {
  const key = keyOf(wanted);
  leaving.set(
    key,
    window.setTimeout(() => {
      void begun.get(key)?.then((held) => answer(open.DELETE(pathOf(held), { keepalive: true }))).catch(() => undefined);
      forget(key);
    }),
  );
}

/** Lets it be: it has run out, was lost, or became an appointment. */
export function forget(key: string): void {
  begun.delete(key);
  sessionStorage.removeItem(KEPT + key);
}

function pathOf({ hold_id, isVisitors }: Held): string {
  return `/api/${isVisitors ? 'visitor-holds' : 'holds'}/${encodeURIComponent(hold_id)}`;
}

function keep(key: string, held: Held): void {
  if (begun.has(key)) {
    sessionStorage.setItem(KEPT + key, JSON.stringify(held));
  }
}

function kept(key: string): Promise<Held> | undefined {
  const text = sessionStorage.getItem(KEPT + key);
  const held = text ? (JSON.parse(text) as Held) : undefined;
  return held && Date.parse(held.until) > Date.now() ? Promise.resolve(held) : undefined;
}
