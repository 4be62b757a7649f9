import type { Setting, SettingRange } from '../api/rehearsal';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { GistLine } from './gist-line';
import { scaleOf } from './scale';
import styles from './try.module.css';
import { tryWords } from './try.words';

interface Props {
  readonly settings: readonly Setting[];
  /** The language of the answer. */
  readonly lang: string;
}

/** For each threshold what its values would lead to. */
export function Settings({ settings, lang }: Props) {
  const words = useWords(tryWords);
  return (
    <>
      <p className={styles['quiet']}>{words.settingsHint}</p>
      <ul className={styles['settings']}>
        {settings.map(setting => (
          <li key={setting.name}>
            <h3>
              {words.setting[setting.name] ?? setting.name}
              <span className={styles['quiet']}> – {words.settingHint[setting.name]}</span>
            </h3>
            <Bar setting={setting} />
            {setting.ranges.length === 1 ? (
              <p className={styles['quiet']}>{words.noChange}</p>
            ) : (
              <ul className={styles['ranges']}>
                {setting.ranges.map(range => (
                  <RangeLine key={range.from ?? 'least'} range={range} lang={lang} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ setting }: { readonly setting: Setting }) {
  const words = useWords(tryWords);
  const { decimal } = useFormat();
  const place = scaleOf(setting);
  return (
    <div
      className={styles['bar']}
      role="img"
      aria-label={`${words.setting[setting.name] ?? setting.name}: ${decimal(setting.value, 2)}`}
    >
      {setting.ranges.map(range => (
        <span
          key={range.from ?? 'least'}
          data-decision={range.gist.decision}
          data-now={range.now}
          style={{ left: place(range.from ?? -Infinity), right: `calc(100% - ${place(range.to ?? Infinity)})` }}
        />
      ))}
      <i style={{ left: place(setting.value) }} />
    </div>
  );
}

function RangeLine({ range, lang }: { readonly range: SettingRange; readonly lang: string }) {
  const words = useWords(tryWords);
  const text = useSpan(range);
  return (
    <li data-now={range.now}>
      <span className={styles['span']}>
        {text}
        {range.now && <strong> · {words.now}</strong>}
      </span>
      <GistLine gist={range.gist} lang={lang} />
    </li>
  );
}

function useSpan({ from, to }: SettingRange): string {
  const words = useWords(tryWords);
  const { decimal } = useFormat();
  if (from == null && to == null) return words.any;
  if (from == null) return words.upTo(decimal(to ?? 0, 2));
  if (to == null) return words.from(decimal(from, 2));
  return words.between(decimal(from, 2), decimal(to, 2));
}
