import { Button, Skeleton } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../account/api';
import { useFormat } from '../../i18n/format';
import { useList } from '../../planning/useList';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { recordsApi } from '../api';
import { Panel } from '../Panel';
import css from '../records.module.css';
import type { Duplicate } from '../types';
import { MergeDialog } from './MergeDialog';

/** Who may be the same as a patient, the likeliest first, and why. */
export function Duplicates({ patient }: { patient: Patient }) {
  const { t } = useTranslation(['records', 'common']);
  const format = useFormat();
  const list = useList();
  const [merging, setMerging] = useState<Duplicate>();
  const found = useQuery({ queryKey: ['patient', patient.id, 'duplicates'], queryFn: () => recordsApi.duplicates(patient.id) });
  return (
    <Panel title={t('merge.title')} text={t('merge.text')}>
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={160} aria-label={t('common:loading')} />}
      {found.data?.length === 0 && <p className={css.soft}>{t('merge.nobody')}</p>}
      {found.data && found.data.length > 0 && (
        <ul className={css.rows} aria-label={t('merge.title')}>
          {found.data.map((it) => (
            <li key={it.id} className={css.between}>
              <div>
                <p className={css.said}>
                  <bdi>{it.full_name}</bdi>
                </p>
                <p className={css.about}>
                  {[
                    t('patients.born', { date: format.plainDay(it.date_of_birth, { dateStyle: 'medium' }) }),
                    t('merge.same', { what: list(it.why.map((why) => t(`merge.why.${why}`))) }),
                  ].join(' · ')}
                </p>
              </div>
              <Button
                variant="default"
                leftSection={<IconArrowMerge size={18} aria-hidden />}
                aria-label={t('merge.do-with', { name: it.full_name })}
                onClick={() => setMerging(it)}
              >
                {t('merge.open')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {merging && <MergeDialog patient={patient} duplicate={merging} onClose={() => setMerging(undefined)} />}
    </Panel>
  );
}
