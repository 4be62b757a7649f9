import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/use-api';
import { exportFormats, type ExportFormat } from '../../api/versions';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { saveBlob } from '../../parts/file/save-file';
import { Icon } from '../../parts/icon/icon';
import { knowledgeWords } from '../knowledge.words';

/** Saves the knowledge as a file that can be uploaded again; the newest version where none is named. */
export function ExportMenu({ version, compact = false }: { readonly version?: number; readonly compact?: boolean }) {
  const words = useWords(knowledgeWords);
  const api = useApi();
  const tell = useTell();
  const save = useMutation({
    mutationFn: (format: ExportFormat) => api.versions.export(format, version),
    onSuccess: (blob, format) => saveBlob(`knowledge${version === undefined ? '' : `-${version}`}.${format}`, blob),
    onError: tell.failed,
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={compact ? 'xs' : 'sm'}
          leftSection={<Icon name="download" size={compact ? 14 : 16} />}
          loading={save.isPending}
        >
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map(format => (
          <Menu.Item key={format} onClick={() => save.mutate(format)}>
            {words.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
