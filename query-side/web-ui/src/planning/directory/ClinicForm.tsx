import { Fieldset, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleFor } from '../fieldErrors';
import css from '../planning.module.css';
import { errorOf } from '../ServerRule';
import { addClinic } from './directoryApi';
import { FormDialog } from './FormDialog';
import { newPlace, requestOf } from './place';
import { PlaceFields } from './PlaceFields';

/** A new clinic with its first place, for without one nobody could work there. */
export function ClinicForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('planning');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [place, setPlace] = useState(newPlace);
  const send = () =>
    addClinic({ name: name.trim(), ...(phone.trim() ? { phone_number: phone.trim() } : {}), locations: [requestOf(place)] });
  return (
    <FormDialog title={t('clinic.add')} submit={t('clinic.add')} told={t('clinic.saved', { name })} send={send} onClose={onClose}>
      {(problem) => (
        <>
          <div className={css.fields}>
            <TextInput
              required
              label={t('clinic.name')}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={errorOf(ruleFor(problem, 'name'))}
            />
            <TextInput
              type="tel"
              label={t('clinic.clinic-phone')}
              maxLength={50}
              value={phone}
              onChange={(event) => setPhone(event.currentTarget.value)}
              error={errorOf(ruleFor(problem, 'phone_number'))}
            />
          </div>
          <Fieldset legend={t('clinic.first-location')}>
            <PlaceFields place={place} onChange={setPlace} problem={problem} at="locations[0]." />
          </Fieldset>
        </>
      )}
    </FormDialog>
  );
}
