import { useTranslations } from "next-intl";
import {
  type FormEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { ReasonField } from "@/components/admin/forms/fields";
import styles from "@/components/admin/forms/form.module.css";
import { ScriptButton } from "@/components/ui/script-button";
import { EffectView } from "./effect-view";
import { useLastingNote } from "./lasting-note";
import panel from "./preview-panel.module.css";
import { PublishedWords } from "./published-words";
import { actParameters, type PublishingAct } from "./publishing-act";
import { RefusalNote } from "./refusal";
import type { LookThenPublish } from "./use-look-then-publish";

type Steps = Omit<LookThenPublish, "hear">;

interface PreviewPanelProps {
  act: PublishingAct;
  steps: Steps;
  /** The Games that are changed; `null`: nobody knows before the server has looked. */
  gamesId: string | null;
  /** Stands beside the button that looks. */
  beside?: ReactNode;
  /** What is to be known before the effect. */
  lead?: ReactNode;
  /** What is to be seen with the effect. */
  children?: ReactNode;
  /** What has to be settled before it is published, in the form. */
  question?: ReactNode;
  /** Whether something else comes first. */
  isHeld?: boolean;
  /** Whether the preview says that there is nothing to publish. */
  isNothing?: boolean | undefined;
  /** What can be done about a revision that was just published. */
  afterwards?: (revision: number) => ReactNode;
}

/** The button that looks, what publishing would do, the button that publishes, and what became of it. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { act, steps, gamesId, beside, afterwards } = props;
  const t = useTranslations("admin.change");
  const words = actParameters(act);
  const { asking, preview, published, refusal, isUnreached, isEmpty } = steps;
  const lookButton = useRef<HTMLButtonElement>(null);
  const section = useRef<HTMLElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  // What was asked for is read next, once; whoever looked at what is gone goes on from the button.
  const read = useRef<Steps["preview"]>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (preview !== null && preview !== read.current) {
      read.current = preview;
      section.current?.focus();
    }
    const isGone = wasShown.current && preview === null && published === null;
    if (isGone && document.activeElement === document.body) lookButton.current?.focus();
    wasShown.current = preview !== null;
  }, [preview, published]);
  // The button that asked is gone, from the moment that it is said; whoever went on is left alone.
  useLayoutEffect(() => {
    const isLeft = [document.body, lookButton.current].includes(
      document.activeElement as HTMLButtonElement,
    );
    if (published !== null && isLeft) status.current?.focus();
  }, [published]);

  const said = published && <PublishedWords act={act} gamesId={gamesId} published={published} />;
  const isNew = published !== null && published.outcome !== "unchanged";
  const next = isNew ? afterwards?.(published.revision) : null;
  useLastingNote(
    said && (
      <>
        <p className={panel.done}>{said}</p>
        {next}
      </>
    ),
  );
  const isAsked = act.kind === "undo" && (preview !== null || isNew);
  return (
    <>
      <div className={panel.actions}>
        {isAsked ? null : (
          <ScriptButton
            aria-disabled={asking !== null || isEmpty}
            aria-label={act.kind === "undo" ? t("undoOf", words) : undefined}
            className={
              preview !== null || isEmpty || act.kind === "undo" ? styles.quiet : styles.submit
            }
            onClick={steps.look}
            ref={lookButton}
          >
            {t("look", words)}
          </ScriptButton>
        )}
        {beside}
      </div>
      <p
        className={said ? panel.done : panel.status}
        ref={status}
        role="status"
        tabIndex={said ? -1 : undefined}
      >
        {asking ? t("asking", { asking }) : said}
      </p>
      {next}
      {refusal ? <RefusalNote games={gamesId} refusal={refusal} /> : null}
      {isUnreached ? (
        <p className={styles.problem} role="alert">
          {t("unreached", words)}
        </p>
      ) : null}
      {preview ? <PreviewSection {...props} preview={preview} ref={section} /> : null}
    </>
  );
}

interface PreviewSectionProps extends PreviewPanelProps {
  preview: NonNullable<Steps["preview"]>;
  ref: Ref<HTMLElement>;
}

function PreviewSection(props: PreviewSectionProps) {
  const {
    act,
    steps,
    preview,
    lead,
    children,
    question,
    isHeld = false,
    isNothing = false,
    ref,
  } = props;
  const t = useTranslations("admin.change");
  const words = actParameters(act);
  const [isPressed, setPressed] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const title = t("effect", words);
  const Heading = act.kind === "undo" ? "h3" : "h2";
  const publish = (event: FormEvent) => {
    event.preventDefault();
    if (isHeld || isNothing) return;
    setPressed(true);
    if (steps.reasonProblem !== null) reasonField.current?.focus();
    steps.publish();
  };
  return (
    <section aria-label={title} className={panel.seen} ref={ref} tabIndex={-1}>
      <Heading>{title}</Heading>
      {lead}
      {preview.effect ? <EffectView effect={preview.effect} /> : null}
      {children}
      <form className={panel.publish} noValidate onSubmit={publish}>
        {preview.needsReason ? (
          <ReasonField
            isMissing={isPressed}
            onChange={steps.setReason}
            ref={reasonField}
            value={steps.reason}
          />
        ) : null}
        {question}
        <p className={panel.buttons}>
          {isNothing ? null : (
            <button
              aria-disabled={steps.asking !== null || isHeld}
              className={styles.submit}
              type="submit"
            >
              {t("publish", words)}
            </button>
          )}
          <button className={styles.quiet} onClick={steps.close} type="button">
            {t("close")}
          </button>
        </p>
      </form>
    </section>
  );
}
