import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { calendarApi } from './api';
import { InTheWay } from './InTheWay';
import { renew } from './reads';
import type { Doctor } from './types';
import { instantOf } from './zone';

interface Props {
  doctors: Doctor[];
  date: string;
  zoneOf: (doctor: string) => string;
  onClose: () => void;
}

/** Takes time out of what can be booked. Where visits are in the way it names them, and lets them be kept. */
export function BlockDialog({ doctors, date, zoneOf, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const announce = useAnnounce();
  const [doctor, setDoctor] = useState(doctors[0]?.id ?? '');
  const [from, setFrom] = useState(`${date}T12:00`);
  const [to, setTo] = useState(`${date}T13:00`);
  const [reason, setReason] = useState('');
  const block = useMutation({
    mutationFn: (keep: boolean) =>
      calendarApi.block(doctor, instantOf(from, zoneOf(doctor)), instantOf(to, zoneOf(doctor)), reason.trim(), keep),
    onSuccess: async () => {
      await renew(doctor);
      announce(t('block.done'));
      onClose();
    },
  });
  const isBackwards = from >= to;
  const problem = block.error ? problemOf(block.error) : undefined;
  return (
    <Modal opened onClose={onClose} title={t('block.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          block.mutate(false);
        }}
      >
        <Stack gap="sm">
          {doctors.length > 1 && (
            <NativeSelect
              label={t('doctor')}
              value={doctor}
              data={doctors.map((it) => ({ value: it.id, label: it.full_name }))}
              onChange={(event) => setDoctor(event.currentTarget.value)}
            />
          )}
          <TextInput type="datetime-local" label={t('block.from')} required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput
            type="datetime-local"
            label={t('block.to')}
            required
            value={to}
            error={from && to && isBackwards ? t('block.backwards') : undefined}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Textarea
            label={`${t('block.reason')} (${t('common:optional')})`}
            maxLength={4000}
            autosize
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem && problem.obstacles.length === 0 && <ErrorNotice failure={problem} />}
          {problem && problem.obstacles.length > 0 && (
            <InTheWay obstacles={problem.obstacles} zone={zoneOf(doctor)} isBusy={block.isPending} onKeep={() => block.mutate(true)} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={isBackwards} loading={block.isPending}>
              {t('block.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
