import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useWords } from '../../language/language';
import { Icon, type IconName } from '../../parts/icon/icon';
import { shellWords } from '../shell.words';

const schemes: readonly { readonly scheme: MantineColorScheme; readonly icon: IconName }[] = [
  { scheme: 'light', icon: 'sun' },
  { scheme: 'dark', icon: 'moon' },
  { scheme: 'auto', icon: 'screen' },
];

/** Chooses light or dark colours, or those of the system. */
export function ColourSwitch() {
  const words = useWords(shellWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const icon = schemes.find(each => each.scheme === colorScheme)?.icon ?? 'screen';
  return (
    <Menu position="top-end" width={170}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={words.colours.label} title={words.colours.label}>
          <Icon name={icon} size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(each => (
          <Menu.Item
            key={each.scheme}
            leftSection={<Icon name={each.icon} size={16} />}
            rightSection={each.scheme === colorScheme ? <Icon name="check" size={16} /> : null}
            onClick={() => setColorScheme(each.scheme)}
          >
            {words.colours[each.scheme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
