import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/language';
import { Icon } from '../parts/icon/icon';
import { EraseDialog } from './erase-dialog';
import { privacyWords } from './privacy.words';
import { useCustomerData } from './use-customer-data';

interface Props {
  /** By subject, or by the id of one of their conversations. */
  readonly customer: string;
  /** Whether it may be asked for now; where not, it is said what is missing. */
  readonly onAsk?: () => boolean;
}

/** The buttons that hand out and erase what is kept of a customer. */
export function CustomerData({ customer, onAsk = () => true }: Props) {
  const words = useWords(privacyWords);
  const [asking, setAsking] = useState(false);
  const { exporting, erasing } = useCustomerData();
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="download" size={14} />}
        loading={exporting.isPending}
        onClick={() => onAsk() && exporting.mutate(customer)}
      >
        {words.export}
      </Button>
      <Button
        size="xs"
        variant="default"
        c="var(--fd-bad)"
        leftSection={<Icon name="bin" size={14} />}
        onClick={() => onAsk() && setAsking(true)}
      >
        {words.erase}
      </Button>
      <EraseDialog
        opened={asking}
        customer={customer}
        busy={erasing.isPending}
        onErase={() => erasing.mutate(customer, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </Group>
  );
}
