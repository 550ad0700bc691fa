import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { answer, api } from '../api/client';
import { drop, type Grant, hold, onOtherWindow, onUser, renew, type User } from '../api/token';
import { queries } from '../app/queries';
import { endPlace, signedInPlaces } from './api';
import { mustEnrol } from './enrolment';

interface Session {
  /** Nobody for visitors. */
  user: User | undefined;
  /** Whether they have to get a second factor before anything else. */
  mustEnrol: boolean;
  signIn(email: string, password: string, code?: string): Promise<User>;
  /** Here alone. */
  signOut(): Promise<void>;
  signOutEverywhere(): Promise<void>;
}

const Current = createContext<Session | undefined>(undefined);

/** Knows who is signed in; shows nothing before that is known. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [user, setUser] = useState<User>();
  const [isKnown, setKnown] = useState(false);
  const [isEnrolling, setEnrolling] = useState(false);
  useEffect(() => {
    let former: string | undefined;
    return onUser((next, token) => {
      if (former && former !== next?.id) {
        queries.clear(); // what one has read is not for the next
      } else if (!former && next) {
        void queries.invalidateQueries(); // visitors are shown less
      }
      former = next?.id;
      setEnrolling(!!token && mustEnrol(token));
      setUser((before) => (before?.id === next?.id ? before : next));
    });
  }, []);
  useEffect(onOtherWindow, []);
  useEffect(() => {
    void renew().finally(() => setKnown(true));
  }, []);
  const session = useMemo<Session>(
    () => ({ user, mustEnrol: isEnrolling, signIn, signOut, signOutEverywhere }),
    [user, isEnrolling],
  );
  return isKnown ? <Current value={session}>{children}</Current> : null;
}

export function useSession(): Session {
  const session = useContext(Current);
  if (!session) {
    throw new Error('There is no session around this');
  }
  return session;
}

/** Whether they do a clinic's desk work. */
export function isAtDesk(user: User | undefined): boolean {
  return user?.role === 'STAFF' || user?.role === 'ADMIN';
}

async function signIn(email: string, password: string, code?: string): Promise<User> {
  const grant = (await answer(
    api.POST('/api/auth/login', { body: { email, password, ...(code ? { code } : {}) } }),
  )) as unknown as Grant;
  hold(grant);
  return grant.user;
}

async function signOut(): Promise<void> {
  const here = (await signedInPlaces()).find((place) => place.current);
  if (here) {
    await endPlace(here.id);
  }
  drop();
}

async function signOutEverywhere(): Promise<void> {
  await answer(api.POST('/api/auth/logout'));
  drop();
}
