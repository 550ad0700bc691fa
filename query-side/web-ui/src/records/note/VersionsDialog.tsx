import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../../i18n/format';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Dialog } from '../Dialog';
import { Gone } from '../Gone';
import { isolated } from '../isolated';
import { useFormerRecords } from '../reads';
import css from '../records.module.css';
import { NoteView } from './NoteView';

/** Everything that a record has said: what was written once is amended, and never gone. */
export function VersionsDialog({ record, onClose }: { record: string; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const format = useFormat();
  const found = useFormerRecords(record);
  return (
    <Dialog size="lg" title={t('versions.title')} onClose={onClose}>
      {found.isPending && <Skeleton height={240} aria-label={t('common:loading')} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <ol className={css.rows} aria-label={t('versions.title')}>
          {found.data.map((it) => (
            <li key={it.version}>
              <p className={css.said}>{format.moment(it.written_at, HERE)}</p>
              {it.reason && <p className={css.soft}>{t('versions.because', { reason: isolated(it.reason) })}</p>}
              {it.signed && <p className={css.soft}>{t('sign.signed', { name: it.signed.name ?? '', when: format.moment(it.signed.at, HERE) })}</p>}
              {it.erased ? <Gone /> : <NoteView note={it} />}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
