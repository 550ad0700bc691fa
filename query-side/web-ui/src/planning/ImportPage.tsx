import { Stack } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page';
import { FileChoice } from './importing/FileChoice';
import { ImportControls } from './importing/ImportControls';
import { ImportFiles } from './importing/ImportFiles';
import { ImportProblems } from './importing/ImportProblems';
import { importRun } from './importing/importRun';
import { useImportNews } from './importing/useImportNews';
import css from './planning.module.css';

/** Loads what another system exported: FHIR R4 bulk files, of any size, in the order in which they need each other. */
export default function ImportPage() {
  const { t } = useTranslation('planning');
  const snapshot = useSyncExternalStore(importRun.onChange, importRun.now);
  useImportNews(snapshot);
  return (
    <Page title={t('import.title')}>
      <Stack gap="lg" mt="md">
        <p className={css.soft}>{t('import.text')}</p>
        <FileChoice />
        {snapshot.files.length > 0 && (
          <>
            <ImportControls snapshot={snapshot} />
            <ImportFiles files={snapshot.files} isBusy={snapshot.state === 'running' || snapshot.state === 'pausing'} />
          </>
        )}
        <ImportProblems problems={snapshot.problems} count={snapshot.files.reduce((sum, file) => sum + file.problems, 0)} />
      </Stack>
    </Page>
  );
}
