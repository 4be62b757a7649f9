import { Button, Group, Modal, Text } from '@mantine/core';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ opened, title, text, yes, no, busy = false, onYes, onNo }: Props) {
  return (
    <Modal opened={opened} onClose={onNo} title={title} centered withCloseButton={false} size="26rem" zIndex={300}>
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onNo} data-autofocus>
          {no}
        </Button>
        <Button color="red.9" onClick={onYes} loading={busy}>
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}
