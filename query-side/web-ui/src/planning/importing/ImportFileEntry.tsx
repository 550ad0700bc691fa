import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowForward, IconCircleCheck, IconClock, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../planning.module.css';
import type { ImportFile } from './importFile';
import { importRun } from './importRun';
import { ProgressBar } from './ProgressBar';
import { useFigures } from './useFigures';

const ICONS = {
  waiting: IconClock,
  running: IconUpload,
  done: IconCircleCheck,
  'passed-over': IconArrowForward,
  damaged: IconAlertTriangle,
};

/** One file: what it holds, where it stands and how far it has come. */
export function ImportFileEntry({ entry, isBusy }: { entry: ImportFile; isBusy: boolean }) {
  const { t } = useTranslation('planning');
  const figures = useFigures([entry]);
  const Icon = ICONS[entry.state];
  const name = entry.file.name;
  return (
    <li>
      <div className={css.between}>
        <strong dir="ltr">{name}</strong>
        <span>
          <Icon size={18} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {t(`import.file.${entry.state}`)}
        </span>
      </div>
      <div className={css.between}>
        <span className={css.soft}>{entry.type ?? t('import.unknown-type')}</span>
        {!isBusy && entry.state !== 'done' && (
          <Button size="compact-md" variant="subtle" aria-label={t('import.remove-file', { name })} onClick={() => importRun.remove(entry.id)}>
            {t('action.remove')}
          </Button>
        )}
      </div>
      {entry.state === 'passed-over' ? (
        <p className={css.soft}>{t('import.passed-over-why')}</p>
      ) : (
        <>
          <ProgressBar name={name} share={figures.share} />
          {entry.lines > 0 && <p className={css.soft}>{figures.text}</p>}
        </>
      )}
    </li>
  );
}
