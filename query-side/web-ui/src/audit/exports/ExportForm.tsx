import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import type { Query } from '../api';
import css from '../audit.module.css';
import { instantsOf } from '../period';
import { useDownload } from '../useDownload';

interface Props {
  name: 'trail' | 'disclosures';
  formats: string[];
  /** Where it is fetched and what it is called; nothing where something is missing. */
  wanted: (query: Query) => { path: string; query: Query; name: string } | undefined;
  children: ReactNode;
}

/** A period, a format, and what else an export is narrowed by. */
export function ExportForm({ name, formats, wanted, children }: Props) {
  const { t } = useTranslation('audit');
  const download = useDownload();
  const [period, setPeriod] = useState({ from: '', to: '' });
  const [format, setFormat] = useState(formats[0] ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const file = wanted({ format, ...instantsOf(period) });
    if (file) {
      download.mutate(file);
    }
  };
  return (
    <section className={css.panel} aria-labelledby={name}>
      <h2 className={css.title} id={name}>
        {t(`exports.${name}.title`)}
      </h2>
      <p className={css.intro}>{t(`exports.${name}.text`)}</p>
      <form onSubmit={submit} noValidate aria-label={t(`exports.${name}.title`)}>
        <Stack gap="md">
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
          {children}
          <Radio.Group label={t('exports.format')} value={format} onChange={setFormat}>
            <Stack gap="xs" mt="xs">
              {formats.map((value) => (
                <Radio key={value} value={value} label={t(`exports.formats.${value}.name`)} description={t(`exports.formats.${value}.text`)} />
              ))}
            </Stack>
          </Radio.Group>
          {download.isError && <ErrorNotice failure={download.error} />}
          <Button type="submit" leftSection={<IconFileExport size={18} aria-hidden />} loading={download.isPending}>
            {t(`exports.${name}.do`)}
          </Button>
          {download.isSuccess && <Notice isDone title={t('exports.done', { name: download.data })} />}
        </Stack>
      </form>
    </section>
  );
}
