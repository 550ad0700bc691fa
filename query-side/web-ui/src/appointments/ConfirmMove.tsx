import { Button, Group } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../api/problem';
import { Lost } from '../booking/Lost';
import { VisitTime } from '../booking/VisitTime';
import { zoneOf } from '../booking/when';
import { type Appointment, move } from './api';
import css from './Move.module.css';
import { useReadAgain } from './reads';

interface Props {
  appointment: Appointment;
  /** When it is to start. */
  to: string;
}

/** Shows the old and the new time before it moves; whoever loses the race is offered others. */
export function ConfirmMove({ appointment, to }: Props) {
  const { t } = useTranslation('appointments');
  const [, navigate] = useLocation();
  const readAgain = useReadAgain();
  const { start, end, zone, mode, id } = appointment;
  const length = Date.parse(end) - Date.parse(start);
  const moving = useMutation({
    mutationFn: (when: string) => move(appointment, when),
    onSuccess: async () => {
      await readAgain();
      navigate(`/appointments/${id}?moved=1`);
    },
    onError: () => void readAgain(),
  });
  const newStart = moving.variables ?? to;
  const newEnd = new Date(Date.parse(newStart) + length).toISOString();
  if (moving.isError) {
    return (
      <Lost
        problem={problemOf(moving.error)}
        zone={zoneOf(appointment)}
        searchPath={`/appointments/${id}/move`}
        onChoose={(alternative) => moving.mutate(alternative.start)}
      />
    );
  }
  return (
    <>
      <ol className={css.change}>
        <li className={css.old}>
          <h2 className={css.name}>{t('move.from')}</h2>
          <VisitTime start={start} end={end} zone={zone} mode={mode} />
        </li>
        <li className={css.arrow} aria-hidden>
          <IconArrowDown size={28} />
        </li>
        <li className={css.new}>
          <h2 className={css.name}>{t('move.to')}</h2>
          <VisitTime start={newStart} end={newEnd} zone={zone} mode={mode} />
        </li>
      </ol>
      <p>{t('move.text', { doctor: appointment.doctor?.full_name ?? t('doctor-unknown') })}</p>
      <Group>
        <Button size="md" loading={moving.isPending} onClick={() => moving.mutate(to)}>
          {t('move.confirm')}
        </Button>
        <Button size="md" variant="default" component={Link} href={`/appointments/${id}/move`}>
          {t('move.other')}
        </Button>
      </Group>
    </>
  );
}
