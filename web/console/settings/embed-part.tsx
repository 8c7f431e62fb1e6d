import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './settings.module.css';

const Snippet = ({ code, name }: { code: string; name: string }) => (
  <div className={styles.snippet}>
    <pre>
      <code>{code}</code>
    </pre>
    <CopyButton value={code} name={name} />
  </div>
);

/** What somebody who makes the clinic's pages pastes into them. `origins`: those that are saved. */
export const EmbedPart = ({ origins }: { origins: readonly string[] }) => {
  const { clinic } = useClinicContext();
  const { embed, sections } = usePageTexts().settings;
  const form = `${location.origin}/c/${clinic}`;
  const element = [
    `<script src="${location.origin}/embed.js" async></script>`,
    `<suitably-form clinic="${clinic}" style="min-height: 28rem">`,
    `  <a href="${form}">${embed.open}</a>`,
    '</suitably-form>',
  ].join('\n');
  return (
    <Part title={sections.embed} anchor="embed">
      <p>{embed.about}</p>
      <Snippet code={element} name={embed.element} />
      <p>{embed.link}</p>
      <Snippet code={form} name={embed.address} />
      <p className={styles.soft}>
        {origins.length > 0 ? filled(embed.works, { origins: origins.join(', ') }) : embed.worksNowhere}{' '}
        <a href={form} target="_blank" rel="noopener">
          {embed.look}
        </a>
      </p>
    </Part>
  );
};
