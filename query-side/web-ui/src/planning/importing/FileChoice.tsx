import { Button, FileButton } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './importing.module.css';
import { importRun } from './importRun';

/** Files by a button, or dropped. */
export function FileChoice() {
  const { t } = useTranslation('planning');
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void importRun.add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={css.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton multiple accept=".ndjson,.gz,application/x-ndjson" onChange={(files) => void importRun.add(files)}>
        {(button) => (
          <Button {...button} size="md" leftSection={<IconFiles size={20} aria-hidden />}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={css.hint}>{t('import.or-drop')}</p>
    </div>
  );
}
