import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { useSession } from '../account/session';
import { Page } from '../ui/Page';
import { useVisitTypeName } from '../ui/visitType';
import { directoryWords } from './api';
import { firstDay, useFilters, wishOf } from './filters';
import css from './FindPage.module.css';
import { HoursDial } from './HoursDial';
import { rememberSearch } from './lastSearch';
import { Results } from './Results';
import { SearchForm } from './SearchForm';

/** Finds a doctor who is free: the platform's face, open to everybody. */
export default function FindPage() {
  const { t } = useTranslation('booking');
  const { user } = useSession();
  const [filters, change] = useFilters();
  const search = useSearch();
  useEffect(() => rememberSearch(search), [search]);
  const nameOf = useVisitTypeName();
  const words = useQuery({ queryKey: ['words'], queryFn: directoryWords, staleTime: Infinity });
  const wish = useMemo(() => wishOf(filters, words.data, nameOf), [filters, words.data, nameOf]);
  return (
    <div className={user ? css.plain : css.welcome}>
      <Page title={t(user ? 'find.title' : 'find.welcome')}>
        {!user && (
          <>
            <p className={css.lead}>{t('find.lead')}</p>
            <HoursDial />
          </>
        )}
        <SearchForm filters={filters} words={words.data} onChange={change} />
        <Results
          wish={wish}
          from={firstDay(filters)}
          isReady={!filters.q || !words.isPending}
          filters={filters}
          onChange={change}
        />
      </Page>
    </div>
  );
}
