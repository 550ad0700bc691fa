import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleFor } from '../../fieldErrors';
import { NumberField } from '../../NumberField';
import css from '../../planning.module.css';
import { errorOf } from '../../ServerRule';
import { usePlan } from '../plan';
import { Reviewed } from '../review/Reviewed';
import { useReview } from '../review/useReview';
import { useFocusOnFault } from '../useFocusOnFault';
import { draftOf, MOST_DAYS, mostNotice, UNITS, type Unit, windowOf } from './bookingWindow';

/** How late and how early the doctor can be booked. */
export function WindowSection() {
  const { t } = useTranslation('planning');
  const { read } = usePlan();
  const [draft, setDraft] = useState(() => draftOf(read.schedule.booking_window));
  const [isChecked, setChecked] = useState(false);
  const reviewing = useReview();
  const { form, focusFault } = useFocusOnFault();
  const most = mostNotice(draft.unit);
  const isNotice = /^\d+$/.test(draft.notice) && Number(draft.notice) <= most;
  const isDays = /^\d+$/.test(draft.days) && Number(draft.days) >= 1 && Number(draft.days) <= MOST_DAYS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNotice && isDays) {
      reviewing.review({ booking_window: windowOf(draft) });
    } else {
      focusFault();
    }
  };
  const ruleOf = (field: string) => ruleFor(reviewing.problem, field);
  return (
    <section aria-labelledby="window-heading">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="window-heading">
            {t('plan.section.window')}
          </Title>
          <p className={css.soft}>{t('window.text')}</p>
        </div>
        <Reviewed reviewing={reviewing} told={t('window.saved')}>
          <form ref={form} onSubmit={submit} noValidate>
            <Stack gap="md">
              <div className={css.fields}>
                <NumberField
                  label={t('window.notice')}
                  least={0}
                  most={most}
                  value={draft.notice}
                  onChange={(notice) => setDraft({ ...draft, notice })}
                  error={errorOf(ruleOf('minimum_notice_minutes'), isChecked && !isNotice && t('fault.range', { least: 0, most }))}
                />
                <NativeSelect
                  label={t('window.unit')}
                  value={draft.unit}
                  onChange={(event) => setDraft({ ...draft, unit: event.currentTarget.value as Unit })}
                  data={UNITS.map((unit) => ({ value: unit, label: t(`window.units.${unit}`) }))}
                />
              </div>
              <div className={css.fields}>
                <NumberField
                  label={t('window.advance')}
                  description={t('window.advance-hint')}
                  least={1}
                  most={MOST_DAYS}
                  value={draft.days}
                  onChange={(days) => setDraft({ ...draft, days })}
                  error={errorOf(ruleOf('maximum_advance_days'), isChecked && !isDays && t('fault.range', { least: 1, most: MOST_DAYS }))}
                />
              </div>
              <Group>
                <Button type="submit" size="md" loading={reviewing.isAsking}>
                  {t('review.begin')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Reviewed>
      </Stack>
    </section>
  );
}
