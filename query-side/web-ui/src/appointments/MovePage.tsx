import { Anchor, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'wouter';
import { VisitTime } from '../booking/VisitTime';
import { Notice } from '../ui/Notice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import type { Appointment } from './api';
import { ConfirmMove } from './ConfirmMove';
import css from './Move.module.css';
import { useAppointment, useLiveAppointments } from './reads';
import { mayMove } from './standing';

const SlotPicker = lazy(() => import('../booking/SlotPicker'));
const PARAMETER = 'to';

/** Moves an appointment to another time of the same doctor: choose it, look at both, confirm. */
export default function MovePage() {
  const { t } = useTranslation('appointments');
  const { id = '' } = useParams<{ id: string }>();
  const found = useAppointment(id);
  useLiveAppointments(found.data?.patient_id);
  return (
    <Page
      title={t('move.title')}
      aside={
        <Anchor component={Link} href={`/appointments/${id}`} underline="always">
          {t('move.leave')}
        </Anchor>
      }
    >
      <div className={css.space} />
      {found.isPending && <Skeleton height={320} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (mayMove(found.data) ? <Move appointment={found.data} /> : <Notice title={t('move.impossible')} />)}
    </Page>
  );
}

function Move({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('appointments');
  const [params, setParams] = useSearchParams();
  const to = params.get(PARAMETER);
  const choose = (start: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set(PARAMETER, start);
      return after;
    });
  if (to && !Number.isNaN(Date.parse(to))) {
    return <ConfirmMove key={to} appointment={appointment} to={to} />;
  }
  return (
    <>
      <section className={css.now} aria-label={t('move.from')}>
        <h2 className={css.name}>{t('move.from')}</h2>
        <VisitTime start={appointment.start} end={appointment.end} zone={appointment.zone} mode={appointment.mode} />
        <p>{appointment.doctor?.full_name}</p>
      </section>
      <h2 className={css.heading}>{t('move.choose')}</h2>
      <Suspense fallback={<Skeleton height={260} />}>
        <SlotPicker
          doctorId={appointment.doctor_id}
          visitType={appointment.visit_type}
          mode={appointment.mode}
          onChoose={({ start }) => choose(start)}
        />
      </Suspense>
    </>
  );
}
