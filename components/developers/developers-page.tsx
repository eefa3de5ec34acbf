import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import article from "@/components/ui/article.module.css";
import { formatList } from "@/lib/i18n/language";
import { CodeBlock } from "./code-block";
import styles from "./developers-page.module.css";
import { Marked } from "./marked";

interface Named {
  name: string;
  about: string;
}

interface Field extends Named {
  type: string;
  isNullable: boolean;
  isDeprecated: boolean;
}

interface Operation {
  id: string;
  path: string;
  summary: string;
  about: string | null;
  example: string;
  parameters: readonly Named[];
  shared: readonly string[];
  fields: readonly Field[];
  mediaTypes: readonly string[];
}

interface DevelopersPageProps {
  /** In English, as the API itself. */
  reference: {
    about: string;
    operations: readonly Operation[];
    shared: readonly Named[];
    statuses: readonly { status: string; about: string }[];
    errorCodes: readonly string[];
  };
  /** By a key of the messages `developers.example`: a program in each language. */
  examples: readonly {
    id: "day" | "table" | "copy";
    programs: readonly { language: string; code: string }[];
  }[];
  /** What stands in the programs for what the site's addresses begin with. */
  placeholder: string;
  baseUrl: string | null;
  openApiPath: string;
  /** Addresses of all facts of a Games in one file. */
  whole: { package: string; sqlite: string };
}

const code = (words: ReactNode) => <code>{words}</code>;

/** What can be asked of the API, how, and what it answers. */
export function DevelopersPage({
  reference,
  openApiPath,
  whole,
  ...programs
}: DevelopersPageProps) {
  const t = useTranslations("developers");
  const locale = useLocale();
  const { about, operations, shared, statuses, errorCodes } = reference;
  const codes = formatList(locale, errorCodes);
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{t("lead")}</p>
      <nav aria-label={t("contents")} className={styles.contents}>
        <ul className={article.inline}>
          {(["start", "rules", "parameters", "operations", "errors"] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 id="start">{t("start")}</h2>
      <p>{t.rich("startText", { code })}</p>
      <p>{t.rich("description", { link: () => <a href={openApiPath}>{openApiPath}</a> })}</p>
      <p>
        {t.rich("whole", {
          package: (text) => <a href={whole.package}>{text}</a>,
          sqlite: (text) => <a href={whole.sqlite}>{text}</a>,
        })}
      </p>
      <Examples {...programs} />
      <h2 id="rules">{t("rules")}</h2>
      {about.split("\n\n").map((paragraph) => (
        <p className={styles.text} key={paragraph} lang="en">
          <Marked text={paragraph} />
        </p>
      ))}
      <h2 id="parameters">{t("parameters")}</h2>
      <p className={styles.text}>{t("parametersText")}</p>
      <Definitions entries={shared} />
      <h2 id="operations">{t("operations")}</h2>
      {operations.map((operation) => (
        <OperationPart key={operation.id} operation={operation} />
      ))}
      <h2 id="errors">{t("errors")}</h2>
      <p className={styles.text}>{t.rich("errorsText", { code, codes })}</p>
      <Definitions
        entries={statuses.map(({ status, about: why }) => ({ name: status, about: why }))}
      />
    </div>
  );
}

function Examples({
  examples,
  placeholder,
  baseUrl,
}: Pick<DevelopersPageProps, "examples" | "placeholder" | "baseUrl">) {
  const t = useTranslations("developers");
  return examples.map(({ id, programs }) => (
    <section className={styles.example} key={id}>
      <h3>{t(`example.${id}`)}</h3>
      <p className={styles.text}>{t.rich(`exampleText.${id}`, { code })}</p>
      {programs.map(({ language, code: program }, at) => (
        <details key={language} name={`example-${id}`} open={at === 0}>
          <summary>{language}</summary>
          <CodeBlock
            baseUrl={baseUrl}
            code={program}
            copiedLabel={t("copied")}
            label={t("copyLabel")}
            placeholder={placeholder}
            title={t("copyTitle", { language })}
          />
        </details>
      ))}
    </section>
  ));
}

function OperationPart({ operation }: { operation: Operation }) {
  const t = useTranslations("developers");
  const locale = useLocale();
  const { id, path, summary, about, example, parameters, shared, fields, mediaTypes } = operation;
  return (
    <section className={styles.operation} id={id}>
      <h3>
        <code>{path}</code>
      </h3>
      <p className={styles.text} lang="en">
        {summary}. {about ? <Marked text={about} /> : null} <a href={example}>{t("open")}</a>
      </p>
      {parameters.length > 0 ? (
        <details>
          <summary>{t("filters")}</summary>
          <Definitions entries={parameters} />
        </details>
      ) : null}
      {fields.length > 0 ? (
        <details>
          <summary>{t("fields", { count: fields.length })}</summary>
          <FieldList fields={fields} />
        </details>
      ) : null}
      <p className={styles.small}>
        {shared.length > 0 ? t("takes", { names: formatList(locale, shared) }) : null}{" "}
        {t("formats", { formats: formatList(locale, mediaTypes) })}
      </p>
    </section>
  );
}

function Definitions({ entries }: { entries: readonly Named[] }) {
  return (
    <dl className={styles.list} lang="en">
      {entries.map(({ name, about }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <Marked text={about} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldList({ fields }: { fields: readonly Field[] }) {
  const t = useTranslations("developers");
  return (
    <dl className={styles.list} lang="en">
      {fields.map(({ name, type, isNullable, isDeprecated, about }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            <span className={styles.type}>
              {type} {isNullable ? t("orNull") : null}
              {isDeprecated ? ` (${t("deprecated")})` : null}
            </span>
          </dt>
          <dd>
            <Marked text={about} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
