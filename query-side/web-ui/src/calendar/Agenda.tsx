import { Text, Title } from '@mantine/core';
import { IconUser, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { StatusBadge } from '../ui/StatusBadge';
import css from './Calendar.module.css';
import type { Entry } from './grid/entries';
import type { Mode } from './types';

interface Props {
  dates: string[];
  entries: Entry[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** What stands over each list instead of the date. */
  heading?: (date: string) => string;
}

/** The same days as a plain list: for whoever hears the screen, has no mouse or little room. */
export function Agenda({ dates, entries, chosen, onChoose, heading }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  return (
    <>
      {dates.map((date) => {
        const ofDay = entries.filter((it) => it.kind !== 'closed' && it.start.slice(0, 10) <= date && it.end.slice(0, 10) >= date);
        const why = entries.find((it) => it.kind === 'closed' && it.name && it.start.startsWith(date))?.name;
        return (
          <section key={date}>
            <Title order={3} size="h5" mt="md" mb="xs">
              {heading?.(date) ?? format.plainDay(date, { weekday: 'long', day: 'numeric', month: 'long' })}
            </Title>
            {why && <Text c="dimmed">{why}</Text>}
            {ofDay.length === 0 && <Text c="dimmed">{t('nothing-that-day')}</Text>}
            <ul className={css.list}>
              {ofDay.sort((a, b) => a.start.localeCompare(b.start)).map((entry) => (
                <li key={entry.id}>
                  <AgendaEntry entry={entry} isChosen={entry.id === chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function AgendaEntry({ entry, isChosen, onChoose }: { entry: Entry; isChosen: boolean; onChoose: (id: string) => void }) {
  return (
    <button
      type="button"
      className={css.entry}
      data-entry={entry.id}
      aria-current={isChosen || undefined}
      onClick={() => onChoose(entry.id)}
    >
      <span className={css.when}>
        {entry.time}
        {entry.until && <span aria-hidden>–{entry.until}</span>}
      </span>{' '}
      <strong className={css.who}>{entry.name}</strong>
      <Pause />
      <span className={css.what}>
        {entry.mode && <ModeIcon mode={entry.mode} />}
        {entry.what ?? entry.detail}
      </span>
      {entry.status && (
        <>
          <Pause />
          <StatusBadge status={entry.status} />
        </>
      )}
    </button>
  );
}

function ModeIcon({ mode }: { mode: Mode }) {
  const Icon = mode === 'VIDEO' ? IconVideo : IconUser;
  return <Icon size={18} aria-hidden />;
}

/** Where whoever listens hears the next part begin. */
function Pause() {
  const { t } = useTranslation('calendar');
  return <span className="hor-unseen">{t('comma')}</span>;
}
