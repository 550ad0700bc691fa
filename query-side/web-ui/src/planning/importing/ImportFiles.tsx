import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from '../planning.module.css';
import type { ImportFile } from './importFile';
import { ImportFileEntry } from './ImportFileEntry';

/** The files in the order in which they are taken in. */
export function ImportFiles({ files, isBusy }: { files: ImportFile[]; isBusy: boolean }) {
  const { t } = useTranslation('planning');
  return (
    <section aria-labelledby="import-files">
      <Title order={2} size="h4" id="import-files" mb="xs">
        {t('import.files')}
      </Title>
      <ol className={css.rows}>
        {files.map((entry) => (
          <ImportFileEntry key={entry.id} entry={entry} isBusy={isBusy} />
        ))}
      </ol>
    </section>
  );
}
