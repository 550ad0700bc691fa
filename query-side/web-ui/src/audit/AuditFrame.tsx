import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../account/session';
import { Page } from '../ui/Page';
import css from './audit.module.css';

const PLACES = ['', 'trail', 'past', 'refusals', 'findings', 'verify', 'exports'];

/** Auditors look; only the privacy officer acts. */
const OF_OFFICERS = [...PLACES, 'erasure'];

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A screen of the audit, with the way to the others. */
export function AuditFrame({ title, aside, children }: Props) {
  const { t } = useTranslation('audit');
  const { user } = useSession();
  const [location] = useLocation();
  const places = user?.role === 'PRIVACY_OFFICER' ? OF_OFFICERS : PLACES;
  const [, , part = ''] = location.split('/');
  const here = part === 'stories' ? 'trail' : part;
  return (
    <Page wide title={title} aside={aside}>
      <nav className={css.places} aria-label={t('places.label')}>
        {places.map((place) => (
          <Link
            key={place}
            href={place ? `/audit/${place}` : '/audit'}
            className={css.place ?? ''}
            {...(place === here ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`places.${place || 'overview'}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
