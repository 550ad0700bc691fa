import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { templateFor, useTemplates } from '../../../records/reads';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import css from '../../planning.module.css';
import { usePlan } from '../plan';
import { TemplateForm } from './TemplateForm';

/** The headings under which clinicians write, by the kinds of visit that this doctor offers. */
export function TemplatesSection() {
  const { t } = useTranslation(['planning', 'common']);
  const { read } = usePlan();
  const { data, isPending, isError, error, refetch } = useTemplates();
  return (
    <>
      <p className={css.soft}>{t('templates.text')}</p>
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={240} aria-label={t('common:loading')} />}
      {data && read.schedule.visit_types.map(({ code }) => <TemplateForm key={code} code={code} template={templateFor(code, data)} />)}
    </>
  );
}
