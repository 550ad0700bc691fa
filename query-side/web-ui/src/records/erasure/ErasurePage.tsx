import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import audit from '../../audit/audit.module.css';
import { AuditFrame } from '../../audit/AuditFrame';
import { isId } from '../../audit/values/tree';
import { useUrlValue } from '../../ui/url';
import css from '../records.module.css';
import { OfPatient } from './OfPatient';

/** Where the privacy officer forgets a patient, or keeps what a court may ask for. */
export default function ErasurePage() {
  const { t } = useTranslation(['records', 'common']);
  const [patient, choose] = useUrlValue('patient');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = String(new FormData(event.currentTarget).get('patient') ?? '').trim();
    setWrong(!isId(id));
    if (isId(id)) {
      choose(id);
    }
  };
  return (
    <AuditFrame title={t('erasure.title')}>
      <form className={audit.filters} onSubmit={submit} aria-label={t('erasure.which')}>
        <div className={css.number}>
          <TextInput
            name="patient"
            label={t('erasure.patient')}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            defaultValue={patient}
            error={isWrong && t('erasure.no-id')}
          />
          <Button type="submit">{t('erasure.look')}</Button>
        </div>
      </form>
      {patient && <OfPatient key={patient} patient={patient} />}
    </AuditFrame>
  );
}
