import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../account/session';
import { isAway, onAway } from '../api/patience';
import type { User } from '../api/token';
import { Appearance } from './Appearance';
import { LanguageChoice } from './LanguageChoice';
import css from './Shell.module.css';

/** The frame of every screen: the way to the others, and what concerns all of them. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const away = useSyncExternalStore(onAway, isAway);
  return (
    <>
      <a className="hor-skip" href="#main">
        {t('skip')}
      </a>
      <Header />
      <div role="status">{away && <div className={css.away}>{t('away')}</div>}</div>
      <main id="main">{children}</main>
    </>
  );
}

function Header() {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <header className={css.header}>
      <div className={css.bar}>
        <Link href="/" className={css.brand ?? ''}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          Horarium
        </Link>
        <nav className={css.nav} aria-label={t('nav.label')}>
          {placesFor(user).map(({ href, name }) => (
            <Place key={href} href={href} name={t(`nav.${name}`)} />
          ))}
          <span className={css.room} />
          {user ? <Place href="/account" name={t('nav.account')} /> : <Place href="/sign-in" name={t('nav.sign-in')} />}
        </nav>
        <div className={css.tools}>
          <LanguageChoice />
          <Appearance />
        </div>
      </div>
    </header>
  );
}

function Place({ href, name }: { href: string; name: string }) {
  const [location] = useLocation();
  const isHere = href === '/' ? location === '/' || location === '/book' : location.startsWith(href);
  return (
    <Link href={href} className={css.link ?? ''} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
      {name}
    </Link>
  );
}

function placesFor(user: User | undefined): { href: string; name: string }[] {
  const find = { href: '/', name: 'find' };
  switch (user?.role) {
    case undefined:
      return [find];
    case 'PATIENT':
      return [find, { href: '/appointments', name: 'appointments' }, { href: '/waitlist', name: 'waitlist' }, { href: '/record', name: 'record' }];
    case 'DOCTOR':
      return [
        { href: '/calendar', name: 'calendar' },
        { href: '/waitlist', name: 'waitlist' },
        { href: '/planning', name: 'planning' },
        { href: '/directory', name: 'directory' },
        find,
      ];
    case 'STAFF':
      return [
        { href: '/clinic', name: 'clinic' },
        { href: '/patients', name: 'patients' },
        { href: '/waitlist', name: 'waitlist' },
        { href: '/messages', name: 'messages' },
        { href: '/planning', name: 'planning' },
        { href: '/directory', name: 'directory' },
        find,
      ];
    case 'ADMIN':
      return [
        { href: '/clinic', name: 'clinic' },
        { href: '/messages', name: 'messages' },
        { href: '/planning', name: 'planning' },
        { href: '/directory', name: 'directory' },
        { href: '/webhooks', name: 'webhooks' },
        { href: '/import', name: 'import' },
        find,
      ];
    case 'AUDITOR':
    case 'PRIVACY_OFFICER':
      return [{ href: '/audit', name: 'audit' }];
    default:
      return [];
  }
}
