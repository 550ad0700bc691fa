import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clinic } from '../types';
import { addLocation } from './directoryApi';
import { FormDialog } from './FormDialog';
import { newPlace, requestOf } from './place';
import { PlaceFields } from './PlaceFields';

/** One more place of a clinic. */
export function LocationForm({ clinic, onClose }: { clinic: Clinic; onClose: () => void }) {
  const { t } = useTranslation('planning');
  const [place, setPlace] = useState(newPlace);
  return (
    <FormDialog
      title={t('clinic.add-location-to', { clinic: clinic.name })}
      submit={t('clinic.add-location')}
      told={t('clinic.location-saved', { name: place.name })}
      send={() => addLocation(clinic.id, requestOf(place))}
      onClose={onClose}
    >
      {(problem) => <PlaceFields place={place} onChange={setPlace} problem={problem} />}
    </FormDialog>
  );
}
