import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleFor } from '../../fieldErrors';
import css from '../../planning.module.css';
import { errorOf } from '../../ServerRule';
import { usePlan } from '../plan';
import { Reviewed } from '../review/Reviewed';
import { useReview } from '../review/useReview';
import { useFocusOnFault } from '../useFocusOnFault';
import { KeptHolidays } from './KeptHolidays';
import { COUNTRIES, NO_REGION, regionOf } from './regions';
import { HINT_BELOW } from '../../hintBelow';

/** Whose public holidays are kept. The platform knows them as dates, so those are what is shown of now. */
export function HolidaysSection() {
  const { t, i18n } = useTranslation('planning');
  const { read } = usePlan();
  const [country, setCountry] = useState('');
  const [part, setPart] = useState('');
  const [isChecked, setChecked] = useState(false);
  const reviewing = useReview();
  const { form, focusFault } = useFocusOnFault();
  const names = new Intl.DisplayNames([i18n.language], { type: 'region' });
  const countries = COUNTRIES.map((code) => ({ value: code, label: names.of(code.toUpperCase()) ?? code }));
  countries.sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (country) {
      reviewing.review({ holidays: { region: regionOf(country, part) } });
    } else {
      focusFault();
    }
  };
  return (
    <section aria-labelledby="holidays-heading">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="holidays-heading">
            {t('plan.section.holidays')}
          </Title>
          <p className={css.soft}>{t('holidays.text')}</p>
        </div>
        <Reviewed reviewing={reviewing} told={t('holidays.saved')}>
          <form ref={form} onSubmit={submit} noValidate>
            <Stack gap="md">
              <div className={css.fields}>
                <NativeSelect
                  required
                  label={t('holidays.country')}
                  value={country}
                  onChange={(event) => setCountry(event.currentTarget.value)}
                  data={[{ value: '', label: t('holidays.choose') }, { value: NO_REGION, label: t('holidays.no-region') }, ...countries]}
                  error={errorOf(ruleFor(reviewing.problem, 'region'), isChecked && !country && t('fault.missing'))}
                />
                <TextInput
                  {...HINT_BELOW}
                  label={t('holidays.part')}
                  description={t('holidays.part-hint')}
                  placeholder="ma"
                  maxLength={5}
                  disabled={!country || country === NO_REGION}
                  value={part}
                  onChange={(event) => setPart(event.currentTarget.value)}
                />
              </div>
              <Group>
                <Button type="submit" size="md" loading={reviewing.isAsking}>
                  {t('review.begin')}
                </Button>
              </Group>
            </Stack>
          </form>
          <KeptHolidays holidays={read.schedule.holidays} />
        </Reviewed>
      </Stack>
    </section>
  );
}
