import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneOf } from '../booking/when';
import { useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Appointment } from './api';
import { useStep } from './useStep';

interface Props {
  appointment: Appointment;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks before it cancels, for there is no way back; says until when that goes, and what happens then. */
export function CancelDialog({ appointment, isOpen, onClose }: Props) {
  const { t } = useTranslation(['appointments', 'common']);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const cancel = useStep(appointment, t('cancel.done'), onClose);
  const notes = reason.trim();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('cancel.title')}
      centered
      onExitTransitionEnd={() => cancel.isSuccess && document.querySelector('h1')?.focus({ preventScroll: true })}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 'lg' }}
    >
      <Stack gap="md">
        <Text fw={600}>
          {t('cancel.which', {
            doctor: appointment.doctor?.full_name ?? t('doctor-unknown'),
            when: format.moment(appointment.start, zoneOf(appointment)),
          })}
        </Text>
        <Text>{t('policy')}</Text>
        <Textarea
          label={t('cancel.reason')}
          description={t('cancel.reason-hint')}
          autosize={false}
          rows={3}
          dir="auto"
          maxLength={4000}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        {cancel.isError && <ErrorNotice failure={cancel.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          <Button
            color="red.8"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ status: 'CANCELLED', ...(notes ? { notes } : {}) })}
          >
            {t('cancel.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
