import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsApi } from '../../../records/api';
import type { Template } from '../../../records/types';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Notice } from '../../../ui/Notice';
import { useVisitTypeName } from '../../../ui/visitType';
import css from '../../planning.module.css';

const PARTS = ['findings', 'plan'] as const;

/** The headings for one kind of visit, a line for each. */
export function TemplateForm({ code, template }: { code: string; template: Template | undefined }) {
  const { t } = useTranslation(['planning', 'common']);
  const id = useId();
  const name = useVisitTypeName()(code);
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: (body: { findings: string[]; plan: string[] }) => recordsApi.keepTemplate(code, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['record-templates'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const lines = (part: string) => headings(String(values.get(part) ?? ''));
    keep.mutate({ findings: lines('findings'), plan: lines('plan') });
  };
  return (
    <section className={css.panel} aria-labelledby={id}>
      <h2 id={id} style={{ marginBlock: '0 0.75rem', fontSize: '1.1rem' }}>
        {name}
      </h2>
      <form onSubmit={submit} aria-labelledby={id}>
        <Stack gap="md">
          <div className={css.fields}>
            {PARTS.map((part) => (
              <Textarea
                key={part}
                name={part}
                label={t(`templates.${part}`)}
                description={t('templates.hint')}
                dir="auto"
                autosize
                minRows={4}
                maxLength={4000}
                defaultValue={template?.[part].join('\n') ?? ''}
              />
            ))}
          </div>
          {keep.isError && <ErrorNotice failure={keep.error} />}
          {keep.isSuccess && <Notice isDone title={t('templates.saved', { name })} />}
          <Button type="submit" loading={keep.isPending} style={{ alignSelf: 'start' }}>
            {t('common:save')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}

/** A line for each heading; a colon at its end goes without saying. */
function headings(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/:$/, '').trim())
    .filter((line, at, all) => line && all.indexOf(line) === at);
}
