import { useClinicContext } from '../clinic-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Part } from '../components/part.tsx';
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
  const form = `${location.origin}/c/${clinic}`;
  const element = [
    `<script src="${location.origin}/embed.js" async></script>`,
    `<suitably-form clinic="${clinic}" style="min-height: 28rem">`,
    `  <a href="${form}">Open the form</a>`,
    '</suitably-form>',
  ].join('\n');
  return (
    <Part title="The form on your site" anchor="embed">
      <p>Paste this where the form is to stand. It takes the font and the width of your page.</p>
      <Snippet code={element} name="the form for a page" />
      <p>Where scripts are not allowed, link to the form:</p>
      <Snippet code={form} name="the address of the form" />
      <p className={styles.soft}>
        {origins.length > 0
          ? `It works on pages of ${origins.join(', ')}. Another site is added under “Your pages”.`
          : 'No page may show or send it yet: add the address of your site under “Your pages”.'}{' '}
        <a href={form} target="_blank" rel="noopener">
          Look at the form as it is saved
        </a>
      </p>
    </Part>
  );
};
