import { Anchor } from '@mantine/core';
import { IconFileText, IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Panel } from '../Panel';
import css from '../records.module.css';
import { Downloads } from './Downloads';

/** Hands patients all that is kept of them, and leads to who has seen it. */
export function Copy({ patient, isOwn }: { patient: string; isOwn: boolean }) {
  const { t } = useTranslation('records');
  const title = t(isOwn ? 'copy.title' : 'copy.title-other');
  const path = `/api/patients/${patient}/everything`;
  const name = 'health-record';
  return (
    <Panel title={title} text={t('copy.text')}>
      <Downloads
        label={title}
        files={[
          { label: t('copy.pdf'), icon: IconFileText, path: `${path}.pdf`, name },
          { label: t('copy.fhir'), icon: IconTransfer, path, name, isData: true },
        ]}
      />
      {isOwn && (
        <p className={css.last}>
          <Anchor component={Link} href="/account?section=access" underline="always">
            {t('copy.accesses')}
          </Anchor>
        </p>
      )}
    </Panel>
  );
}
