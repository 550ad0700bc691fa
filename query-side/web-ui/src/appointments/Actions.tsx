import { Button, Group } from '@mantine/core';
import { IconCalendarTime, IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Appointment } from './api';
import { CancelDialog } from './CancelDialog';
import { mayCancel, mayCheckIn, mayMove } from './standing';
import { useStep } from './useStep';

/** What a patient can do with an appointment as it stands; nothing where nothing is left to do. */
export function Actions({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('appointments');
  const [isCancelling, setCancelling] = useState(false);
  const checkIn = useStep(appointment, t('check-in.done'));
  const isPossible = mayCheckIn(appointment) || mayMove(appointment) || mayCancel(appointment);
  return (
    <>
      {checkIn.isError && <ErrorNotice failure={checkIn.error} />}
      {isPossible && (
        <Group gap="sm" mt="md">
          {mayCheckIn(appointment) && (
            <Button
              leftSection={<IconDoorEnter size={18} aria-hidden />}
              loading={checkIn.isPending}
              onClick={() => checkIn.mutate({ status: 'CHECKED_IN' })}
            >
              {t('check-in.do')}
            </Button>
          )}
          {mayMove(appointment) && (
            <Button
              component={Link}
              href={`/appointments/${appointment.id}/move`}
              variant="default"
              leftSection={<IconCalendarTime size={18} aria-hidden />}
            >
              {t('move.do')}
            </Button>
          )}
          {mayCancel(appointment) && (
            <Button variant="default" onClick={() => setCancelling(true)}>
              {t('cancel.open')}
            </Button>
          )}
        </Group>
      )}
      <CancelDialog appointment={appointment} isOpen={isCancelling} onClose={() => setCancelling(false)} />
    </>
  );
}
