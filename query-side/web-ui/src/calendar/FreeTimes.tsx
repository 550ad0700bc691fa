import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plusDays, useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import { calendarApi } from './api';
import type { Mode, Slot } from './types';

const DAYS = 6;
const SHOWN = 12;

interface Props {
  doctor: string;
  visitType: string;
  mode?: Mode;
  from: string;
  onChoose: (slot: Slot) => void;
}

/** The next free times for such a visit from that date on, each one press away. */
export function FreeTimes({ doctor, visitType, mode, from, onChoose }: Props) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const to = plusDays(from, DAYS);
  const { data, isPending, error } = useQuery({
    queryKey: ['doctors', doctor, 'calendar', 'free', visitType, mode, from],
    queryFn: () => calendarApi.free(doctor, visitType, mode, from, to),
  });
  if (isPending) {
    return <Skeleton height={80} />;
  }
  if (error) {
    return <ErrorNotice failure={error} />;
  }
  const slots = apart(data ?? []).slice(0, SHOWN);
  const days = [...new Set(slots.map((slot) => format.shortDay(slot.start, slot.zone)))];
  return (
    <Stack gap={6} role="group" aria-label={t('move.free')}>
      <Text size="sm" fw={600}>
        {t('move.free')}
      </Text>
      {slots.length === 0 && <Text size="sm" c="dimmed">{t('move.none-free')}</Text>}
      {days.map((day) => (
        <Group key={day} gap={6} wrap="nowrap" align="start">
          <Text size="sm" w="6rem" pt={6} flex="none">
            {day}
          </Text>
          <Group gap={6}>
            {slots
              .filter((slot) => format.shortDay(slot.start, slot.zone) === day)
              .map((slot) => (
                <Button
                  key={slot.start}
                  size="xs"
                  h={32}
                  variant="default"
                  aria-label={`${day}, ${format.time(slot.start, slot.zone)}`}
                  onClick={() => onChoose(slot)}
                >
                  {format.time(slot.start, slot.zone)}
                </Button>
              ))}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}

/** The same time may be had in person and by video; here it is one. */
function apart(slots: Slot[]): Slot[] {
  return slots.filter((slot, at) => slots.findIndex((it) => it.start === slot.start) === at);
}
