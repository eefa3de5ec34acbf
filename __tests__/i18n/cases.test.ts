import { createTranslator } from "next-intl";
import { inCases, type SayInCase } from "@/lib/i18n/cases";

const FORMS: Readonly<Record<string, string>> = {
  nominative: "четвертьфинал",
  locative: "четвертьфинале",
};
const say: SayInCase = (grammaticalCase) => FORMS[grammaticalCase] ?? "";

test("a language with cases gives a message the name in each of them", () => {
  const round = inCases(["locative"], "round", say);
  expect(round).toEqual({ round: "четвертьфинал", roundLocative: "четвертьфинале" });
  const messages = { alone: "Раунд: {round}", within: "Победа в {roundLocative}" };
  const t = createTranslator({ locale: "en", messages });
  expect(t("alone", round)).toBe("Раунд: четвертьфинал");
  expect(t("within", round)).toBe("Победа в четвертьфинале");
});

test("one without cases gives it once", () => {
  expect(inCases([], "round", say)).toEqual({ round: "четвертьфинал" });
});
