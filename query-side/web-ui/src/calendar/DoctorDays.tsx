import { Button, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBan, IconKeyboard } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAtDesk, useSession } from '../account/session';
import { useLive } from '../api/live';
import { dateIn, HERE, useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { useAddress } from './address';
import { Agenda } from './Agenda';
import { BlockDialog } from './BlockDialog';
import css from './Calendar.module.css';
import { Chosen } from './Chosen';
import { datesFrom, shownHours } from './hours';
import { MoveNotice } from './MoveNotice';
import { renew, useCalendars, useDoctor, useVisit } from './reads';
import { ShortcutHelp } from './ShortcutHelp';
import { beside, firstDayOfWeek, isDate, spanOf, type View, VIEWS } from './span';
import { Timeline } from './Timeline';
import { Toolbar } from './Toolbar';
import type { Visit } from './types';
import { useCalendarKeys } from './useCalendarKeys';
import { useEntries, zoneFor } from './useEntries';
import { useMove } from './useMove';
import { instantOf } from './zone';

/** One doctor's days, as a grid or a list, with what is chosen beside it. */
export function DoctorDays({ doctor }: { doctor: string }) {
  const { t, i18n } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const { user } = useSession();
  const [get, change] = useAddress();
  const isNarrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const chosen = get('appointment');
  const { data: linked } = useVisit(chosen && !get('date') && !chosen.startsWith('block ') ? chosen : undefined);
  const { data: person } = useDoctor(doctor);
  const asked = get('view') as View;
  const view = VIEWS.includes(asked) ? asked : isNarrow ? 'day' : 'week';
  const today = dateIn(new Date(), HERE);
  const wished = get('date') ?? linked?.appointment_date ?? today;
  const date = isDate(wished) ? wished : today;
  const firstDay = firstDayOfWeek(i18n.language);
  const span = spanOf(view, date, firstDay);
  const dates = datesFrom(span.from, span.to);
  const calendars = useCalendars([doctor], span);
  const calendar = calendars[0];
  const withCancelled = get('cancelled') === 'yes';
  const isShown = useCallback((visit: Visit) => withCancelled || visit.status !== 'CANCELLED', [withCancelled]);
  const { entries, hours } = useEntries(calendars, dates, isShown);
  const zone = calendar ? zoneFor(calendar) : HERE;
  const moving = useMove();
  const [dialog, setDialog] = useState<'block' | 'keys'>();
  const close = () => setDialog(undefined);

  useLive(`/api/doctors/${doctor}/appointments/stream`, () => void renew(doctor));
  const go = {
    onToday: () => change({ date: dateIn(new Date(), zone) }),
    onBeside: (direction: 1 | -1) => change({ date: beside(view, date, direction) }),
    onView: (next: View) => change({ view: next }),
  };
  const keys = useCalendarKeys({ ...go, views: VIEWS, onBlock: () => setDialog('block'), onHelp: () => setDialog('keys') });

  const choose = (id: string) => change({ appointment: id });
  const unchoose = () => {
    change({ appointment: undefined, date });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(chosen ?? '')}"]`)?.focus());
  };
  const name = person?.full_name ?? '';
  const title = isAtDesk(user) && name ? t('title-of', { name }) : t('title');
  return (
    <Page
      wide
      title={title}
      aside={
        <span>
          <Button variant="default" leftSection={<IconBan size={18} aria-hidden />} onClick={() => setDialog('block')} me="xs">
            {t('block.open')}
          </Button>
          <Button variant="subtle" leftSection={<IconKeyboard size={18} aria-hidden />} onClick={() => setDialog('keys')}>
            {t('keys.open')}
          </Button>
        </span>
      }
    >
      <Toolbar view={view} views={VIEWS} date={date} span={span} onDate={(next) => change({ date: next })} {...go}>
        <Switch
          label={t('with-cancelled')}
          checked={withCancelled}
          onChange={(event) => change({ cancelled: event.currentTarget.checked ? 'yes' : undefined })}
        />
      </Toolbar>
      {zone !== HERE && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('zone', { zone: format.zone(new Date(), zone), city: zone })}
        </Text>
      )}
      <MoveNotice moving={moving} />
      {calendar?.failure && <ErrorNotice failure={calendar.failure} onRetry={() => void renew(doctor)} />}
      <div className={`${css.layout} ${chosen ? css.withSide : ''}`}>
        {view === 'agenda' ? (
          <div>
            <Agenda dates={dates} entries={entries} chosen={chosen} onChoose={choose} />
          </div>
        ) : (
          <Timeline
            label={title}
            view={view === 'day' ? 'timeGridDay' : 'timeGridWeek'}
            date={view === 'day' ? date : span.from}
            firstDay={firstDay}
            zone={zone}
            entries={entries}
            shown={shownHours(hours)}
            chosen={chosen}
            onChoose={choose}
            onMove={(id, start) => {
              const visit = calendar?.visits?.find((it) => it.id === id);
              if (visit) {
                moving.move({ visit, start: instantOf(start, zone), doctor });
              }
            }}
          />
        )}
        {chosen && (
          <div className={css.side}>
            <Chosen id={chosen} calendars={calendars} doctors={[]} moving={moving} onClose={unchoose} />
          </div>
        )}
      </div>
      {dialog === 'block' && (
        <BlockDialog doctors={[{ id: doctor, full_name: name }]} date={date} zoneOf={() => zone} onClose={close} />
      )}
      {dialog === 'keys' && <ShortcutHelp shortcuts={keys} onClose={close} />}
    </Page>
  );
}
