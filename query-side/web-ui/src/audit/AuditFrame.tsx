import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Page } from '../ui/Page';
import css from './audit.module.css';

const PLACES = ['', 'trail', 'past', 'refusals', 'findings', 'verify', 'exports'];

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A screen of the audit, with the way to the others. */
export function AuditFrame({ title, aside, children }: Props) {
  const { t } = useTranslation('audit');
  const [location] = useLocation();
  const [, , part = ''] = location.split('/');
  const here = part === 'stories' ? 'trail' : part;
  return (
    <Page wide title={title} aside={aside}>
      <nav className={css.places} aria-label={t('places.label')}>
        {PLACES.map((place) => (
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
