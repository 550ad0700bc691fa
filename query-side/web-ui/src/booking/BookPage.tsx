import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useSession } from '../account/session';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { BookVisit } from './BookVisit';
import { lastSearch } from './lastSearch';
import { keyOf, wantedOf } from './slotLink';

/** Books the time that the address names, and keeps it free meanwhile. */
export default function BookPage() {
  const { t } = useTranslation('booking');
  const { user } = useSession();
  const [params] = useSearchParams();
  const [notes, setNotes] = useState('');
  const wanted = wantedOf(params);
  const mayBook = user?.role !== 'AUDITOR' && user?.role !== 'PRIVACY_OFFICER';
  return (
    <Page key={wanted && keyOf(wanted)} title={t('book.title')}>
      {wanted && mayBook ? (
        <BookVisit wanted={wanted} notes={notes} onNotes={setNotes} />
      ) : (
        <Empty title={t(mayBook ? 'book.nothing' : 'book.not-yours')} text={t(mayBook ? 'book.nothing-text' : 'book.not-yours-text')}>
          <Button component={Link} href={lastSearch()}>
            {t('lost.search')}
          </Button>
        </Empty>
      )}
    </Page>
  );
}
