import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import css from '../audit.module.css';
import { instantsOf } from '../period';
import { useDownload } from '../useDownload';

/** Hands over what somebody needs to check the record without the platform. */
export function Bundle() {
  const { t } = useTranslation('audit');
  const download = useDownload();
  const [period, setPeriod] = useState({ from: '', to: '' });
  return (
    <section className={css.panel} aria-labelledby="bundle">
      <h2 className={css.title} id="bundle">
        {t('bundle.title')}
      </h2>
      <p className={css.intro}>{t('bundle.text')}</p>
      <div className={css.fields}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(`filter.${end}`)}
            value={period[end]}
            onChange={({ currentTarget: { value } }) => setPeriod((before) => ({ ...before, [end]: value }))}
          />
        ))}
      </div>
      <Button
        mt="md"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate({ path: '/api/audit/bundle', query: instantsOf(period), name: 'horarium-audit-bundle.ndjson' })}
      >
        {t('bundle.do')}
      </Button>
      <p className={css.command}>
        <code dir="ltr">script/verify-audit BUNDLE PUBLIC-KEY</code>
      </p>
      {download.isError && <ErrorNotice failure={download.error} />}
    </section>
  );
}
