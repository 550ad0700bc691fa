import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FreeTimes } from './FreeTimes';
import type { DoctorCalendar } from './reads';
import { isDate } from './span';
import type { Doctor } from './types';
import { visitTypeName } from './words';

interface Props {
  doctors: Doctor[];
  calendars: DoctorCalendar[];
  date: string;
  onClose: () => void;
}

/** Finds a free time for somebody at the desk or on the telephone, and goes on to the booking with it. */
export function BookDialog({ doctors, calendars, date, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const [, go] = useLocation();
  const [doctor, setDoctor] = useState(doctors[0]?.id ?? '');
  const [from, setFrom] = useState(date);
  const types = calendars.find((it) => it.doctor === doctor)?.schedule?.visit_types ?? [];
  const [type, setType] = useState('');
  const visitType = types.some((it) => it.code === type) ? type : (types[0]?.code ?? '');
  return (
    <Modal opened onClose={onClose} title={t('book.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="sm">
        <NativeSelect
          label={t('doctor')}
          value={doctor}
          data={doctors.map((it) => ({ value: it.id, label: it.full_name }))}
          onChange={(event) => setDoctor(event.currentTarget.value)}
        />
        <Group grow align="start">
          <NativeSelect
            label={t('book.type')}
            value={visitType}
            data={types.map((it) => ({ value: it.code, label: visitTypeName(it.code, t) }))}
            onChange={(event) => setType(event.currentTarget.value)}
          />
          <TextInput type="date" label={t('book.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        </Group>
        {visitType && isDate(from) && (
          <FreeTimes
            doctor={doctor}
            visitType={visitType}
            from={from}
            onChoose={({ start, visit_type, mode, location_id }) =>
              go(`/book?${new URLSearchParams({ doctor_id: doctor, start, visit_type, mode, location_id })}`)
            }
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
