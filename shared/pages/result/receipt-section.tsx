/** What a person can keep of a result, as files: the receipt, and the answers that it stands for. */

/** Where the files are asked for, and the value that tells this page's own buttons from anything else that posts. */
export type ReceiptForm = { action: string; nonce: string };

export const ReceiptSection = ({ form: { action, nonce } }: { form: ReceiptForm }) => (
  <section className="screen">
    <h2>Keep a record</h2>
    <p>
      The receipt shows which rules your answers were checked by, and what came of it. Your answers are not in it. They
      are in a file of their own. Keep both, and you can have the check done again one day.
    </p>
    <p className="soft">Both files say something about your health. Store them where nobody else looks.</p>
    <form method="post" action={action}>
      <input type="hidden" name="nonce" value={nonce} />
      <div className="nav">
        <button className="quiet" type="submit" name="part" value="receipt">
          Save the receipt
        </button>
        <button className="quiet" type="submit" name="part" value="answers">
          Save my answers
        </button>
      </div>
    </form>
  </section>
);
