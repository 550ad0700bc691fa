import { Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import css from '../../planning.module.css';
import type { Exceptional } from '../../types';
import { usePlan } from '../plan';
import { Reviewed } from '../review/Reviewed';
import { useReview } from '../review/useReview';
import { changeOf, draftOf, type ExceptionDraft } from './exception';
import { ExceptionForm } from './ExceptionForm';
import { ExceptionList } from './ExceptionList';

/** The dates that are unlike their weekday. */
export function ExceptionsSection() {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { read } = usePlan();
  const [draft, setDraft] = useState<ExceptionDraft>(() => draftOf(undefined));
  const [opened, setOpened] = useState(0);
  const reviewing = useReview();
  const open = (exception: Exceptional) => {
    setDraft(draftOf(exception));
    setOpened((before) => before + 1);
  };
  const removing = reviewing.outlook?.change.remove_exception;
  const date = format.plainDay(removing ?? (draft.date || '2026-01-01'), { dateStyle: 'full' });
  return (
    <section aria-labelledby="exceptions-heading">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="exceptions-heading">
            {t('plan.section.exceptions')}
          </Title>
          <p className={css.soft}>{t('exceptions.text')}</p>
        </div>
        <Reviewed reviewing={reviewing} told={t(removing ? 'exceptions.removed' : 'exceptions.saved', { date })}>
          <ExceptionList
            exceptions={read.schedule.exceptions}
            onEdit={open}
            onRemove={(exception) => reviewing.review({ remove_exception: exception.date }, exception.date)}
          />
          <ExceptionForm
            key={opened}
            isOpened={opened > 0}
            draft={draft}
            onChange={setDraft}
            problem={reviewing.problem}
            isAsking={reviewing.isAsking}
            onReview={() => reviewing.review({ exception: changeOf(draft) }, draft.date)}
          />
        </Reviewed>
      </Stack>
    </section>
  );
}
