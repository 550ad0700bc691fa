import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { directoryWords } from '../booking/api';
import { Suggestions } from '../booking/Suggestions';
import { today } from '../booking/when';
import { useWeekdays } from '../planning/plan/hours/weekdays';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useVisitTypeName } from '../ui/visitType';
import { waitlistApi } from './api';
import { criteriaOf, type Draft, draftOf, faultsOf } from './criteria';
import { PlacesField } from './PlacesField';
import css from './waitlist.module.css';
import { Whom } from './Whom';

const SPECIALTIES = 'join-specialties';

/** What somebody waits for. Everything but with whom may be left open. */
export function JoinForm({ patient }: { patient: string }) {
  const { t } = useTranslation(['waitlist', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const weekdays = useWeekdays();
  const nameOf = useVisitTypeName();
  const form = useRef<HTMLFormElement>(null);
  const words = useQuery({ queryKey: ['words'], queryFn: directoryWords, staleTime: Infinity });
  const [draft, setDraft] = useState(() => draftOf(address));
  const [isChecked, setChecked] = useState(false);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const join = useMutation({
    mutationFn: () => waitlistApi.join(patient, criteriaOf(draft)),
    onSuccess: async () => {
      announce(t('join.done'));
      await queries.invalidateQueries({ queryKey: ['waitlist'] });
      const { doctor_id: doctor, specialization } = criteriaOf(draft);
      navigate(`/waitlist?${new URLSearchParams(doctor ? { doctor_id: doctor } : { specialization: specialization ?? '' })}`);
    },
  });
  const faults = isChecked ? faultsOf(draft) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (faultsOf(draft).length === 0) {
      join.mutate();
    } else {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    }
  };
  const field = (name: 'from' | 'to' | 'fromDate' | 'toDate') => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t('join.title')}>
      <Stack gap="lg" mt="md">
        {draft.doctor ? (
          <Group justify="space-between">
            <Text fw={600}>
              <Whom of={{ doctor_id: draft.doctor }} />
            </Text>
            <Button variant="default" size="sm" onClick={() => change({ doctor: '', places: [] })}>
              {t('join.any-doctor')}
            </Button>
          </Group>
        ) : (
          <div>
            <TextInput
              size="md"
              label={t('join.specialization')}
              required
              withAsterisk={false}
              list={SPECIALTIES}
              autoComplete="off"
              value={draft.specialization}
              onChange={(event) => change({ specialization: event.currentTarget.value })}
              error={faults.includes('who') && t('fault.who')}
            />
            <Suggestions id={SPECIALTIES} words={words.data?.specializations ?? []} />
          </div>
        )}
        {draft.doctor && <PlacesField doctor={draft.doctor} value={draft.places} onChange={(places) => change({ places })} />}
        <Checkbox.Group
          label={t('join.days')}
          description={t('join.days-hint')}
          value={draft.days.map(String)}
          onChange={(days) => change({ days: days.map(Number) })}
        >
          <Group gap="md" mt="xs">
            {weekdays.map(({ day, name }) => (
              <Checkbox key={day} value={String(day)} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
        <div className={css.fields}>
          <TextInput type="time" label={t('join.time-from')} {...field('from')} />
          <TextInput type="time" label={t('join.time-to')} error={faults.includes('times') && t('fault.times')} {...field('to')} />
          <TextInput type="date" label={t('join.from-date')} min={today()} {...field('fromDate')} />
          <TextInput
            type="date"
            label={t('join.to-date')}
            min={today()}
            error={faults.includes('dates') && t('fault.dates')}
            {...field('toDate')}
          />
          <NativeSelect
            label={t('join.mode')}
            value={draft.mode}
            data={[
              { value: '', label: t('join.any') },
              { value: 'IN_PERSON', label: t('common:mode.IN_PERSON') },
              { value: 'VIDEO', label: t('common:mode.VIDEO') },
            ]}
            onChange={(event) => change({ mode: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('join.visit-type')}
            value={draft.visitType}
            data={[
              { value: '', label: t('join.any') },
              ...(words.data?.visit_types ?? []).map((code) => ({ value: code, label: nameOf(code) })),
            ]}
            onChange={(event) => change({ visitType: event.currentTarget.value })}
          />
        </div>
        {join.isError && <ErrorNotice failure={join.error} />}
        <Group>
          <Button type="submit" size="md" loading={join.isPending}>
            {t('join.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
