import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconCalendarTime, IconCircleCheck, IconCircleX, IconDoorEnter, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Status } from '../ui/StatusBadge';
import { calendarApi } from './api';
import { ConfirmStep } from './ConfirmStep';
import { renew } from './reads';
import type { Visit } from './types';
import { patientName } from './words';

const STEPS = {
  CHECKED_IN: { icon: IconDoorEnter, from: ['SCHEDULED'], asks: false },
  COMPLETED: { icon: IconCircleCheck, from: ['SCHEDULED', 'CHECKED_IN'], asks: false },
  NO_SHOW: { icon: IconUserOff, from: ['SCHEDULED'], asks: true },
  CANCELLED: { icon: IconCircleX, from: ['SCHEDULED', 'CHECKED_IN'], asks: true },
} as const;

export type Step = keyof typeof STEPS;

/** Takes a visit a step on. */
export function useStep() {
  const { t } = useTranslation(['calendar', 'common']);
  const announce = useAnnounce();
  return useMutation({
    mutationFn: ({ visit, status, notes }: { visit: Visit; status: Status; notes?: string }) =>
      calendarApi.step(visit, { status, ...(notes ? { notes } : {}) }),
    onSuccess: (_, { visit, status }) => announce(`${patientName(visit, t)}: ${t(`common:status.${status}`)}`),
    onSettled: (_data, _failure, { visit }) => renew(visit.doctor_id),
  });
}

/** What can be done with a visit from where it stands. None of the steps leads back, so the last ones ask first. */
export function VisitActions({ visit, onMove }: { visit: Visit; onMove: () => void }) {
  const { t } = useTranslation('calendar');
  const step = useStep();
  const [asked, setAsked] = useState<'NO_SHOW' | 'CANCELLED'>();
  const possible = (Object.keys(STEPS) as Step[]).filter((it) => (STEPS[it].from as readonly Status[]).includes(visit.status));
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('step.label')}>
        {possible.map((status, at) => {
          const { icon: Icon, asks } = STEPS[status];
          return (
            <Button
              key={status}
              variant={at === 0 ? 'filled' : 'default'}
              leftSection={<Icon size={18} aria-hidden />}
              loading={step.isPending && step.variables.status === status}
              onClick={() => (asks ? setAsked(status as 'NO_SHOW') : step.mutate({ visit, status }))}
            >
              {t(`step.${status}`)}
            </Button>
          );
        })}
        {visit.status === 'SCHEDULED' && (
          <Button variant="default" leftSection={<IconCalendarTime size={18} aria-hidden />} onClick={onMove}>
            {t('move.open')}
          </Button>
        )}
        {possible.length === 0 && <Text c="dimmed">{t('step.none')}</Text>}
      </Group>
      {step.error && <ErrorNotice failure={step.error} />}
      {asked && (
        <ConfirmStep
          visit={visit}
          step={asked}
          onClose={() => setAsked(undefined)}
          onConfirm={(notes) => {
            setAsked(undefined);
            step.mutate({ visit, status: asked, notes });
          }}
        />
      )}
    </>
  );
}
