import { BOUT_MARKS, BoutBead, BoutBeadDrawings } from "@/components/charts/bout-beads";
import tones from "@/components/charts/route-tones.module.css";
import article from "@/components/ui/article.module.css";
import choice from "@/components/ui/choice-form.module.css";
import { CopyButton } from "@/components/ui/copy-button";
import { Day } from "@/components/ui/day";
import { FollowButton } from "@/components/ui/follow-button";
import { Menu } from "@/components/ui/menu";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import styles from "./design-page.module.css";
import { COLOURS, SIZES, SPACES, WEIGHTS } from "./tokens";

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** What pages are made of, each part in each state and both themes. In English, for whoever works on the site. */
export function DesignPage() {
  return (
    <div data-wide lang="en">
      <p className={article.kicker}>For developers</p>
      <h1>Design</h1>
      <p className={article.lead}>
        The tokens of app/globals.css and the parts of components/ui, as they are drawn now.
      </p>
      <p className={article.note}>
        Hover underlines a link in its own colour; focus by keyboard is an outline of 2 px in the
        colour of what is won, 2 px outside; both can be tried here. Under forced colours, what is
        lit has a border.
      </p>
      <BoutBeadDrawings />
      <div className={styles.themes}>
        {THEMES.map((theme) => (
          <section className={styles[theme]} data-tokens key={theme}>
            <h2>{theme === "light" ? "Light" : "Dark"}</h2>
            <Tokens />
            <Parts theme={theme} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Tokens() {
  return (
    <>
      <h3>Sizes of type</h3>
      <ul className={styles.list}>
        {SIZES.map(({ name, use }) => (
          <li key={name} style={{ fontSize: `var(--size-${name})` }}>
            {name}: {use}
          </li>
        ))}
      </ul>
      <h3>Weights</h3>
      <ul className={styles.list}>
        {WEIGHTS.map(({ name, use }) => (
          <li key={name} style={{ fontWeight: `var(--weight-${name})` }}>
            {name}: {use}
          </li>
        ))}
      </ul>
      <h3>Colours</h3>
      <ul className={styles.list}>
        {COLOURS.map(({ name, use }) => (
          <li key={name}>
            <i
              aria-hidden="true"
              className={styles.swatch}
              style={{ background: `var(--${name})` }}
            />{" "}
            {name}: {use}
          </li>
        ))}
      </ul>
      <h3>Spaces</h3>
      <ul className={styles.list}>
        {SPACES.map(({ size, use }) => (
          <li key={size}>
            <i aria-hidden="true" className={styles.space} style={{ width: size }} /> {size}: {use}
          </li>
        ))}
      </ul>
    </>
  );
}

function Parts({ theme }: { theme: Theme }) {
  return (
    <>
      <h3>Links and names</h3>
      <p>
        <a href="#content">A link in a text</a> · <Noc isoAlpha2="KZ" name="Kazakhstan" noc="KAZ" />{" "}
        · <Noc isoAlpha2={null} noc="EOR" /> · <SourceLink isLong url="https://example.org/page" />{" "}
        · <Day day="2024-03-11" /> · <Day day="2024-03-11" isExact={false} style="medium" /> ·{" "}
        <Day day={null} />
      </p>
      <h3>Buttons and menus</h3>
      <p>
        <CopyButton copiedLabel="copied" label="copy the sentence" text="A sentence." />{" "}
        <FollowButton follow="Follow" id={`design-${theme}`} unfollow="Do not follow" />{" "}
        <Menu id={`design-menu-${theme}`} label="Menu" title={`A menu (${theme})`}>
          <p className={article.note}>What the menu holds.</p>
        </Menu>
      </p>
      <h3>Fields</h3>
      <div className={choice.form}>
        <p>
          <label>
            At rest <input name="rest" placeholder="Boxer, nation …" />
          </label>
        </p>
        <p>
          <label>
            Disabled <input defaultValue="cannot be changed" disabled name="disabled" />
          </label>
        </p>
        <p>
          <label>
            In error{" "}
            <input
              aria-describedby={`design-error-${theme}`}
              aria-invalid="true"
              defaultValue="2024-02-31"
              name="error"
            />
          </label>{" "}
          <span className={article.bad} id={`design-error-${theme}`}>
            There is no such day.
          </span>
        </p>
        <p>
          <label>
            Choice{" "}
            <select name="choice">
              <option>Men</option>
              <option>Women</option>
            </select>
          </label>{" "}
          <button type="button">Show</button>{" "}
          <button disabled type="button">
            Wait …
          </button>
        </p>
      </div>
      <h3>Notes, empty, loading</h3>
      <p className={article.note}>A note that is quieter than the text.</p>
      <p className={article.bad}>Something went wrong; what was typed is kept.</p>
      <p className={article.note}>Empty: a sentence says so, and nothing can be filtered.</p>
      <p className={article.note}>
        Loading: pages come whole from the server; a button that waits says so and is disabled.
      </p>
      <h3>Filled cells</h3>
      <p className={styles.cells}>
        {(["continental", "world", "last", "invited"] as const).map((tone) => (
          <span className={tones[tone]} key={tone}>
            {tone}
          </span>
        ))}
      </p>
      <h3>Bouts</h3>
      <ul className={styles.beads}>
        {BOUT_MARKS.map((mark) => (
          <li key={mark}>
            <BoutBead mark={mark} /> {mark}
          </li>
        ))}
      </ul>
    </>
  );
}
