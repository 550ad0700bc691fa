import { Checkbox, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { readClinic } from '../api';
import { ruleFor } from '../fieldErrors';
import { errorOf } from '../ServerRule';
import { allClinics } from './directoryApi';
import type { DoctorDraft } from './doctorDraft';

interface Fields {
  draft: DoctorDraft;
  onChange: (draft: DoctorDraft) => void;
  problem: Problem | undefined;
}

/** What a doctor does at which clinic, and at which of its places. */
export function RoleFields({ draft, onChange, problem }: Fields) {
  const { t } = useTranslation('planning');
  const clinics = useQuery({ queryKey: ['directory', 'all-clinics'], queryFn: allClinics });
  const clinic = useQuery({
    queryKey: ['directory', 'clinic', draft.clinic_id],
    queryFn: () => readClinic(draft.clinic_id),
    enabled: !!draft.clinic_id,
  });
  const choose = (id: string | null) => {
    const places = clinics.data?.find((each) => each.id === id)?.locations ?? [];
    onChange({ ...draft, clinic_id: id ?? '', location_ids: places.map((place) => place.id) });
  };
  return (
    <Fieldset legend={t('doctor.role')}>
      <Stack gap="md">
        <Select
          searchable
          clearable
          label={t('doctor.field.clinic_id')}
          nothingFoundMessage={t('clinic.none-found')}
          limit={50}
          data={(clinics.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.clinic_id || null}
          onChange={choose}
          clearButtonProps={{ 'aria-label': t('clinic.clear') }}
          error={errorOf(ruleFor(problem, 'clinic_id'))}
        />
        <TextInput
          label={t('doctor.field.specializations')}
          description={t('doctor.hint.specializations')}
          disabled={!draft.clinic_id}
          value={draft.specializations}
          onChange={(event) => onChange({ ...draft, specializations: event.currentTarget.value })}
          error={errorOf(ruleFor(problem, 'specializations'))}
        />
        {clinic.data && (
          <Checkbox.Group
            label={t('doctor.field.location_ids')}
            value={draft.location_ids}
            onChange={(ids) => onChange({ ...draft, location_ids: ids })}
            error={errorOf(ruleFor(problem, 'location_ids'))}
          >
            <Stack mt="xs" gap="sm">
              {clinic.data.locations.map((place) => (
                <Checkbox key={place.id} value={place.id} label={place.name} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Stack>
    </Fieldset>
  );
}
