import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeTimes } from './FreeTimes';
import { isDate } from './span';
import type { Doctor, Visit } from './types';
import type { Moving } from './useMove';
import { patientName } from './words';
import { instantOf, wallOf } from './zone';

interface Props {
  visit: Visit;
  /** With whom it may be instead; nobody where there is no choice. */
  doctors: Doctor[];
  moving: Moving;
  onClose: () => void;
}

/** Moves a visit by saying when, for whoever does not drag. */
export function MoveDialog({ visit, doctors, moving, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const [now, time_] = wallOf(visit.start, visit.zone).split('T') as [string, string];
  const [date, setDate] = useState(now);
  const [time, setTime] = useState(time_);
  const [doctor, setDoctor] = useState(visit.doctor_id);
  const isSaid = isDate(date) && /^\d{2}:\d{2}/.test(time);
  const moveTo = (start: string) => {
    moving.move({ visit, start, doctor });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('move.title', { name: patientName(visit, t) })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          moveTo(instantOf(`${date}T${time.slice(0, 5)}`, visit.zone));
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
          <Group grow align="start">
            <TextInput type="date" label={t('date')} required value={date} onChange={(event) => setDate(event.currentTarget.value)} />
            <TextInput type="time" label={t('time')} required value={time} onChange={(event) => setTime(event.currentTarget.value)} />
          </Group>
          {isDate(date) && <FreeTimes doctor={doctor} visitType={visit.visit_type} mode={visit.mode} from={date} onChoose={(slot) => moveTo(slot.start)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isSaid}>
              {t('move.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
