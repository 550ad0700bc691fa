import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitTypeName } from '../../../ui/visitType';
import css from '../../planning.module.css';
import { usePlan } from '../plan';
import { Reviewed } from '../review/Reviewed';
import { useReview } from '../review/useReview';
import { draftOf, typeOf, type VisitDraft } from './visitDraft';
import { VisitTypeForm } from './VisitTypeForm';
import { VisitTypeList } from './VisitTypeList';

/** What can be booked with the doctor. */
export function VisitTypesSection() {
  const { t } = useTranslation('planning');
  const nameOf = useVisitTypeName();
  const { read } = usePlan();
  const [draft, setDraft] = useState<VisitDraft>();
  const [isNew, setNew] = useState(false);
  const reviewing = useReview();
  const withdrawn = reviewing.outlook?.change.withdraw_visit_type;
  const changed = withdrawn ?? reviewing.outlook?.change.visit_type?.code;
  const open = (opened: VisitDraft, isNewOne: boolean) => {
    setDraft(opened);
    setNew(isNewOne);
  };
  return (
    <section aria-labelledby="visit-types-heading">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="visit-types-heading">
            {t('plan.section.visit-types')}
          </Title>
          <p className={css.soft}>{t('visits.text')}</p>
        </div>
        <Reviewed
          reviewing={reviewing}
          told={t(withdrawn ? 'visits.withdrawn' : 'visits.saved', { name: changed && nameOf(changed) })}
        >
          <VisitTypeList
            types={read.schedule.visit_types}
            onEdit={(type) => open(draftOf(type), false)}
            onWithdraw={(type) => reviewing.review({ withdraw_visit_type: type.code })}
          />
          {draft ? (
            <VisitTypeForm
              key={isNew ? '' : draft.code}
              isNew={isNew}
              draft={draft}
              onChange={setDraft}
              problem={reviewing.problem}
              isAsking={reviewing.isAsking}
              onReview={() => reviewing.review({ visit_type: typeOf(draft) })}
              onCancel={() => setDraft(undefined)}
            />
          ) : (
            <Group>
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open(draftOf(undefined), true)}>
                {t('visits.add')}
              </Button>
            </Group>
          )}
        </Reviewed>
      </Stack>
    </section>
  );
}
