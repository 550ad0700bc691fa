import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Dialog } from '../Dialog';
import { Gone } from '../Gone';
import { isolated } from '../isolated';
import { useFormerEntries } from '../reads';
import css from '../records.module.css';
import type { HistoryEntry } from '../types';
import { EntryText } from './EntryText';

/** Everything that an entry has said, each with when and from whom. */
export function FormerDialog({ patient, entry, onClose }: { patient: string; entry: HistoryEntry; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const found = useFormerEntries(patient, entry.id);
  return (
    <Dialog title={t('entry.former')} onClose={onClose}>
      {found.isPending && <Skeleton height={160} aria-label={t('common:loading')} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <ol className={css.rows} aria-label={t('entry.former')}>
          {found.data.map((it) => (
            <li key={it.version}>{it.erased ? <Gone /> : it.retracted ? <p className={css.text}>{t('entry.was-retracted', { reason: isolated(it.reason ?? '') })}</p> : <EntryText entry={it} />}</li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
