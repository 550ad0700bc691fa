import { Kbd, Modal, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutSwitch } from './ShortcutSwitch';

export interface Shortcut {
  keys: string[];
  /** Its name among the texts. */
  name: string;
}

/** Tells the calendar's keys, and lets them be switched off. */
export function ShortcutHelp({ shortcuts, onClose }: { shortcuts: Shortcut[]; onClose: () => void }) {
  const { t } = useTranslation(['calendar', 'common']);
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('keys.key')}</Table.Th>
              <Table.Th>{t('keys.action')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shortcuts.map(({ keys, name }) => (
              <Table.Tr key={name}>
                <Table.Td dir="ltr">
                  {keys.map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{t(`keys.${name}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <ShortcutSwitch />
      </Stack>
    </Modal>
  );
}
