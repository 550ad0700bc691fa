import { Button, Skeleton } from '@mantine/core';
import { IconGavel, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import audit from '../../audit/audit.module.css';
import { useSession } from '../../account/session';
import { Id } from '../../audit/values/Id';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { recordsApi } from '../api';
import css from '../records.module.css';
import { EraseDialog } from './EraseDialog';
import { HoldDialog } from './HoldDialog';
import { Obstacles } from './Obstacles';

/** What stands in the way of erasing a patient, and what the privacy officer can do about it. */
export function OfPatient({ patient }: { patient: string }) {
  const { t } = useTranslation(['records', 'common']);
  const { user } = useSession();
  const [opened, setOpened] = useState<'hold' | 'erase'>();
  const { data, isError, error, refetch } = useQuery({ queryKey: ['erasure', patient], queryFn: () => recordsApi.erasure(patient) });
  const close = () => setOpened(undefined);
  if (isError) {
    return <ErrorNotice failure={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton height={220} aria-label={t('common:loading')} />;
  }
  const mayErase = !data.erased && !data.legal_hold && !data.records_kept_until;
  return (
    <section className={audit.panel} aria-labelledby="erasure">
      <h2 className={audit.title} id="erasure" tabIndex={-1}>
        {t('erasure.stands')}
      </h2>
      <p className={css.soft}>
        <Id whole value={patient} />
      </p>
      <Obstacles state={data} />
      {!data.erased && user?.role === 'PRIVACY_OFFICER' && (
        <div className={css.buttons}>
          <Button variant="default" leftSection={<IconGavel size={18} aria-hidden />} onClick={() => setOpened('hold')}>
            {t(data.legal_hold ? 'hold.release' : 'hold.place')}
          </Button>
          <Button color="red.8" autoContrast={false} disabled={!mayErase} leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setOpened('erase')}>
            {t('erasure.open')}
          </Button>
        </div>
      )}
      {opened === 'hold' && <HoldDialog patient={patient} isHeld={data.legal_hold} onClose={close} />}
      {opened === 'erase' && <EraseDialog patient={patient} onClose={close} />}
    </section>
  );
}
