import { Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn, HERE } from '../../i18n/format';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUrlValue } from '../../ui/url';
import { Sections } from '../Sections';
import { ExceptionsSection } from './exceptions/ExceptionsSection';
import { HolidaysSection } from './holidays/HolidaysSection';
import { HoursSection } from './hours/HoursSection';
import { PlanProvider } from './plan';
import { SavedNotice } from './SavedNotice';
import { useDoctorPlan } from './useDoctorPlan';
import { VisitTypesSection } from './visits/VisitTypesSection';
import { WhoseHours } from './WhoseHours';
import { WindowSection } from './window/WindowSection';

const SECTIONS = {
  hours: HoursSection,
  exceptions: ExceptionsSection,
  holidays: HolidaysSection,
  'visit-types': VisitTypesSection,
  window: WindowSection,
};

type Name = keyof typeof SECTIONS;

const NAMES = Object.keys(SECTIONS) as Name[];

/** One doctor's schedule in its parts. Every part begins anew with the schedule as it stands once one was saved. */
export function DoctorPlan({ id }: { id: string }) {
  const { t } = useTranslation(['planning', 'common']);
  const announce = useAnnounce();
  const [section] = useUrlValue('section');
  const [generation, setGeneration] = useState(0);
  const [told, setTold] = useState<{ what: string; in: string }>();
  const { doctor, places, read, failure, retry, reload } = useDoctorPlan(id);
  const name = NAMES.find((each) => each === section) ?? 'hours';
  if (failure) {
    return <ErrorNotice failure={failure} onRetry={retry} />;
  }
  if (!doctor || !places || !read) {
    return <Skeleton height={320} mt="md" aria-label={t('common:loading')} />;
  }
  const zone = read.schedule.weeks.at(0)?.hours.at(0)?.zone ?? places[0]?.zone ?? HERE;
  const again = async (what?: string) => {
    await reload();
    setTold(what ? { what, in: name } : undefined);
    setGeneration((before) => before + 1);
    announce(what ?? t('review.reloaded'));
  };
  const Section = SECTIONS[name];
  return (
    <PlanProvider
      value={{
        doctor,
        read,
        places,
        zone,
        today: dateIn(new Date(), zone),
        reload: () => again(),
        begun: () => setTold(undefined),
        saved: again,
      }}
    >
      <WhoseHours />
      <Sections
        parameter="section"
        label={t('plan.sections')}
        chosen={name}
        sections={NAMES.map((value) => ({ value, name: t(`plan.section.${value}`) }))}
      />
      <Stack gap="md">
        {told?.in === name && <SavedNotice key={generation} what={told.what} />}
        <Section key={`${name} ${generation}`} />
      </Stack>
    </PlanProvider>
  );
}
