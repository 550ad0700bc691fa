import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../api/reach';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi } from '../api';
import css from '../messages.module.css';
import { hasLink } from './variables';

/** How the draft, as text, would reach somebody whose visit is made up. */
export function Preview({ clinic, draft }: { clinic: string; draft: string }) {
  const { t } = useTranslation(['messages', 'common']);
  const id = useId();
  const template = JSON.parse(draft) as Template;
  const isWhole = hasLink(template.text) && (template.channel === 'SMS' || Boolean(template.subject?.trim()));
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['message-preview', clinic, draft],
    queryFn: () => messagesApi.sample(clinic, template),
    placeholderData: (before) => before,
    enabled: isWhole,
    retry: false,
  });
  return (
    <section className={css.panel} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {t('templates.preview')}
      </h2>
      <p className={css.soft}>{t('templates.preview-text')}</p>
      {isError && <ErrorNotice failure={error} />}
      {isPending && isWhole && <Skeleton height={160} aria-label={t('common:loading')} />}
      {!isWhole && <p>{t('templates.nothing-yet')}</p>}
      {data && isWhole && !isError && (
        <div className={css.letter} lang={template.language} dir="auto" data-testid="preview">
          {template.channel === 'EMAIL' && <p className={css.subject}>{data.subject}</p>}
          <p className={css.words}>{data.text}</p>
        </div>
      )}
    </section>
  );
}
