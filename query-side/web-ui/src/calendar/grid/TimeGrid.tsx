import { type Calendar, createCalendar, destroyCalendar, Interaction, ResourceTimeGrid, TimeGrid as Days } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import './grid.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stretch } from '../hours';
import { clock } from '../hours';
import { offsetText, plusMinutes, type Wall } from '../zone';
import { cellOf } from './cell';
import type { Entry } from './entries';
import { withoutTableRoles } from './roles';

export interface TimeGridProps {
  /** Names the grid. */
  label: string;
  view: 'timeGridDay' | 'timeGridWeek' | 'resourceTimeGridDay';
  date: string;
  firstDay: number;
  /** The zone whose clocks the entries go by; nothing where the columns differ, so that there is no line for now. */
  zone: string | undefined;
  columns?: { id: string; title: string }[];
  entries: Entry[];
  shown: Stretch & { first: number };
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMove: (id: string, start: Wall, doctor: string) => void;
}

/** The calendar's grid of days or doctors. It knows no zones: what it is given are times on the wall. */
export default function TimeGrid(props: TimeGridProps) {
  const { i18n } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar>(undefined);
  const current = useRef(props);
  current.current = props;
  const language = i18n.language;

  useEffect(() => {
    const element = root.current;
    if (!element) {
      return undefined;
    }
    const made = createCalendar(element, [Days, ResourceTimeGrid, Interaction], options(() => current.current, language));
    calendar.current = made;
    const stop = withoutTableRoles(element, () => current.current.label);
    return () => {
      stop();
      calendar.current = undefined;
      void destroyCalendar(made);
    };
  }, [language]);

  const { view, date, zone, firstDay, shown, columns, entries, chosen } = props;
  useEffect(() => void calendar.current?.setOption('view', view), [view]);
  useEffect(() => void calendar.current?.setOption('date', date), [date]);
  useEffect(() => void calendar.current?.setOption('firstDay', (firstDay % 7) as 0), [firstDay]);
  useEffect(() => {
    calendar.current?.setOption('timeZone', zone ? offsetText(new Date(), zone) : 'UTC').setOption('nowIndicator', !!zone);
  }, [zone]);
  useEffect(() => {
    calendar.current
      ?.setOption('slotMinTime', clock(shown.from))
      .setOption('slotMaxTime', clock(shown.to))
      .setOption('scrollTime', clock(shown.first));
  }, [shown.from, shown.to, shown.first]);
  useEffect(() => void calendar.current?.setOption('resources', columns ?? []), [columns]);
  useEffect(() => {
    const focused = focusedIn(root.current);
    calendar.current?.setOption('events', events(entries, chosen));
    const frame = requestAnimationFrame(() => focusAgain(root.current, focused));
    return () => cancelAnimationFrame(frame);
  }, [entries, chosen, language]);

  return <div ref={root} className="hor-cal" />;
}

function options(props: () => TimeGridProps, language: string): Calendar.Options {
  const { view, date, zone, firstDay, shown, columns, entries, chosen } = props();
  const clockTime = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  let dragged = 0;
  const choose = (id: string) => {
    if (Date.now() - dragged > 200) {
      props().onChoose(id);
    }
  };
  return {
    view,
    date,
    locale: language,
    firstDay: (firstDay % 7) as 0,
    timeZone: zone ? offsetText(new Date(), zone) : 'UTC',
    nowIndicator: !!zone,
    headerToolbar: { start: '', center: '', end: '' },
    allDaySlot: false,
    slotDuration: '00:15',
    slotLabelInterval: '01:00',
    slotHeight: 26,
    snapDuration: '00:05',
    slotMinTime: clock(shown.from),
    slotMaxTime: clock(shown.to),
    scrollTime: clock(shown.first),
    slotEventOverlap: false,
    flexibleSlotTimeLimits: true,
    columnWidth: 'minmax(6.5rem, 1fr)',
    dayHeaderFormat: (day) => new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(day),
    slotLabelFormat: (time) => new Intl.DateTimeFormat(language, { hour: 'numeric' }).format(time),
    resources: columns ?? [],
    events: events(entries, chosen),
    eventStartEditable: true,
    eventDurationEditable: false,
    longPressDelay: 500,
    eventContent: ({ event }) => {
      const { entry, isChosen } = event.extendedProps as { entry: Entry; isChosen: boolean };
      const time = event.display === 'preview' ? clockTime.format(event.start) : entry.time;
      return { domNodes: cellOf({ ...entry, time }, isChosen, choose) };
    },
    eventDragStop: () => {
      dragged = Date.now();
    },
    eventDrop: ({ event, delta, newResource }) => {
      const { entry } = event.extendedProps as { entry: Entry };
      const minutes = delta.days * 24 * 60 + delta.seconds / 60;
      if (minutes !== 0 || newResource) {
        props().onMove(entry.id, plusMinutes(entry.start, minutes), newResource?.id ?? entry.doctor);
      }
    },
  };
}

function events(entries: Entry[], chosen: string | undefined): Calendar.EventInput[] {
  return entries.map((entry) => ({
    id: entry.id,
    start: `${entry.start}:00`,
    end: `${entry.end}:00`,
    resourceIds: [entry.doctor],
    display: entry.kind === 'closed' ? 'background' : 'auto',
    startEditable: entry.isMovable,
    classNames: ['hor-cal-item', `hor-cal-${entry.kind}`, ...(entry.status ? [`hor-cal-${entry.status}`] : [])],
    extendedProps: { entry, isChosen: entry.id === chosen },
  }));
}

function focusedIn(root: HTMLElement | null): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && root?.contains(active) ? active.dataset['entry'] : undefined;
}

/** What is drawn anew loses the focus; whoever was there goes on from there. */
function focusAgain(root: HTMLElement | null, entry: string | undefined): void {
  if (entry && (document.activeElement === document.body || document.activeElement === null)) {
    root?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`)?.focus({ preventScroll: true });
  }
}
