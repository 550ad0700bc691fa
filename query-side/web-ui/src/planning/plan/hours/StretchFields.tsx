import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorOf } from '../../ServerRule';
import { usePlan } from '../plan';
import css from './hours.module.css';
import type { Entry, EntryErrors } from './stretches';

interface Fields {
  entry: Entry;
  /** What readers hear of which stretch this is. */
  name: string;
  faults: EntryErrors | undefined;
  rules: { field: string; rule: string }[];
  onChange: (entry: Entry) => void;
  onRemove: () => void;
}

/** One stretch: from, to and where. */
export function StretchFields({ entry, name, faults, rules, onChange, onRemove }: Fields) {
  const { t } = useTranslation('planning');
  const { places } = usePlan();
  const errorAt = (field: 'start' | 'end' | 'location', sent: string) => {
    const rule = rules.find((each) => each.field === sent)?.rule;
    const fault = faults?.[field];
    return errorOf(rule, fault && t(`fault.${fault}`));
  };
  const isKnown = places.some((place) => place.id === entry.location);
  return (
    <div role="group" aria-label={name} className={css.stretch}>
      <TextInput
        type="time"
        label={t('hours.from')}
        value={entry.start}
        onChange={(event) => onChange({ ...entry, start: event.currentTarget.value })}
        error={errorAt('start', 'start_time')}
      />
      <TextInput
        type="time"
        label={t('hours.to')}
        value={entry.end}
        onChange={(event) => onChange({ ...entry, end: event.currentTarget.value })}
        error={errorAt('end', 'end_time')}
      />
      <NativeSelect
        className={css.place ?? ''}
        label={t('hours.location')}
        value={entry.location}
        onChange={(event) => onChange({ ...entry, location: event.currentTarget.value })}
        error={errorAt('location', 'location_id')}
        data={[
          ...(isKnown ? [] : [{ value: entry.location, label: t('hours.choose-location') }]),
          ...places.map((place) => ({ value: place.id, label: place.name })),
        ]}
      />
      <Button className={css.remove ?? ''} variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
        {t('hours.remove')}
        <span className="hor-unseen">: {name}</span>
      </Button>
    </div>
  );
}
