import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { reviewWords } from '../review.words';
import { matchIntents } from './match-intents';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly onPick: (intent: string) => void;
}

const most = 8;

/** Takes the right intent by a few of its letters: Enter takes the first that holds them, Escape leaves the field. */
export function IntentPicker({ field, busy, onPick }: Props) {
  const words = useWords(reviewWords);
  const { options } = useIntentNames();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.selectFirstOption(),
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const found = matchIntents(options, typed).slice(0, most);
  const leave = () => {
    setTyped('');
    combobox.closeDropdown();
    field.current?.blur();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={value => {
        leave();
        onPick(value);
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          mt="sm"
          aria-label={words.correct}
          placeholder={words.correct}
          rightSection={<Kbd size="xs">c</Kbd>}
          value={typed}
          disabled={busy}
          onChange={event => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
            combobox.selectFirstOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={event => {
            if (event.key === 'Escape') leave();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={words.correct} mah={280} style={{ overflowY: 'auto' }}>
          {found.map(({ value, label }) => (
            <Combobox.Option key={value} value={value}>
              {label}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{words.nothingFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
