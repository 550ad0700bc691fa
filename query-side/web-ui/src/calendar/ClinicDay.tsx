import { Switch, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn, HERE, plusDays, useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useAddress } from './address';
import { Agenda } from './Agenda';
import { BlockDialog } from './BlockDialog';
import { BookDialog } from './BookDialog';
import css from './Calendar.module.css';
import { CheckIns } from './CheckIns';
import { Chosen } from './Chosen';
import type { ClinicDialog } from './ClinicPage';
import { shownHours } from './hours';
import { MoveNotice } from './MoveNotice';
import { renew, useCalendars } from './reads';
import { ShortcutHelp } from './ShortcutHelp';
import { isDate } from './span';
import { Timeline } from './Timeline';
import { Toolbar } from './Toolbar';
import { useTopics } from './topics';
import type { Doctor, Visit } from './types';
import { useCalendarKeys } from './useCalendarKeys';
import { useEntries, zoneFor } from './useEntries';
import { useMove } from './useMove';
import { patientName } from './words';
import { instantOf } from './zone';

const VIEWS = ['columns', 'list'] as const;
type View = (typeof VIEWS)[number];
const NOBODY: string[] = [];

interface Props {
  doctors: Doctor[];
  dialog: ClinicDialog | undefined;
  onDialog: (dialog: ClinicDialog | undefined) => void;
}

/** One day of several doctors, as columns or as lists, with who is still to arrive. */
export function ClinicDay({ doctors, dialog, onDialog }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const [get, change] = useAddress();
  const isNarrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const asked = get('view') as View;
  const view = VIEWS.includes(asked) ? asked : isNarrow ? 'list' : 'columns';
  const today = dateIn(new Date(), HERE);
  const wished = get('date') ?? today;
  const date = isDate(wished) ? wished : today;
  const chosen = get('appointment');
  const [sought, setSought] = useState('');
  const withCancelled = get('cancelled') === 'yes';
  const ids = doctors.map((it) => it.id);
  const calendars = useCalendars(ids, { from: date, to: date });
  const isShown = useCallback(
    (visit: Visit) =>
      (withCancelled || visit.status !== 'CANCELLED') &&
      patientName(visit, t).toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
    [withCancelled, sought, t],
  );
  const { entries, hours } = useEntries(calendars, [date], isShown);
  const zones = [...new Set(calendars.map(zoneFor))];
  const zone = zones.length === 1 ? zones[0] : undefined;
  const zoneOf = (doctor: string) => zoneFor(calendars.find((it) => it.doctor === doctor) ?? calendars[0]!);
  const moving = useMove();
  const visits = calendars.flatMap((it) => it.visits ?? []);
  const names = doctors.map((it) => it.full_name).join('|');
  const columns = useMemo(
    () => doctors.map((it) => ({ id: it.id, title: zone ? it.full_name : `${it.full_name} (${zoneOf(it.id)})` })),
    [ids.join(), names, zones.join()],
  );

  const isAnswered = calendars.every((it) => it.visits || it.failure);
  useTopics(isAnswered ? calendars.filter((it) => it.visits).map((it) => it.doctor) : NOBODY, (doctor) => void renew(doctor));
  const go = {
    onToday: () => change({ date: dateIn(new Date(), zone ?? HERE) }),
    onBeside: (direction: 1 | -1) => change({ date: plusDays(date, direction) }),
    onView: (next: View) => change({ view: next }),
  };
  const keys = useCalendarKeys({ ...go, views: VIEWS, onBlock: () => onDialog('block'), onHelp: () => onDialog('keys') });
  const choose = (id: string) => change({ appointment: id });
  const unchoose = () => {
    change({ appointment: undefined });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(chosen ?? '')}"]`)?.focus());
  };
  const close = () => onDialog(undefined);
  const isToday = date === dateIn(new Date(), zone ?? HERE);
  return (
    <>
      <Toolbar view={view} views={VIEWS} date={date} span={{ from: date, to: date }} onDate={(next) => change({ date: next })} {...go}>
        <TextInput
          type="search"
          aria-label={t('search-patient')}
          placeholder={t('search-patient')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Switch
          label={t('with-cancelled')}
          checked={withCancelled}
          onChange={(event) => change({ cancelled: event.currentTarget.checked ? 'yes' : undefined })}
        />
      </Toolbar>
      {zone && zone !== HERE && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('zone', { zone: format.zone(new Date(), zone), city: zone })}
        </Text>
      )}
      <MoveNotice moving={moving} />
      {calendars.map((it) => it.failure && <ErrorNotice key={it.doctor} failure={it.failure} onRetry={() => void renew(it.doctor)} />)}
      <div className={`${css.layout} ${chosen || isToday ? css.withSide : ''}`}>
        {view === 'list' ? (
          <div>
            {doctors.map((doctor) => (
              <Agenda
                key={doctor.id}
                dates={[date]}
                entries={entries.filter((it) => it.doctor === doctor.id)}
                chosen={chosen}
                onChoose={choose}
                heading={() => doctor.full_name}
              />
            ))}
          </div>
        ) : (
          <Timeline
            label={t('clinic.title')}
            view="resourceTimeGridDay"
            date={date}
            firstDay={1}
            zone={zone}
            columns={columns}
            entries={entries}
            shown={shownHours(hours)}
            chosen={chosen}
            onChoose={choose}
            onMove={(id, start, doctor) => {
              const visit = visits.find((it) => it.id === id);
              if (visit) {
                moving.move({ visit, start: instantOf(start, zoneOf(doctor)), doctor });
              }
            }}
          />
        )}
        <div className={`${css.side} ${css.stack}`}>
          {chosen && <Chosen id={chosen} calendars={calendars} doctors={doctors} moving={moving} onClose={unchoose} />}
          {isToday && <CheckIns visits={visits} doctors={doctors} onChoose={choose} />}
        </div>
      </div>
      {dialog === 'block' && <BlockDialog doctors={doctors} date={date} zoneOf={zoneOf} onClose={close} />}
      {dialog === 'book' && <BookDialog doctors={doctors} calendars={calendars} date={date} onClose={close} />}
      {dialog === 'keys' && <ShortcutHelp shortcuts={keys} onClose={close} />}
    </>
  );
}
