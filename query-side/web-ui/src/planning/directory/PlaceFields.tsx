import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ruleFor } from '../fieldErrors';
import css from '../planning.module.css';
import { errorOf } from '../ServerRule';
import { ZoneField } from '../ZoneField';
import type { PlaceDraft } from './place';

const ADDRESS = [
  { name: 'line', longest: 200 },
  { name: 'city', longest: 100 },
  { name: 'state', longest: 100 },
  { name: 'postal_code', longest: 20 },
  { name: 'country', longest: 3 },
] as const;

interface Fields {
  place: PlaceDraft;
  onChange: (place: PlaceDraft) => void;
  problem: Problem | undefined;
  /** Where the platform finds this place in what is sent, such as `locations[0].`. */
  at?: string;
}

/** A place: its name, its clock and its address. */
export function PlaceFields({ place, onChange, problem, at = '' }: Fields) {
  const { t } = useTranslation('planning');
  const set = (part: Partial<PlaceDraft>) => onChange({ ...place, ...part });
  return (
    <div className={css.fields}>
      <TextInput
        required
        label={t('clinic.location-name')}
        maxLength={200}
        value={place.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errorOf(ruleFor(problem, `${at}name`))}
      />
      <ZoneField
        required
        label={t('clinic.zone')}
        value={place.zone}
        onChange={(zone) => set({ zone })}
        error={errorOf(ruleFor(problem, `${at}zone`) ?? ruleFor(problem, 'zone'))}
      />
      <TextInput
        type="tel"
        label={t('clinic.phone')}
        maxLength={50}
        value={place.phone_number}
        onChange={(event) => set({ phone_number: event.currentTarget.value })}
        error={errorOf(ruleFor(problem, `${at}phone_number`))}
      />
      {ADDRESS.map(({ name, longest }) => (
        <TextInput
          key={name}
          label={t(`clinic.address.${name}`)}
          maxLength={longest}
          value={place[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
          error={errorOf(ruleFor(problem, `${at}address.${name}`))}
        />
      ))}
    </div>
  );
}
