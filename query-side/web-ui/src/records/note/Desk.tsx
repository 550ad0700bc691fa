import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../calendar/types';
import { History } from '../history/History';
import css from '../records.module.css';
import { Visits } from '../visits/Visits';
import { VisitNote } from './VisitNote';

type Part = 'history' | 'visits' | 'note';

/** The history beside the note where there is room, and one after the other where there is none. */
export function Desk({ visit }: { visit: Visit }) {
  const isWide = useMediaQuery('(min-width: 64rem)', true, { getInitialValueInEffect: false });
  const note = <VisitNote visit={visit} />;
  return isWide ? (
    <div className={css.desk}>
      <div>
        <Known visit={visit} parts={['history', 'visits']} />
      </div>
      <div>{note}</div>
    </div>
  ) : (
    <Known visit={visit} parts={['note', 'history', 'visits']} note={note} />
  );
}

function Known({ visit, parts, note }: { visit: Visit; parts: Part[]; note?: React.ReactNode }) {
  const { t } = useTranslation('records');
  const [shown, setShown] = useState<string | null>(parts[0] ?? null);
  return (
    <Tabs value={shown} onChange={setShown} keepMounted={false}>
      <Tabs.List aria-label={t('visit.parts')} mt={note ? 'md' : 0}>
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part} mih="2.75rem">
            {t(`visit.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {note && (
        <Tabs.Panel value="note" pt="md">
          {note}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="history" pt="md">
        <History patient={visit.patient_id} />
      </Tabs.Panel>
      <Tabs.Panel value="visits" pt="md">
        <Visits patient={visit.patient_id} without={visit.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
