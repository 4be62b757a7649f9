import type { AnswerChance } from '../../api/conversations';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Meter } from '../../parts/meter/meter';
import intentStyles from '../intents/intents.module.css';
import traceStyles from '../trace-view.module.css';
import { traceWords } from '../trace.words';

/** How likely the entry found first answers, with the chances from which on the bot answers and asks back. */
export function Chance({ chance }: { readonly chance: AnswerChance }) {
  const words = useWords(traceWords);
  const { share } = useFormat();
  const marks = [
    { at: chance.answer, name: words.answerFrom(share(chance.answer)) },
    { at: chance.clarify, name: words.clarifyFrom(share(chance.clarify)), faint: true },
  ];
  const tone = chance.probability >= chance.answer ? 'plain' : 'quiet';
  return (
    <section>
      <h3 className={traceStyles['heading']}>{words.chanceIs(share(chance.probability))}</h3>
      <Meter value={chance.probability} label={words.chance} marks={marks} tone={tone} />
      <p className={intentStyles['legend']}>
        {marks.map(mark => (
          <span key={mark.name} className={mark.faint === true ? intentStyles['faint'] : undefined}>
            {mark.name}
          </span>
        ))}
      </p>
    </section>
  );
}
