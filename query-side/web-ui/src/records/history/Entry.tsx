import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../account/session';
import { Gone } from '../Gone';
import type { HistoryEntry } from '../types';
import css from '../records.module.css';
import { EntryDialog } from './EntryDialog';
import { EntryText } from './EntryText';
import { FormerDialog } from './FormerDialog';
import { RetractDialog } from './RetractDialog';

type Opened = 'correct' | 'retract' | 'former';

/** One entry of the history, and what can be done about it. What others said of them, patients leave to the clinic. */
export function Entry({ patient, entry }: { patient: string; entry: HistoryEntry }) {
  const { t } = useTranslation('records');
  const { user } = useSession();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const mayChange = user?.role !== 'PATIENT' || entry.source === 'patient';
  if (entry.erased) {
    return (
      <li>
        <Gone />
      </li>
    );
  }
  return (
    <li>
      <div className={css.between} style={{ flexWrap: 'nowrap' }}>
        <EntryText entry={entry} />
        {(mayChange || entry.corrected > 0) && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" size="lg" aria-label={t('entry.actions', { text: entry.text })}>
                <IconDots size={20} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {mayChange && <Menu.Item onClick={() => setOpened('correct')}>{t('entry.correct')}</Menu.Item>}
              {mayChange && <Menu.Item onClick={() => setOpened('retract')}>{t('entry.retract')}</Menu.Item>}
              {entry.corrected > 0 && <Menu.Item onClick={() => setOpened('former')}>{t('entry.former')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {opened === 'correct' && <EntryDialog patient={patient} kind={entry.kind} entry={entry} onClose={close} />}
      {opened === 'retract' && <RetractDialog patient={patient} entry={entry} onClose={close} />}
      {opened === 'former' && <FormerDialog patient={patient} entry={entry} onClose={close} />}
    </li>
  );
}
