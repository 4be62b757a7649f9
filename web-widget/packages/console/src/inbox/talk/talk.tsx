import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAgent, useMe } from '../../desk/use-desk';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { useKeys } from '../../parts/keys/use-keys';
import { Composer, type ComposerHandle } from '../composer/composer';
import { CloseDialog } from '../dialogs/close-dialog';
import { TransferDialog } from '../dialogs/transfer-dialog';
import { SidePanel } from '../panel/side-panel';
import { Others } from './others';
import { rightsOn } from './rights';
import styles from './talk.module.css';
import { TalkHead, type Acts } from './talk-head';
import { talkWords } from './talk.words';
import { ThreadLines } from './thread-lines';
import { useTalk } from './use-talk';

type Dialog = 'transfer' | 'close';

/** One conversation with everything an agent needs to bring it to a good end. */
export function Talk({ id }: { readonly id: string }) {
  const words = useWords(talkWords);
  const me = useMe();
  const talk = useTalk(id);
  const { card, detail, turns, view } = talk;
  const composer = useRef<ComposerHandle>(null);
  const [dialog, setDialog] = useState<Dialog>();
  const [params] = useSearchParams();
  const rights = useMemo(() => rightsOn(card, me), [card, me]);
  const acts = useActs(id, setDialog);
  const panel = usePanel();
  useKeys({
    r: () => composer.current?.write('reply'),
    n: () => composer.current?.write('note'),
    t: rights.take ? acts.take : undefined,
    b: rights.handBack ? acts.handBack : undefined,
    x: rights.transfer ? acts.transfer : undefined,
    c: rights.close ? acts.close : undefined,
  });
  const side = <SidePanel id={id} card={card} detail={detail.data} />;
  return (
    <section className={`${styles['talk']} ${panel.beside ? styles['withPanel'] : ''}`} aria-label={words.region}>
      <div className={styles['main']}>
        <TalkHead card={card} view={view} rights={rights} acts={acts} panelOpen={panel.open} onPanel={panel.toggle} />
        <Others view={view} me={me?.id} />
        {detail.error !== null && turns.length === 0 && (
          <div className={styles['note']}>
            <Failure failure={detail.error} onRetry={detail.refetch} />
          </div>
        )}
        {detail.isPending && turns.length === 0 && <Loading lines={5} height={56} />}
        <ThreadLines id={id} talk={talk} at={Number(params.get('at') ?? 0)} />
        <Composer ref={composer} id={id} card={card} turns={turns} rights={rights} onTake={acts.take} />
      </div>
      {panel.beside && <aside className={styles['panel']}>{side}</aside>}
      <Drawer
        opened={panel.over}
        onClose={panel.toggle}
        position="right"
        size="min(22rem, 100vw)"
        title={words.details}
        closeButtonProps={{ 'aria-label': words.closeDetails }}
        padding={0}
      >
        {side}
      </Drawer>
      {dialog === 'transfer' && <TransferDialog id={id} card={card} onClose={() => setDialog(undefined)} />}
      {dialog === 'close' && <CloseDialog id={id} card={card} turns={turns} onClose={() => setDialog(undefined)} />}
    </section>
  );
}

function useActs(id: string, open: (dialog: Dialog) => void): Acts {
  const agent = useAgent();
  return useMemo(
    () => ({
      take: () => void agent.do({ type: 'take', conversation: id }),
      handBack: () => void agent.do({ type: 'hand_back', conversation: id }),
      reopen: () => void agent.do({ type: 'reopen', conversation: id }),
      prioritise: priority => void agent.do({ type: 'priority', conversation: id, priority }),
      transfer: () => open('transfer'),
      close: () => open('close'),
    }),
    [agent, id, open],
  );
}

const panelKey = 'frontdesk.inbox.details';

/** The details stand beside the thread where there is room, else they lie over it when asked for. */
function usePanel() {
  const roomy = useMediaQuery('(min-width: 86em)', false, { getInitialValueInEffect: false });
  const [wanted, setWanted] = useState(() => localStorage.getItem(panelKey) !== 'closed');
  const [over, drawer] = useDisclosure(false);
  const toggleBeside = () => {
    localStorage.setItem(panelKey, wanted ? 'closed' : 'open');
    setWanted(!wanted);
  };
  return {
    beside: roomy && wanted,
    over: !roomy && over,
    open: roomy ? wanted : over,
    toggle: roomy ? toggleBeside : drawer.toggle,
  };
}
