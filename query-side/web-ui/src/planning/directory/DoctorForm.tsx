import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../account/session';
import { ruleFor } from '../fieldErrors';
import css from '../planning.module.css';
import { errorOf } from '../ServerRule';
import type { Doctor } from '../types';
import { addDoctor, changeDoctor } from './directoryApi';
import { draftOf, requestOf } from './doctorDraft';
import { FormDialog } from './FormDialog';
import { RoleFields } from './RoleFields';
import { HINT_BELOW } from '../hintBelow';

const FIELDS = [
  { name: 'full_name', longest: 200, required: true },
  { name: 'email', longest: 254, type: 'email' },
  { name: 'phone_number', longest: 50, type: 'tel' },
  { name: 'npi', longest: 20 },
  { name: 'languages', longest: 720, isList: true },
  { name: 'insurances', longest: 5000, isList: true },
  { name: 'consultation_fee', longest: 12, type: 'number' },
  { name: 'currency', longest: 3 },
] as const;

/** A new doctor, or one's entry for change. Administrators say where they work too. */
export function DoctorForm({ doctor, onClose }: { doctor?: Doctor; onClose: () => void }) {
  const { t } = useTranslation('planning');
  const { user } = useSession();
  const [draft, setDraft] = useState(() => draftOf(doctor));
  const withRole = user?.role === 'ADMIN';
  const request = () => requestOf(draft, withRole);
  return (
    <FormDialog
      title={doctor ? t('doctor.edit-of', { doctor: doctor.full_name }) : t('doctor.add')}
      submit={t(doctor ? 'doctor.save' : 'doctor.add')}
      told={t('doctor.saved', { doctor: draft.full_name })}
      send={() => (doctor ? changeDoctor(doctor, request()) : addDoctor(request()))}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <div className={css.fields}>
            {FIELDS.map(({ name, longest, ...field }) => (
              <TextInput
                {...HINT_BELOW}
                key={name}
                type={'type' in field ? field.type : 'text'}
                required={'required' in field}
                label={t(`doctor.field.${name}`)}
                description={'isList' in field && t(`doctor.hint.${name}`)}
                maxLength={longest}
                {...('type' in field && field.type === 'number' ? { min: 0, max: 1_000_000, step: 0.01 } : {})}
                value={draft[name]}
                onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
                error={errorOf(ruleFor(problem, name))}
              />
            ))}
          </div>
          {withRole && <RoleFields draft={draft} onChange={setDraft} problem={problem} />}
        </>
      )}
    </FormDialog>
  );
}
