import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Obstacle } from '../api/problem';
import { useFormat } from '../i18n/format';
import css from './Calendar.module.css';
import { useVisit } from './reads';

interface Props {
  obstacles: Obstacle[];
  zone: string;
  isBusy: boolean;
  onKeep: () => void;
}

/** The visits for whose time somebody asks, each with the way to it, and the choice to leave them as they are. */
export function InTheWay({ obstacles, zone, isBusy, onKeep }: Props) {
  const { t } = useTranslation('calendar');
  const inOrder = [...obstacles].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return (
    <Stack gap="xs" role="alert">
      <Text fw={600}>{t('block.in-the-way', { count: obstacles.length })}</Text>
      <ul className={css.list}>
        {inOrder.map((it) => (
          <li key={it.appointment_id}>
            <One obstacle={it} zone={zone} />
          </li>
        ))}
      </ul>
      <Button variant="default" loading={isBusy} onClick={onKeep}>
        {t('block.keep')}
      </Button>
    </Stack>
  );
}

function One({ obstacle, zone }: { obstacle: Obstacle; zone: string }) {
  const format = useFormat();
  const { data: visit } = useVisit(obstacle.appointment_id);
  const start = visit?.start ?? obstacle.start;
  return (
    <Link href={`/appointments/${obstacle.appointment_id}`} className={css.entry ?? ''}>
      {format.shortDay(start, zone)}, {format.time(start, zone)} {visit?.patient?.full_name}
    </Link>
  );
}
