import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSession } from '../account/session';
import { HERE, useFormat } from '../i18n/format';
import { StatusBadge } from '../ui/StatusBadge';
import { MoveDialog } from './MoveDialog';
import { PatientSummary } from './PatientSummary';
import type { Doctor, Visit } from './types';
import type { Moving } from './useMove';
import { VisitActions } from './VisitActions';
import { visitTypeName } from './words';

/** All about the chosen visit, and what can be done with it. */
export function VisitPanel({ visit, doctors, moving }: { visit: Visit; doctors: Doctor[]; moving: Moving }) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const { user } = useSession();
  const [isMoving, setMoving] = useState(false);
  const range = (zone: string) => `${format.time(visit.start, zone)}–${format.time(visit.end, zone)}`;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <StatusBadge status={visit.status} />
      </Group>
      <div>
        <Text fw={600}>{format.date(visit.start, visit.zone)}</Text>
        <Text>{range(visit.zone)}</Text>
        {visit.mode === 'VIDEO' && visit.zone !== HERE && (
          <Text size="sm" c="dimmed">
            {t('your-time', { time: range(HERE) })}
          </Text>
        )}
        <Text>
          {visitTypeName(visit.visit_type, t)} · {t(`common:mode.${visit.mode}`)}
        </Text>
        <Text c="dimmed" size="sm">
          {[visit.doctor?.full_name, visit.mode === 'IN_PERSON' ? visit.location?.name : undefined].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <PatientSummary visit={visit} />
      {visit.notes && <Said title={t('notes')} text={visit.notes} />}
      {visit.cancellation_reason && <Said title={t('cancelled-because')} text={visit.cancellation_reason} />}
      <VisitActions visit={visit} onMove={() => setMoving(true)} />
      {user?.role === 'DOCTOR' && visit.status !== 'CANCELLED' && visit.status !== 'NO_SHOW' && (
        <Button component={Link} href={`/visits/${visit.id}`} variant="light" leftSection={<IconNotes size={18} aria-hidden />}>
          {t('open-note')}
        </Button>
      )}
      {user?.role === 'STAFF' && (
        <Anchor component={Link} href={`/patients/${visit.patient_id}`}>
          {t('open-patient')}
        </Anchor>
      )}
      <Anchor component={Link} href={`/appointments/${visit.id}`}>
        {t('open-visit')}
      </Anchor>
      {isMoving && <MoveDialog visit={visit} doctors={doctors} moving={moving} onClose={() => setMoving(false)} />}
    </Stack>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
    </div>
  );
}
