import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Panel } from '../Panel';
import { useHistory } from '../reads';
import css from '../records.module.css';
import { KINDS, type Kind } from '../types';
import { Entry } from './Entry';
import { EntryDialog } from './EntryDialog';

/** What is known of a patient's health, by its kinds; allergies first, for they are what harms. */
export function History({ patient }: { patient: string }) {
  const { t } = useTranslation(['records', 'common']);
  const found = useHistory(patient);
  const [adding, setAdding] = useState<Kind>();
  return (
    <>
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={320} aria-label={t('common:loading')} />}
      {found.data &&
        KINDS.map((kind) => {
          const entries = found.data.filter((it) => it.kind === kind);
          return (
            <Panel
              key={kind}
              title={t(`kind.${kind}.many`)}
              aside={
                <Button
                  variant="subtle"
                  size="sm"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  aria-label={t(`kind.${kind}.add`)}
                  onClick={() => setAdding(kind)}
                >
                  {t('common:add')}
                </Button>
              }
            >
              {entries.length === 0 && <p className={css.soft}>{t(`kind.${kind}.none`)}</p>}
              <ul className={css.rows} aria-label={t(`kind.${kind}.many`)} hidden={entries.length === 0}>
                {entries.map((it) => (
                  <Entry key={it.id} patient={patient} entry={it} />
                ))}
              </ul>
            </Panel>
          );
        })}
      {adding && <EntryDialog patient={patient} kind={adding} onClose={() => setAdding(undefined)} />}
    </>
  );
}
