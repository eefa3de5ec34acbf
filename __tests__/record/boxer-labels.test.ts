import { boxerLabels, boxerMarks } from "@/lib/record/boxer-labels";

const boxer = (
  slug: string,
  name: string,
  noc: string,
  categoryCode: string,
  birthDate: string | null = null,
) => ({
  slug,
  name,
  noc,
  categoryCode,
  birthDate,
});

test("who is called as nobody else is named by name and NOC", () => {
  const list = [boxer("a", "Saken Bibossinov", "KAZ", "M51"), boxer("b", "Wei Li", "CHN", "M92+")];
  expect([...boxerLabels(list).values()]).toEqual(["Saken Bibossinov (KAZ)", "Wei Li (CHN)"]);
  expect(boxerMarks(list).size).toBe(0);
});

test("two of one name are told apart by category and year of birth, whatever the order or the accents", () => {
  const list = [
    boxer("wei-li", "Wei Li", "CHN", "M92+", "1996-02-03"),
    boxer("li-wei", "LI Wei", "TPE", "W75"),
    boxer("tam", "Nguyễn Thị Tâm", "VIE", "W50", "1994-01-01"),
    boxer("tam-2", "Nguyen Thi Tam", "VIE", "W50", "2001-01-01"),
  ];
  expect([...boxerLabels(list).values()]).toEqual([
    "Wei Li (CHN, M92+, 1996)",
    "LI Wei (TPE, W75)",
    "Nguyễn Thị Tâm (VIE, W50, 1994)",
    "Nguyen Thi Tam (VIE, W50, 2001)",
  ]);
});

test("by the slug where nothing else is known to differ; no two labels are the same", () => {
  const list = [
    boxer("salvatore-cavallaro", "Salvatore Cavallaro", "ITA", "M80"),
    boxer("salvatore-cavallaro-2", "Salvatore Cavallaro", "ITA", "M80"),
    boxer("salvatore-cavallaro-ita", "Salvatore Cavallaro", "ITA", "M71"),
  ];
  const labels = [...boxerLabels(list).values()];
  expect(labels).toEqual([
    "Salvatore Cavallaro (ITA, M80, salvatore-cavallaro)",
    "Salvatore Cavallaro (ITA, M80, salvatore-cavallaro-2)",
    "Salvatore Cavallaro (ITA, M71)",
  ]);
});
