import type { View } from '@frontdesk/protocol';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import styles from './talk.module.css';
import { talkWords } from './talk.words';

/** Who else looks at this conversation; a warning where somebody else is writing. */
export function Others({ view, me }: { readonly view: View | undefined; readonly me: string | undefined }) {
  const words = useWords(talkWords);
  const others = (view?.viewers ?? []).filter(each => each.id !== me);
  if (others.length === 0) return null;
  const typing = others.filter(each => each.typing);
  const names = (typing.length > 0 ? typing : others).map(each => each.name).join(', ');
  return (
    <div className={`${styles['others']} ${typing.length > 0 ? styles['clash'] : ''}`} role="status">
      <Icon name={typing.length > 0 ? 'alert' : 'eye'} size={15} />
      {typing.length > 0 ? words.typing(names) : words.viewing(names)}
    </div>
  );
}
