import { Alert, Button, FileButton, Progress } from '@mantine/core';
import { IconFileUpload, IconFileX } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import css from '../records.module.css';
import { TYPES } from './rules';
import { sizeIn } from './size';
import { useUpload } from './useUpload';

/** Takes a lab report, by a button or dropped, and shows how far it is; says why where it is refused. */
export function UploadZone({ record }: { record: string }) {
  const { t, i18n } = useTranslation(['records', 'common']);
  const [isOver, setOver] = useState(false);
  const { upload, begin, again, cancel } = useUpload(record);
  const take = (file: File | null | undefined) => file && begin(file);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const isRunning = !!upload && !upload.rule && !upload.failure;
  const zone = useKeptFocus(isRunning);
  const empty = useRef<() => void>(null);
  const percent = Math.floor((upload?.share ?? 0) * 100);
  const percentText = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100);
  return (
    <>
      <div
        ref={zone}
        className={css.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {isRunning ? (
          <>
            <p dir="auto">{t('report.sending', { name: upload.file.name })}</p>
            <div className={css.bar}>
              <Progress.Root size="lg">
                <Progress.Section value={percent} aria-label={t('report.progress')} aria-valuetext={percentText} />
              </Progress.Root>
              <span aria-hidden>{percentText}</span>
              <Button variant="default" size="sm" onClick={cancel}>
                {t('common:cancel')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <FileButton
              accept={TYPES.join(',')}
              resetRef={empty}
              onChange={(file) => {
                empty.current?.(); // so that the same file can be chosen again once it is mended
                take(file);
              }}
            >
              {(button) => (
                <Button {...button} variant="default" leftSection={<IconFileUpload size={20} aria-hidden />}>
                  {t('report.choose')}
                </Button>
              )}
            </FileButton>
            <p className={`${css.soft} ${css.small}`}>{t('report.hint', { size: sizeIn(i18n.language, 50_000_000) })}</p>
          </>
        )}
      </div>
      {upload?.rule && (
        <Alert role="alert" mt="sm" color="red" variant="light" icon={<IconFileX aria-hidden />} title={t('report.refused', { name: upload.file.name })}>
          {t(`refused.${upload.rule}`)}
        </Alert>
      )}
      {upload?.failure ? <ErrorNotice failure={upload.failure} onRetry={again} /> : null}
    </>
  );
}

/** The buttons in there change with what is going on; whoever had the focus on one gets it on the next. */
function useKeptFocus(isRunning: boolean) {
  const zone = useRef<HTMLDivElement>(null);
  const before = useRef(isRunning);
  useEffect(() => {
    if (before.current !== isRunning && document.activeElement === document.body) {
      zone.current?.querySelector('button')?.focus();
    }
    before.current = isRunning;
  }, [isRunning]);
  return zone;
}
