import { Button, NativeSelect } from '@mantine/core';
import type { IconPill } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDownload } from '../../audit/useDownload';
import { LANGUAGES } from '../../i18n';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import css from '../records.module.css';

/** A file that the platform makes when it is asked for. */
export interface Download {
  label: string;
  icon: typeof IconPill;
  path: string;
  /** What it is called, without its ending, where the platform does not say. */
  name: string;
  /** Whether it is made for programs, and so in no language. */
  isData?: boolean;
}

/** Files about one's health, in the language of whoever reads them: not always the screen's. */
export function Downloads({ label, files }: { label: string; files: Download[] }) {
  const { t, i18n } = useTranslation('records');
  const download = useDownload();
  const [language, setLanguage] = useState(i18n.language);
  const wanted = ({ path, name, isData }: Download) =>
    isData ? { path, name: `${name}.json` } : { path, query: { language }, name: `${name}-${language}.pdf` };
  return (
    <>
      <div className={css.files} role="group" aria-label={label}>
        <NativeSelect
          label={t('document.language')}
          value={language}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        {files.map((it) => (
          <Button
            key={it.path}
            variant="default"
            leftSection={<it.icon size={18} aria-hidden />}
            loading={download.isPending && download.variables.path === it.path}
            onClick={() => download.mutate(wanted(it))}
          >
            {it.label}
          </Button>
        ))}
      </div>
      {download.isError && <ErrorNotice failure={download.error} />}
      {download.isSuccess && <Notice isDone title={t('document.done', { name: download.data })} />}
    </>
  );
}
