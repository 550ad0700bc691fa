import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { BlockPanel } from './BlockPanel';
import { useVisit } from './reads';
import type { DoctorCalendar } from './reads';
import { Side } from './Side';
import type { Doctor } from './types';
import type { Moving } from './useMove';
import { zoneFor } from './useEntries';
import { VisitPanel } from './VisitPanel';
import { patientName } from './words';

interface Props {
  /** A visit's id, or `block ` and a block's. */
  id: string;
  calendars: DoctorCalendar[];
  doctors: Doctor[];
  moving: Moving;
  onClose: () => void;
}

const BLOCK = 'block ';

/** What was chosen in the calendar, whether or not it is among the days that are shown. */
export function Chosen({ id, calendars, doctors, moving, onClose }: Props) {
  return id.startsWith(BLOCK) ? (
    <ChosenBlock id={id.slice(BLOCK.length)} calendars={calendars} onClose={onClose} />
  ) : (
    <ChosenVisit id={id} calendars={calendars} doctors={doctors} moving={moving} onClose={onClose} />
  );
}

function ChosenBlock({ id, calendars, onClose }: { id: string; calendars: DoctorCalendar[]; onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const calendar = calendars.find((it) => it.blocks?.some((block) => block.id === id));
  const block = calendar?.blocks?.find((it) => it.id === id);
  return (
    block &&
    calendar && (
      <Side title={t('block.blocked')} of={id} onClose={onClose}>
        <BlockPanel block={block} doctor={calendar.doctor} zone={zoneFor(calendar)} onClose={onClose} />
      </Side>
    )
  );
}

function ChosenVisit({ id, calendars, doctors, moving, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const shown = calendars.flatMap((it) => it.visits ?? []).find((it) => it.id === id);
  const { data, error } = useVisit(shown ? undefined : id);
  const visit = shown ?? data;
  return (
    <Side title={visit ? patientName(visit, t) : t('common:loading')} of={id} onClose={onClose}>
      {visit ? (
        <VisitPanel key={id} visit={visit} doctors={doctors} moving={moving} />
      ) : error ? (
        <ErrorNotice failure={error} />
      ) : (
        <Stack aria-busy>
          <Skeleton height={28} />
          <Skeleton height={120} />
        </Stack>
      )}
    </Side>
  );
}
