import { Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../../planning.module.css';
import { NoPlace } from '../NoPlace';
import { usePlan } from '../plan';
import { Reviewed } from '../review/Reviewed';
import { useReview } from '../review/useReview';
import { changeOf, draftOf, type WeekDraft } from './week';
import { WeekChoice } from './WeekChoice';
import { WeekForm } from './WeekForm';

/** The weekly hours: those that are in force and those that will be, one of them opened for change. */
export function HoursSection() {
  const { t } = useTranslation('planning');
  const { read, places, today } = usePlan();
  const { weeks } = read.schedule;
  const [chosen, setChosen] = useState(0);
  const [draft, setDraft] = useState<WeekDraft>(() => draftOf(weeks[0], today, places));
  const reviewing = useReview();
  const choose = (at: number) => {
    const week = weeks[at];
    setChosen(at);
    setDraft(draftOf(week, week && week.effective_from > today ? week.effective_from : today, places));
  };
  return (
    <section aria-labelledby="hours-heading">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="hours-heading">
            {t('plan.section.hours')}
          </Title>
          <p className={css.soft}>{t('hours.text')}</p>
        </div>
        {places.length === 0 ? (
          <NoPlace />
        ) : (
          <Reviewed reviewing={reviewing} told={t('hours.saved')}>
            {weeks.length > 1 && <WeekChoice weeks={weeks} chosen={chosen} onChoose={choose} />}
            <WeekForm
              draft={draft}
              onChange={setDraft}
              problem={reviewing.problem}
              isAsking={reviewing.isAsking}
              onReview={() => reviewing.review({ week: changeOf(draft).week }, draft.effectiveFrom)}
            />
          </Reviewed>
        )}
      </Stack>
    </section>
  );
}
